package org.cairn.timeline.pathway.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The operator's way to have all timelines read again from the topics; it shows no pathway to anybody. */
@Path("/timelines/rebuild")
@RunOnVirtualThread
public class RebuildResource {

    private final RebuildDesk desk;
    private final Rebuilds rebuilds;

    RebuildResource(RebuildDesk desk, Rebuilds rebuilds) {
        this.desk = desk;
        this.rebuilds = rebuilds;
    }

    @POST
    @Rule(roles = Role.PLATFORM_OPERATOR)
    @Operation(summary = "Read all timelines again from the first message on; while one rebuild runs, no second begins")
    public Response begin() {
        return Response.accepted(desk.begin()).build();
    }

    @GET
    @Rule(roles = Role.PLATFORM_OPERATOR)
    @Operation(summary = "See how the last rebuild stands")
    public RebuildJson last() {
        return rebuilds.last();
    }
}

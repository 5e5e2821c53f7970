package org.cairn.timeline.stream.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An agency's own stream for those who ask for it now and then. */
@Path("/streams/mine/events")
@RunOnVirtualThread
public class StreamResource {

    private static final int MOST = 100;
    private static final int USUAL = 50;

    private final StreamDesk desk;
    private final Caller caller;

    StreamResource(StreamDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /**
     * One page of a stream.
     *
     * @param next what to send as {@code after} the next time
     */
    public record StreamPage(List<ItemJson> items, long next) {}

    @GET
    @Rule(
            roles = {
                Role.PATHWAY_COORDINATOR,
                Role.NGO_CASEWORKER,
                Role.SHELTER_WORKER,
                Role.IDENTIFICATION_AUTHORITY,
                Role.LAWYER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER,
                Role.STATUS_CASEWORKER,
                Role.REPATRIATION_WORKER,
                Role.GUARDIAN,
                Role.INDEPENDENT_ADVOCATE,
                Role.AUDITOR,
                Role.FIRST_RESPONDER
            })
    @Operation(
            summary =
                    "Read your agency's stream after a number; what may no longer be told keeps its number and says nothing")
    public StreamPage page(@QueryParam("after") @DefaultValue("0") long after, @QueryParam("limit") Integer limit) {
        Fields.between("limit", limit, 1, MOST);
        var items = desk.page(caller.who(), after, limit == null ? USUAL : limit);
        return new StreamPage(items, items.isEmpty() ? after : items.getLast().number());
    }
}

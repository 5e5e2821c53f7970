package org.cairn.chassis.journal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The republication of what this service's journal remembers, for whoever runs the platform. */
@Path("/operations/republication")
@RunOnVirtualThread
@Rule(roles = Role.PLATFORM_OPERATOR)
public class RepublicationResource {

    private final Republication republication;
    private final Idempotency idempotency;

    RepublicationResource(Republication republication, Idempotency idempotency) {
        this.republication = republication;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(summary = "Send all published events of this service again, under their old ids")
    public Response begin() {
        return idempotency.once(
                "", () -> Response.accepted(republication.begin()).build());
    }

    @GET
    @Operation(summary = "Say how far the republication is")
    public Republication.Progress progress() {
        return republication.progress();
    }
}

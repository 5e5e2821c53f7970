package org.cairn.legalaid.conflict.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The agency's conflict register. It cannot be read: it only speaks up against a lawyer who is not free to act. */
@Path("/engagements")
@RunOnVirtualThread
public class ConflictResource {

    private final ConflictDesk desk;
    private final Disclosure disclosure;
    private final Caller caller;
    private final Idempotency idempotency;

    ConflictResource(ConflictDesk desk, Disclosure disclosure, Caller caller, Idempotency idempotency) {
        this.desk = desk;
        this.disclosure = disclosure;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    /** When it was noted. */
    public record Noted(Instant at) {}

    @POST
    @Rule(roles = Role.LAWYER)
    @Operation(
            summary = "Note for whom your agency acts or acted, outside of this platform too",
            description =
                    "From then on no conflict check is clear against somebody who stands there. With lawyer only that lawyer is"
                            + " barred. Sealed; nobody reads it. With caseId, which must be one of your agency's, for somebody"
                            + " who is helped here: the name is forgotten when they are.")
    public Response engage(Engage body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            if (body.caseId() != null) {
                disclosure.of(body.caseId(), "POST /engagements");
            }
            desk.engage(caller.who().agency(), body.caseId(), body.engagement());
            return Response.status(Response.Status.CREATED)
                    .entity(new Noted(caller.act().at()))
                    .build();
        });
    }
}

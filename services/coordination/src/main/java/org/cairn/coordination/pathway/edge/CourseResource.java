package org.cairn.coordination.pathway.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.PathwayEvent.ClosureReason;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Notes that contact with a person is lost or found again, and closes pathways. */
@Path("/pathways")
@RunOnVirtualThread
public class CourseResource {

    @Inject
    PathwayDesk desk;

    @Inject
    PathwayDoor door;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    /** Why it is over. */
    public record Closure(ClosureReason reason) {
        public Closure {
            Fields.required("reason", reason);
        }
    }

    @POST
    @Path("{caseId}/suspension")
    @Rule(roles = Role.PATHWAY_COORDINATOR)
    @Operation(summary = "Note that contact with the person is lost; nothing ends by that")
    public Response suspend(@PathParam("caseId") PathwayId pathway) {
        return idempotency.once(null, () -> {
            door.enter(pathway, "POST /pathways/{caseId}/suspension");
            desk.suspend(pathway, caller.act());
            return Response.noContent().build();
        });
    }

    @POST
    @Path("{caseId}/resumption")
    @Rule(roles = Role.PATHWAY_COORDINATOR)
    @Operation(summary = "Note that the person is in contact again")
    public Response resume(@PathParam("caseId") PathwayId pathway) {
        return idempotency.once(null, () -> {
            door.enter(pathway, "POST /pathways/{caseId}/resumption");
            desk.resume(pathway, caller.act());
            return Response.noContent().build();
        });
    }

    @POST
    @Path("{caseId}/closure")
    @Rule(roles = {Role.PATHWAY_COORDINATOR, Role.NGO_CASEWORKER})
    @Operation(
            summary = "Close a pathway for good",
            description = "Open referrals are cancelled and grants end, but for the person, the guardian and the"
                    + " coordinating agency. The agency that opened an anonymous pathway may close it too.")
    public Response close(@PathParam("caseId") PathwayId pathway, Closure body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            door.enter(pathway, "POST /pathways/{caseId}/closure");
            var position = desk.close(pathway, body.reason(), caller.act());
            return Response.ok(new CoordinatorResource.Moved(pathway, position)).build();
        });
    }
}

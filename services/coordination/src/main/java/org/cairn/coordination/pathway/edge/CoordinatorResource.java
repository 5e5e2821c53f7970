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
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Hands the coordination of a pathway over. */
@Path("/pathways")
@RunOnVirtualThread
public class CoordinatorResource {

    @Inject
    CoordinatorDesk desk;

    @Inject
    PathwayDoor door;

    @Inject
    Intake intake;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    /** The agency that shall coordinate from now on. */
    public record Proposal(AgencyId agency) {
        public Proposal {
            Fields.required("agency", agency);
        }
    }

    /** The position from which readers elsewhere may count on the change. */
    public record Moved(PathwayId caseId, long position) {}

    @POST
    @Path("{caseId}/coordinator-proposal")
    @Rule(roles = {Role.PATHWAY_COORDINATOR, Role.NGO_CASEWORKER})
    @Operation(summary = "Ask another agency to coordinate from now on")
    public Response propose(@PathParam("caseId") PathwayId pathway, Proposal body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            door.enter(pathway, "POST /pathways/{caseId}/coordinator-proposal");
            intake.coordinates("agency", body.agency());
            return moved(pathway, desk.propose(pathway, body.agency(), caller.act()));
        });
    }

    @POST
    @Path("{caseId}/coordinator-proposal/withdrawal")
    @Rule(roles = {Role.PATHWAY_COORDINATOR, Role.NGO_CASEWORKER})
    @Operation(summary = "Take back the question whether another agency will coordinate")
    public Response takeBack(@PathParam("caseId") PathwayId pathway) {
        return idempotency.once(null, () -> {
            door.enter(pathway, "POST /pathways/{caseId}/coordinator-proposal/withdrawal");
            return moved(pathway, desk.takeBack(pathway, caller.act()));
        });
    }

    @POST
    @Path("{caseId}/coordinator-acceptance")
    @Rule(roles = Role.PATHWAY_COORDINATOR)
    @Operation(summary = "Coordinate from now on, as your agency was asked")
    public Response accept(@PathParam("caseId") PathwayId pathway) {
        return idempotency.once(null, () -> {
            door.answer(pathway, "POST /pathways/{caseId}/coordinator-acceptance");
            return moved(pathway, desk.accept(pathway, caller.act()));
        });
    }

    @POST
    @Path("{caseId}/coordinator-refusal")
    @Rule(roles = Role.PATHWAY_COORDINATOR)
    @Operation(summary = "Rather not coordinate")
    public Response refuse(@PathParam("caseId") PathwayId pathway) {
        return idempotency.once(null, () -> {
            door.answer(pathway, "POST /pathways/{caseId}/coordinator-refusal");
            return moved(pathway, desk.refuse(pathway, caller.act()));
        });
    }

    private static Response moved(PathwayId pathway, long position) {
        return Response.ok(new Moved(pathway, position)).build();
    }
}

package org.cairn.coordination.guardian.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.GuardianEvent.EndReason;
import org.cairn.contracts.coordination.GuardianEvent.Standing;
import org.cairn.coordination.agency.edge.AgencyView;
import org.cairn.coordination.guardian.Guardianship;
import org.cairn.coordination.guardian.Guardianship.Obstacle;
import org.cairn.coordination.pathway.edge.PathwayDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Has somebody appointed who speaks for a child, and tells who does. */
@Path("/pathways/{caseId}/guardian")
@RunOnVirtualThread
public class GuardianResource {

    @Inject
    GuardianDesk desk;

    @Inject
    PathwayDesk pathways;

    @Inject
    GuardianDoor door;

    @Inject
    AgencyView agencies;

    @Inject
    ScopedView scoped;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Etag etag;

    /** The agency that shall appoint somebody. */
    public record Request(AgencyId agency) {
        public Request {
            Fields.required("agency", agency);
        }
    }

    /**
     * Who speaks for the child.
     *
     * @param noConflictOfInterest whether somebody looked and found that a parent's interests are not opposed to the child's
     * @param notSuspected whether somebody looked and found that a parent is not suspected of a part in the trafficking
     */
    public record Appointment(Standing standing, String name, boolean noConflictOfInterest, boolean notSuspected) {
        public Appointment {
            Fields.required("standing", standing);
            Fields.text("name", name, 160);
        }

        private Obstacle obstacle() {
            if (!noConflictOfInterest) {
                return Obstacle.CONFLICT_OF_INTEREST;
            }
            return notSuspected ? Obstacle.NONE : Obstacle.SUSPECTED;
        }
    }

    /** Why nobody of that agency speaks for the person any more. */
    public record End(EndReason reason) {
        public End {
            Fields.required("reason", reason);
        }
    }

    /** The position from which readers elsewhere may count on the change. */
    public record Moved(PathwayId caseId, long position) {}

    @GET
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.IDENTIFICATION_AUTHORITY,
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.GUARDIAN
            })
    @Transactional
    @Operation(summary = "Read who speaks for the child, as far as your agency may")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        var entry = door.see(pathway, "GET /pathways/{caseId}/guardian");
        return etag.answer(scoped.of(ShownGuardian.of(pathway, entry.now()), entry.scope()));
    }

    @POST
    @Path("request")
    @Rule(roles = {Role.NGO_CASEWORKER, Role.PATHWAY_COORDINATOR})
    @Operation(
            summary = "Ask an agency to appoint a guardian",
            description =
                    "By the agency that opened the pathway, or the coordinator. While a guardian is appointed this"
                            + " asks for the next one; the first speaks for the child until then.")
    public Response request(@PathParam("caseId") PathwayId pathway, Request body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            door.ask(pathway, "POST /pathways/{caseId}/guardian/request");
            Fields.check(
                    agencies.find(body.agency())
                            .filter(listed -> listed.roles().contains(Role.GUARDIAN))
                            .isPresent(),
                    "agency",
                    "Name an agency that appoints guardians, from GET /agencies.");
            return moved(pathway, desk.request(pathway, body.agency(), caller.act()));
        });
    }

    @POST
    @Path("appointment")
    @Rule(roles = Role.GUARDIAN)
    @Operation(summary = "Appoint who speaks for the child, as your agency was asked")
    public Response appoint(@PathParam("caseId") PathwayId pathway, Appointment body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            door.answer(pathway, "POST /pathways/{caseId}/guardian/appointment");
            var act = caller.act();
            var appointment = new Guardianship.Command.Appoint(
                    act.agency(), body.standing(), body.name(), body.obstacle(), act.at());
            return moved(pathway, desk.appoint(pathway, appointment, act));
        });
    }

    @POST
    @Path("declining")
    @Rule(roles = Role.GUARDIAN)
    @Operation(
            summary = "Decline to appoint a guardian",
            description = "The coordinating agency is told that somebody else has to be asked.")
    public Response decline(@PathParam("caseId") PathwayId pathway) {
        return idempotency.once(null, () -> {
            door.answer(pathway, "POST /pathways/{caseId}/guardian/declining");
            return moved(pathway, desk.decline(pathway, caller.act()));
        });
    }

    @POST
    @Path("end")
    @Rule(roles = {Role.GUARDIAN, Role.PATHWAY_COORDINATOR})
    @Operation(
            summary = "End a guardianship",
            description =
                    "A child whose guardian is released, or stands in a conflict of interest, needs another one from"
                            + " that moment on. That a person is an adult is found by identification alone.")
    public Response end(@PathParam("caseId") PathwayId pathway, End body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            door.end(pathway, "POST /pathways/{caseId}/guardian/end");
            return moved(pathway, pathways.endGuardianship(pathway, body.reason(), caller.act()));
        });
    }

    private static Response moved(PathwayId pathway, long position) {
        return Response.ok(new Moved(pathway, position)).build();
    }
}

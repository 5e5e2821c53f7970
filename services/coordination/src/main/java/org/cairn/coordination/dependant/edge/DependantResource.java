package org.cairn.coordination.dependant.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.Function;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.DependantId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.DependantEvent.ProtectionKind;
import org.cairn.contracts.coordination.DependantEvent.StatusTrack;
import org.cairn.contracts.coordination.DependantEvent.ThreatLevel;
import org.cairn.coordination.dependant.Dependant;
import org.cairn.coordination.pathway.edge.Intake;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Notes who is in danger because of a person, and what is done about it. */
@Path("/pathways/{caseId}/dependants")
@RunOnVirtualThread
@Rule(roles = {Role.PERSON, Role.GUARDIAN, Role.LAWYER, Role.NGO_CASEWORKER})
public class DependantResource {

    @Inject
    DependantDesk desk;

    @Inject
    DependantDoor door;

    @Inject
    Intake intake;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Etag etag;

    /** The caller's names for the dependant and for the pathway of their own, and the position for its next calls elsewhere. */
    public record Noted(DependantId dependantId, PathwayId theirCaseId, long position) {}

    /** How great the danger is. */
    public record Assessment(ThreatLevel level) {
        public Assessment {
            Fields.required("level", level);
        }
    }

    /** How they shall be protected. */
    public record Protection(ProtectionKind kind) {
        public Protection {
            Fields.required("kind", kind);
        }
    }

    /** Where an application stands that rests on the person's. */
    public record Status(StatusTrack track) {
        public Status {
            Fields.required("track", track);
        }
    }

    @GET
    @Rule(
            roles = {
                Role.PERSON,
                Role.GUARDIAN,
                Role.INDEPENDENT_ADVOCATE,
                Role.LAWYER,
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.SHELTER_WORKER,
                Role.IDENTIFICATION_AUTHORITY,
                Role.STATUS_CASEWORKER,
                Role.WITNESS_PROTECTION,
                Role.REPATRIATION_WORKER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER
            })
    @Transactional
    @Operation(
            summary = "Read who is in danger because of the person, as far as your agency may",
            description = "The coordinating agency reads how many and the greatest danger. Who may know nothing of the"
                    + " family reads what would stand there if there were nobody.")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        return etag.answer(door.read(pathway, "GET /pathways/{caseId}/dependants"));
    }

    @POST
    @Operation(
            summary = "Note that somebody close to the person is in danger",
            description = "They get a pathway of their own, with their own record, consent and key. That the two belong"
                    + " together is told only to who may know the person's family in full, and is forgotten when the"
                    + " danger is over (CETS 197 Art. 28).")
    public Response identify(@PathParam("caseId") PathwayId pathway, NewDependant body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            var course = door.enter(pathway, "POST /pathways/{caseId}/dependants");
            var act = caller.act();
            var opening = intake.opening(body.opening(course.opening()), caller.who(), act.at());
            var newcomer = new DependantDesk.Newcomer(body.relation(), opening);
            var noted = desk.identify(pathway, newcomer, caller.who(), act);
            var answer = new Noted(
                    noted.dependant(), noted.theirs().pathway(), noted.theirs().position());
            return Response.status(Response.Status.CREATED).entity(answer).build();
        });
    }

    @POST
    @Path("{dependantId}/threat-assessment")
    @Operation(summary = "Say how great the danger is for a dependant")
    public Response assess(
            @PathParam("caseId") PathwayId pathway, @PathParam("dependantId") DependantId dependant, Assessment body) {
        Fields.required("body", body);
        var what = "POST /pathways/{caseId}/dependants/{dependantId}/threat-assessment";
        return decide(
                new Step(pathway, dependant, what), body, at -> new Dependant.Command.AssessThreat(body.level(), at));
    }

    @POST
    @Path("{dependantId}/protection-request")
    @Operation(
            summary = "Ask for protection for a dependant",
            description = "Somebody abroad is looked after only with a consent of their own for the purpose SAFETY.")
    public Response request(
            @PathParam("caseId") PathwayId pathway, @PathParam("dependantId") DependantId dependant, Protection body) {
        Fields.required("body", body);
        var what = "POST /pathways/{caseId}/dependants/{dependantId}/protection-request";
        return decide(
                new Step(pathway, dependant, what),
                body,
                at -> new Dependant.Command.RequestProtection(body.kind(), door.consents(dependant, at), at));
    }

    @POST
    @Path("{dependantId}/protection")
    @Operation(summary = "Note that a dependant is protected as was asked for")
    public Response protect(@PathParam("caseId") PathwayId pathway, @PathParam("dependantId") DependantId dependant) {
        var what = "POST /pathways/{caseId}/dependants/{dependantId}/protection";
        return decide(new Step(pathway, dependant, what), null, Dependant.Command.NoteProtected::new);
    }

    @POST
    @Path("{dependantId}/status")
    @Operation(summary = "Note where a dependant's application stands that rests on the person's")
    public Response track(
            @PathParam("caseId") PathwayId pathway, @PathParam("dependantId") DependantId dependant, Status body) {
        Fields.required("body", body);
        var what = "POST /pathways/{caseId}/dependants/{dependantId}/status";
        return decide(
                new Step(pathway, dependant, what), body, at -> new Dependant.Command.TrackStatus(body.track(), at));
    }

    @POST
    @Path("{dependantId}/closure")
    @Operation(
            summary = "Note that the danger for a dependant is over",
            description = "That the two belong together is forgotten for good; the dependant's own pathway goes on.")
    public Response close(@PathParam("caseId") PathwayId pathway, @PathParam("dependantId") DependantId dependant) {
        var what = "POST /pathways/{caseId}/dependants/{dependantId}/closure";
        return decide(new Step(pathway, dependant, what), null, Dependant.Command.Close::new);
    }

    private Response decide(Step step, Object body, Function<Instant, Dependant.Command> command) {
        return idempotency.once(body, () -> {
            door.enter(step.pathway(), step.dependant(), step.what());
            var act = caller.act();
            desk.decide(step.pathway(), DependantCourse.about(step.dependant(), command, act), act);
            return Response.noContent().build();
        });
    }

    private record Step(PathwayId pathway, DependantId dependant, String what) {}
}

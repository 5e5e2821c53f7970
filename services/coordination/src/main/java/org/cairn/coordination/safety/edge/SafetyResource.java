package org.cairn.coordination.safety.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.SafetyEvent.RiskLevel;
import org.cairn.coordination.safety.SafetyPlan;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Keeps the plan for a person's safety, which is written and looked at with them. */
@Path("/pathways/{caseId}/safety-plan")
@RunOnVirtualThread
@Rule(
        roles = {
            Role.PERSON,
            Role.GUARDIAN,
            Role.INDEPENDENT_ADVOCATE,
            Role.NGO_CASEWORKER,
            Role.SHELTER_WORKER,
            Role.LAWYER,
            Role.WITNESS_PROTECTION,
            Role.RECEIVING_NGO
        })
public class SafetyResource {

    private static final int LONGEST = 8_000;

    @Inject
    SafetyDesk desk;

    @Inject
    SafetyDoor door;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Etag etag;

    /** The words of a plan. */
    public record Words(String plan) {
        public Words {
            Fields.text("plan", plan, LONGEST);
        }
    }

    /** How great the caseworker and the person hold the risk to be, each for themselves; neither replaces the other. */
    public record Activation(RiskLevel level, RiskLevel ownRating) {
        public Activation {
            Fields.required("level", level);
            Fields.required("ownRating", ownRating);
        }
    }

    /** What came out of looking at the plan; the person's own rating, and the words, stay as they were where absent. */
    public record Review(RiskLevel level, RiskLevel ownRating, String plan) {
        public Review {
            Fields.required("level", level);
            if (plan != null) {
                Fields.text("plan", plan, LONGEST);
            }
        }
    }

    @GET
    @Rule(
            roles = {
                Role.PERSON,
                Role.GUARDIAN,
                Role.INDEPENDENT_ADVOCATE,
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.WITNESS_PROTECTION,
                Role.REPATRIATION_WORKER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER
            })
    @Transactional
    @Operation(
            summary = "Read the plan for the person's safety, as far as your agency may",
            description =
                    "The coordinating agency reads its state and level. Who may know nothing of the person's safety"
                            + " reads what their own agency wrote, and nothing else.")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        return etag.answer(door.read(pathway, "GET /pathways/{caseId}/safety-plan"));
    }

    @POST
    @Operation(summary = "Write a plan for the person's safety, with them")
    public Response draft(@PathParam("caseId") PathwayId pathway, Words body) {
        Fields.required("body", body);
        return step(
                pathway,
                body,
                "POST /pathways/{caseId}/safety-plan",
                act -> desk.write(pathway, new SafetyPlan.Command.Draft(body.plan(), act.agency(), act.at()), act));
    }

    @POST
    @Path("activation")
    @Operation(
            summary = "Put the plan into force",
            description =
                    "With the caseworker's rating of the risk and the person's own. The higher of both says how soon"
                            + " the plan is looked at again.")
    public Response activate(@PathParam("caseId") PathwayId pathway, Activation body) {
        Fields.required("body", body);
        var rating = new SafetyDesk.Rating(body.level(), body.ownRating());
        return step(
                pathway,
                body,
                "POST /pathways/{caseId}/safety-plan/activation",
                act -> desk.activate(pathway, rating, act));
    }

    @POST
    @Path("review")
    @Operation(summary = "Note that the plan was looked at with the person, and what came out of it")
    public Response review(@PathParam("caseId") PathwayId pathway, Review body) {
        Fields.required("body", body);
        var look = new SafetyPlan.Look(body.level(), body.ownRating(), body.plan());
        return step(
                pathway, body, "POST /pathways/{caseId}/safety-plan/review", act -> desk.review(pathway, look, act));
    }

    @POST
    @Path("closure")
    @Operation(summary = "Note that no plan is needed any more")
    public Response close(@PathParam("caseId") PathwayId pathway) {
        return step(
                pathway,
                null,
                "POST /pathways/{caseId}/safety-plan/closure",
                act -> desk.write(pathway, new SafetyPlan.Command.Close(act.at()), act));
    }

    private Response step(PathwayId pathway, Object body, String what, Consumer<Act> step) {
        return idempotency.once(body, () -> {
            door.write(pathway, what);
            step.accept(caller.act());
            return Response.noContent().build();
        });
    }
}

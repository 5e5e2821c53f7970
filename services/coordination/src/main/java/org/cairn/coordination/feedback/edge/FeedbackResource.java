package org.cairn.coordination.feedback.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.FeedbackEvent.Given;
import org.cairn.contracts.coordination.FeedbackEvent.Verdict;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes down what the person says of a service. */
@Path("/pathways/{caseId}/feedback")
@RunOnVirtualThread
@Rule(
        roles = {
            Role.PERSON,
            Role.GUARDIAN,
            Role.INDEPENDENT_ADVOCATE,
            Role.NGO_CASEWORKER,
            Role.PATHWAY_COORDINATOR,
            Role.SHELTER_WORKER,
            Role.LAWYER,
            Role.RECEIVING_NGO,
            Role.HEALTH_PROVIDER
        })
public class FeedbackResource {

    private static final int LONGEST = 4_000;

    @Inject
    FeedbackDesk desk;

    @Inject
    FeedbackDoor door;

    @Inject
    FeedbackView feedback;

    @Inject
    ScopedView scoped;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Etag etag;

    /** What the person says, of the agency that took a referral on, or of an agency; {@code words} may be left out. */
    public record Said(ReferralId referral, AgencyId agency, Verdict verdict, String words, boolean anonymous) {
        public Said {
            Fields.required("verdict", verdict);
            Fields.optionalText("words", words, LONGEST);
        }
    }

    /** That it was noted, and when. */
    public record Noted(PathwayId caseId, Instant at) {}

    @POST
    @Operation(
            summary = "Note what the person says of a service",
            description =
                    "By the person, those at their side, or an agency in their name that is not the one spoken of (it names"
                            + " a referral that it sent). That agency reads sums of at least 11 people and never one.")
    public Response give(@PathParam("caseId") PathwayId pathway, Said body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            var about = door.about(pathway, body.referral(), body.agency(), "POST /pathways/{caseId}/feedback");
            var act = caller.act();
            var given = new Given(
                    body.referral(), about, act.agency(), body.verdict(), body.words(), body.anonymous(), act.at());
            desk.give(pathway, given, act);
            return Response.status(Response.Status.CREATED)
                    .entity(new Noted(pathway, act.at()))
                    .build();
        });
    }

    @GET
    @Transactional
    @Operation(
            summary = "Read what the person said of services, as far as your agency may",
            description =
                    "An agency never reads what was said of itself. Where anonymous is true, do not tell it who it was.")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        var entry = door.read(pathway, "GET /pathways/{caseId}/feedback");
        return etag.answer(scoped.of(ShownFeedback.of(pathway, feedback.of(pathway), entry.known()), entry.scope()));
    }

    @POST
    @Path("harm-heard")
    @Rule(roles = {Role.PATHWAY_COORDINATOR, Role.NGO_CASEWORKER})
    @Operation(summary = "Say that you have spoken with the person about the harm that they told of")
    public Response heard(@PathParam("caseId") PathwayId pathway) {
        return idempotency.once(null, () -> {
            door.hear(pathway, "POST /pathways/{caseId}/feedback/harm-heard");
            desk.hearHarm(pathway, caller.act());
            return Response.noContent().build();
        });
    }
}

package org.cairn.coordination.needs.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.NeedsEvent.Element;
import org.cairn.contracts.coordination.NeedsEvent.Occasion;
import org.cairn.contracts.coordination.NeedsEvent.Rating;
import org.cairn.coordination.needs.Review;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes down what person and caseworker say of the person's needs. */
@Path("/pathways/{caseId}/needs-reviews")
@RunOnVirtualThread
public class ReviewResource {

    private static final int LONGEST_WISH = 2_000;

    private static final Set<Role> AT_THE_PERSONS_SIDE = Set.of(Role.PERSON, Role.GUARDIAN, Role.INDEPENDENT_ADVOCATE);

    @Inject
    NeedsDesk desk;

    @Inject
    NeedsView needs;

    @Inject
    ScopedView scoped;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Etag etag;

    /** What was said; an element that was not spoken of is left out. */
    public record NewReview(
            Occasion occasion, Map<Element, Rating> byPerson, Map<Element, Rating> byCaseworker, String wish) {
        public NewReview {
            Fields.required("occasion", occasion);
            byPerson = rated("byPerson", byPerson);
            byCaseworker = rated("byCaseworker", byCaseworker);
            Fields.optionalText("wish", wish, LONGEST_WISH);
            wish = wish == null || wish.isBlank() ? null : wish;
        }

        private static Map<Element, Rating> rated(String field, Map<Element, Rating> ratings) {
            if (ratings == null) {
                return Map.of();
            }
            Fields.check(
                    !ratings.containsValue(null),
                    field,
                    "Leave an element out that was not spoken of; do not send null.");
            return Map.copyOf(ratings);
        }
    }

    /** The review that was noted, and by when the next one is due. */
    public record Noted(PathwayId caseId, Occasion occasion, Instant at, Instant nextReviewBy) {}

    @POST
    @Rule(
            roles = {
                Role.PERSON,
                Role.GUARDIAN,
                Role.INDEPENDENT_ADVOCATE,
                Role.NGO_CASEWORKER,
                Role.SHELTER_WORKER,
                Role.RECEIVING_NGO
            })
    @Operation(
            summary = "Note what person and caseworker say of the person's needs",
            description =
                    "Nine elements: the seven of human security (UNDP 1994), LEGAL and SOCIAL. What was not spoken of is left"
                            + " out. The first one has the occasion INTAKE; from then on reviews fall due.")
    public Response note(@PathParam("caseId") PathwayId pathway, NewReview body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            var scope = needs.write(pathway, "POST /pathways/{caseId}/needs-reviews");
            Fields.check(
                    body.byCaseworker().isEmpty()
                            || !AT_THE_PERSONS_SIDE.contains(scope.who().role()),
                    "byCaseworker",
                    "Only caseworkers rate as such; send what the person says in byPerson.");
            etag.requireMatch(scoped.of(needs.shown(pathway), scope));
            var act = caller.act();
            var review = new Review(body.occasion(), body.byPerson(), body.byCaseworker(), body.wish(), act.at());
            desk.note(pathway, review, act);
            var next = needs.shown(pathway).nextReviewBy();
            return Response.status(Response.Status.CREATED)
                    .entity(new Noted(pathway, body.occasion(), act.at(), next))
                    .build();
        });
    }
}

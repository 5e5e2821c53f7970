package org.cairn.coordination.breakglass.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Set;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.BreakGlassEvent.Danger;
import org.cairn.contracts.coordination.BreakGlassEvent.Finding;
import org.cairn.coordination.agency.edge.AgencyView;
import org.cairn.coordination.breakglass.BreakGlass;
import org.cairn.coordination.breakglass.BreakGlass.Phase;
import org.cairn.coordination.pathway.edge.PathwayView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Opens to an agency for some hours what a life depends on; two agencies must agree, and it is always looked at afterwards. */
@Path("/pathways/{caseId}/break-glass")
@RunOnVirtualThread
public class BreakGlassResource {

    private static final int LONGEST = 2000;
    private static final Set<Role> SEES_ALL = Set.of(Role.GUARDIAN, Role.PATHWAY_COORDINATOR);

    @Inject
    BreakGlassDesk desk;

    @Inject
    BreakGlassView openings;

    @Inject
    PathwayView pathways;

    @Inject
    AgencyView agencies;

    @Inject
    Disclosure disclosure;

    @Inject
    ScopedView scoped;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Etag etag;

    /** Which agency shall read what in which role, for which danger, and why, in words that stay sealed. */
    public record Ask(AgencyId agency, Role role, Set<Category> categories, Danger danger, String why) {
        public Ask {
            Fields.required("agency", agency);
            Fields.required("role", role);
            Fields.required("categories", categories);
            Fields.check(!categories.isEmpty(), "categories", "Name what has to be read.");
            Fields.required("danger", danger);
            Fields.text("why", why, LONGEST);
        }
    }

    /** Until when a second agency may agree; then the question lapses. */
    public record Asked(Instant answerBy) {}

    /** What the review found. */
    public record Review(Finding finding) {
        public Review {
            Fields.required("finding", finding);
        }
    }

    /** From which position it may be read, and until when. */
    public record Opened(PathwayId caseId, long position, Instant until) {}

    @POST
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.SHELTER_WORKER,
                Role.PATHWAY_COORDINATOR,
                Role.GUARDIAN,
                Role.LAWYER,
                Role.HEALTH_PROVIDER
            })
    @Operation(
            summary = "Ask that an agency may read what a life depends on",
            description =
                    "Another agency that helps the person has to agree by answerBy, or the question lapses; then it is open for"
                            + " as long as the jurisdiction's profile says.")
    public Response ask(@PathParam("caseId") PathwayId pathway, Ask body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            disclosure.party(pathway, "POST /pathways/{caseId}/break-glass");
            Fields.check(
                    agencies.find(body.agency())
                            .filter(listed -> listed.roles().contains(body.role()))
                            .isPresent(),
                    "agency",
                    "Name an agency that acts in that role, from GET /agencies.");
            var act = caller.act();
            var asking = new BreakGlass.Asking(act.agency(), body.role(), body.categories(), body.danger());
            var by = desk.ask(pathway, new BreakGlassDesk.Question(body.agency(), asking, body.why()), act);
            return Response.status(Response.Status.CREATED)
                    .entity(new Asked(by))
                    .build();
        });
    }

    @GET
    @Rule(roles = {Role.NGO_CASEWORKER, Role.SHELTER_WORKER, Role.PATHWAY_COORDINATOR, Role.GUARDIAN})
    @Transactional
    @Operation(
            summary = "List what was asked to be opened, or was, and what became of it",
            description =
                    "A guardian and the coordinating agency read all of it. Who else may agree reads the questions that"
                            + " it is asked, as it finds them among its tasks, and what it asked itself.")
    public Response list(@PathParam("caseId") PathwayId pathway) {
        var scope = disclosure.party(pathway, "GET /pathways/{caseId}/break-glass");
        var reader = scope.who();
        var answers = SEES_ALL.contains(reader.role()) && scope.roles().contains(reader.role());
        return etag.answer(ShownOpening.of(desk.stateOf(pathway), caller.act().at())
                .filter(shown ->
                        answers || shown.asks(reader.agency()) || shown.by().equals(reader.agency()))
                .map(shown -> scoped.of(shown, scope))
                .toList());
    }

    @POST
    @Path("{agencyId}/agreement")
    @Rule(roles = {Role.NGO_CASEWORKER, Role.SHELTER_WORKER, Role.PATHWAY_COORDINATOR, Role.GUARDIAN})
    @Operation(summary = "Agree that the agency may read it, as another agency asked")
    public Response agree(@PathParam("caseId") PathwayId pathway, @PathParam("agencyId") AgencyId recipient) {
        return idempotency.once(null, () -> {
            disclosure.party(pathway, "POST /pathways/{caseId}/break-glass/{agencyId}/agreement");
            var opened = desk.agree(pathway, recipient, caller.act());
            return Response.ok(new Opened(pathway, opened.position(), opened.until()))
                    .build();
        });
    }

    @POST
    @Path("{agencyId}/refusal")
    @Rule(roles = {Role.NGO_CASEWORKER, Role.SHELTER_WORKER, Role.PATHWAY_COORDINATOR, Role.GUARDIAN})
    @Operation(summary = "Do not agree")
    public Response refuse(@PathParam("caseId") PathwayId pathway, @PathParam("agencyId") AgencyId recipient) {
        return idempotency.once(null, () -> {
            disclosure.party(pathway, "POST /pathways/{caseId}/break-glass/{agencyId}/refusal");
            desk.refuse(pathway, recipient, caller.act());
            return Response.noContent().build();
        });
    }

    @POST
    @Path("{agencyId}/end")
    @Rule(roles = {Role.NGO_CASEWORKER, Role.SHELTER_WORKER, Role.PATHWAY_COORDINATOR, Role.GUARDIAN})
    @Operation(summary = "End it before its time")
    public Response end(@PathParam("caseId") PathwayId pathway, @PathParam("agencyId") AgencyId recipient) {
        return idempotency.once(null, () -> {
            disclosure.party(pathway, "POST /pathways/{caseId}/break-glass/{agencyId}/end");
            desk.close(pathway, recipient, caller.act());
            return Response.noContent().build();
        });
    }

    @GET
    @Path("record")
    @Rule(roles = {Role.POLICE, Role.HEALTH_PROVIDER, Role.WITNESS_PROTECTION, Role.SHELTER_WORKER})
    @Transactional
    @Operation(
            summary = "Read of the person's record what was opened to your agency",
            description =
                    "With Cairn-Purpose: SAFETY, while it is open. Each reading is noted, and the person can see it.")
    public Response record(@PathParam("caseId") PathwayId pathway) {
        var scope = disclosure.live(pathway, "GET /pathways/{caseId}/break-glass/record");
        openings.find(pathway, caller.who().agency())
                .filter(row -> row.phase() == Phase.OPEN)
                .orElseThrow(Problem::notFound);
        return etag.answer(scoped.of(pathways.person(pathway).orElseThrow(Problem::notFound), scope));
    }

    @POST
    @Path("{agencyId}/review")
    @Rule(roles = Role.AUDITOR)
    @Operation(
            summary = "Say afterwards whether it was right to open it",
            description = "Not by the agency that asked, agreed or was let in.")
    public Response review(
            @PathParam("caseId") PathwayId pathway, @PathParam("agencyId") AgencyId recipient, Review body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            openings.find(pathway, recipient)
                    .filter(row -> row.phase() == Phase.OVER)
                    .orElseThrow(Problem::notFound);
            var act = caller.act();
            var review = new BreakGlass.Command.Review(recipient, act.agency(), body.finding(), act.at());
            desk.review(pathway, review, act);
            return Response.noContent().build();
        });
    }
}

package org.cairn.coordination.pathway.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.audit.AuditTrail;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.coordination.guardian.edge.GuardianView;
import org.cairn.coordination.pathway.RecoveryRules;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Gives the person something by which they can show, wherever they turn up again, that a pathway was theirs. */
@Path("/pathways/{caseId}/recovery-token")
@RunOnVirtualThread
public class RecoveryResource {

    private static final String HERE = "POST /pathways/{caseId}/recovery-token";

    @Inject
    RecoveryTokens tokens;

    @Inject
    PathwayDesk desk;

    @Inject
    PathwayDoor door;

    @Inject
    GuardianView guardians;

    @Inject
    AuditTrail audit;

    @Inject
    ScopedView scoped;

    @Inject
    Etag etag;

    @Inject
    Disclosure disclosure;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    /**
     * What the person gets.
     *
     * @param token absent when the same request is sent again: it is shown once
     */
    public record Issued(PathwayId caseId, String token) {}

    /** What the person shows. */
    public record Presented(String token) {
        public Presented {
            Fields.text("token", token, 80);
        }
    }

    @POST
    @Rule(roles = {Role.NGO_CASEWORKER, Role.GUARDIAN, Role.LAWYER, Role.SHELTER_WORKER, Role.RECEIVING_NGO})
    @Operation(
            summary = "Give the person a token by which they can show that this pathway is theirs",
            description =
                    "It is shown once and kept as a hash alone; a new one ends the one before, so it is given by the agency"
                            + " that opened the pathway, the guardian, or one that the person let know who they are; the"
                            + " coordinating agency can read who did. Whoever the person hands it to can link a new pathway to this one, and learns nothing else by it.")
    public Response issue(@PathParam("caseId") PathwayId pathway) {
        var token = tokens.fresh();
        var made = new AtomicBoolean();
        var answer = idempotency.once(null, () -> {
            var scope = disclosure.party(pathway, HERE);
            RecoveryRules.bars(standing(pathway, scope)).ifPresent(why -> {
                throw new Refused(why);
            });
            if (tokens.given(pathway).isPresent()) {
                audit.note(scope, HERE + " in place of another", caller.act().at());
            }
            tokens.keep(pathway, token, caller.act());
            made.set(true);
            return Response.status(Response.Status.CREATED)
                    .entity(new Issued(pathway, null))
                    .build();
        });
        return made.get() ? shownOnce(pathway, token) : answer;
    }

    private RecoveryRules.Standing standing(PathwayId pathway, Scope scope) {
        var agency = scope.who().agency();
        var identity = Set.of(Category.IDENTITY);
        return new RecoveryRules.Standing(
                door.opened(pathway, scope),
                guardians.speaksFor(pathway, agency),
                scope.allows(Category.IDENTITY) && disclosure.covers(pathway, agency, identity));
    }

    /** The answer that is kept for a second sending holds no token. */
    private static Response shownOnce(PathwayId pathway, String token) {
        return Response.status(Response.Status.CREATED)
                .entity(new Issued(pathway, token))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Rule(roles = {Role.NGO_CASEWORKER, Role.GUARDIAN, Role.PATHWAY_COORDINATOR})
    @Transactional
    @Operation(
            summary = "Read who gave the person the token that they hold, when, and whether it ended another",
            description = "For the agency that opened the pathway, the guardian and the coordinating agency.")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        var scope = door.readRecord(pathway, "GET /pathways/{caseId}/recovery-token");
        return etag.answer(scoped.of(tokens.given(pathway).orElseThrow(Problem::notFound), scope));
    }

    @POST
    @Path("presentation")
    @Rule(roles = {Role.NGO_CASEWORKER, Role.GUARDIAN, Role.LAWYER, Role.SHELTER_WORKER, Role.RECEIVING_NGO})
    @Operation(
            summary = "Link this pathway to the earlier one whose token the person shows",
            description = "Only what the person holds links two pathways whose agencies know nothing of each other.")
    public Response present(@PathParam("caseId") PathwayId pathway, Presented body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            door.enter(pathway, HERE + "/presentation");
            desk.link(pathway, tokens.pathwayOf("token", body.token()), caller.act());
            return Response.noContent().build();
        });
    }
}

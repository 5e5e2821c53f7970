package org.cairn.coordination.erasure.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.coordination.access.edge.Withdrawals;
import org.cairn.coordination.erasure.Erasure;
import org.cairn.coordination.pathway.edge.PathwayView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Forgets a person at their wish, for good (GDPR Art. 17). */
@Path("/pathways/{caseId}/erasure")
@RunOnVirtualThread
public class ErasureResource {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    ErasureDesk desk;

    @Inject
    PathwayView pathways;

    @Inject
    ErasureDoor door;

    @Inject
    LegalHoldView holds;

    @Inject
    ScopedView scoped;

    @Inject
    Etag etag;

    @Inject
    Withdrawals withdrawals;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    /** That it is the person's own wish. */
    public record Wish(boolean atPersonsWish) {
        public Wish {
            Fields.check(atPersonsWish, "atPersonsWish", "Only the person's own wish counts; say that it is.");
        }
    }

    /** Which services have ended every access so far; forgetting follows within moments. */
    public record Forgotten(Withdrawals.Progress ended) {}

    @GET
    @Rule(
            roles = {
                Role.PERSON,
                Role.GUARDIAN,
                Role.NGO_CASEWORKER,
                Role.LAWYER,
                Role.INDEPENDENT_ADVOCATE,
                Role.PATHWAY_COORDINATOR,
                Role.IDENTIFICATION_AUTHORITY
            })
    @Transactional
    @Operation(
            summary = "Read how the wish to be forgotten stands, and what is kept for proceedings and until when",
            description =
                    "For the person and who knows who they are; what for and by whose reference with CRIMINAL only.")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        var scope = door.enter(pathway, "GET /pathways/{caseId}/erasure");
        return etag.answer(scoped.of(holds.shown(pathway), scope));
    }

    @POST
    @Rule(
            roles = {
                Role.PERSON,
                Role.GUARDIAN,
                Role.NGO_CASEWORKER,
                Role.LAWYER,
                Role.INDEPENDENT_ADVOCATE,
                Role.PATHWAY_COORDINATOR
            })
    @Operation(
            summary = "Pass on that the person wants to be forgotten",
            description =
                    "By who knows the person's identity. The coordinating agency confirms it once the pathway is closed.")
    public Response request(@PathParam("caseId") PathwayId pathway, Wish body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            var scope = door.enter(pathway, "POST /pathways/{caseId}/erasure");
            var act = caller.act();
            var inPerson = inPerson(scope);
            var due = act.at().atZone(ZoneOffset.UTC).plusMonths(1).toInstant();
            desk.request(pathway, new Erasure.Command.Request(act.agency(), inPerson, act.at()), due, act);
            return Response.status(Response.Status.CREATED).build();
        });
    }

    @POST
    @Path("withdrawal")
    @Rule(roles = {Role.PERSON, Role.GUARDIAN, Role.NGO_CASEWORKER, Role.LAWYER, Role.PATHWAY_COORDINATOR})
    @Operation(summary = "Note that the person wants to be kept after all")
    public Response takeBack(@PathParam("caseId") PathwayId pathway) {
        return idempotency.once(null, () -> {
            var scope = door.enter(pathway, "POST /pathways/{caseId}/erasure/withdrawal");
            desk.takeBack(pathway, inPerson(scope), caller.act());
            return Response.noContent().build();
        });
    }

    @POST
    @Path("confirmation")
    @Rule(roles = Role.PATHWAY_COORDINATOR)
    @Operation(
            summary = "Confirm that the person wants to be forgotten, and forget them",
            description =
                    "By the coordinating agency, when another one passed the wish on. Keys are destroyed in every service but"
                            + " where a hold for proceedings stands; nobody reads anything of the person from the answer on.")
    public Response confirm(@PathParam("caseId") PathwayId pathway, Wish body) {
        Fields.required("body", body);
        var position = new AtomicLong();
        var confirmed = idempotency.once(body, () -> {
            door.pass(pathway, "POST /pathways/{caseId}/erasure/confirmation");
            if (!pathways.courseOf(pathway).coordinator().equals(caller.who().agency())) throw Problem.notFound();
            position.set(desk.confirm(pathway, !pathways.isUnderWay(pathway), caller.act()));
            return forgotten(new Withdrawals.Progress(List.of(), Withdrawals.DISCLOSING));
        });
        // only what is committed can be applied anywhere; a request that is sent again is answered as it was at first
        return position.get() == 0 ? confirmed : forgotten(withdrawals.await(pathway, position.get(), PATIENCE));
    }

    private static Response forgotten(Withdrawals.Progress ended) {
        return Response.status(ended.pending().isEmpty() ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(new Forgotten(ended))
                .build();
    }

    /** Whether the person says so themselves, or who was let in as their guardian. */
    private static boolean inPerson(Scope scope) {
        var role = scope.who().role();
        return Set.of(Role.PERSON, Role.GUARDIAN).contains(role)
                && scope.roles().contains(role);
    }
}

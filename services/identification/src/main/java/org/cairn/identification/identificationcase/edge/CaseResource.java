package org.cairn.identification.identificationcase.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Set;
import org.cairn.chassis.access.Access;
import org.cairn.chassis.access.AccessTables;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Category;
import org.cairn.contracts.EventId;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.identification.identificationcase.CaseRecord;
import org.cairn.identification.identificationcase.IdentificationCase.Command;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One person's identification: screened, presumed, submitted, decided, read. */
@Path("/cases/{caseId}")
@RunOnVirtualThread
public class CaseResource {

    private static final Set<Category> NEEDED_TO_DECIDE = Set.of(Category.IDENTITY, Category.EXPLOITATION);

    @Inject
    CaseDesk desk;

    @Inject
    CaseView cases;

    @Inject
    Pathways pathways;

    @Inject
    Intake intake;

    @Inject
    Disclosure disclosure;

    @Inject
    AccessTables tables;

    @Inject
    ScopedView scoped;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Etag etag;

    /** What was written, by the id under which streams and timelines tell of it. */
    public record Noted(EventId event) {}

    /** The first responder's receipt; {@code pastDue} when the expected day had passed at intake. */
    public record Receipt(EventId receipt, Instant dueAt, boolean pastDue) {}

    /** A case as its readers may see it. */
    public record Shown(
            @In(Category.STATUS) PathwayId caseId,
            @In(Category.STATUS) CaseRecord identification) {}

    @POST
    @Path("screenings")
    @Rule(roles = {Role.NGO_CASEWORKER, Role.FIRST_RESPONDER})
    @Operation(
            summary = "Write down which signs of trafficking were seen",
            description =
                    "Signs inform, they never decide. Codes of the list indicators; an empty list says that none was"
                            + " seen. Refused once reasonable grounds are decided.")
    public Response screen(@PathParam("caseId") PathwayId pathway, RecordScreening body) {
        Fields.required("body", body);
        disclosure.await(pathway);
        return idempotency.once(body, () -> {
            enter(pathway, "POST /cases/{caseId}/screenings");
            var act = caller.act();
            return noted(desk.recordIndicators(pathway, body.command(intake.codes(), act.at()), act));
        });
    }

    @POST
    @Path("presumption")
    @Rule(roles = {Role.NGO_CASEWORKER, Role.FIRST_RESPONDER})
    @Operation(
            summary = "Treat the person as a victim from now on",
            description = "With ageInDoubt the person is also treated as a child until the age is determined (CETS 197"
                    + " Art. 10(3)).")
    public Response presume(@PathParam("caseId") PathwayId pathway, PresumeVictim body) {
        Fields.required("body", body);
        disclosure.await(pathway);
        return idempotency.once(body, () -> {
            enter(pathway, "POST /cases/{caseId}/presumption");
            var act = caller.act();
            return noted(desk.presume(pathway, body.command(act.at()), act));
        });
    }

    @POST
    @Path("submission")
    @Rule(roles = Role.FIRST_RESPONDER)
    @Operation(
            summary = "Ask the competent authority whether the person is a victim",
            description =
                    "An adult, or a person of unknown age, must have consented that the authority may know IDENTITY and"
                            + " EXPLOITATION for IDENTIFICATION; a child or presumed child is submitted by law. Labels are those"
                            + " of the nrm code lists. Who submits presumes.")
    public Response submit(@PathParam("caseId") PathwayId pathway, SubmitCase body) {
        Fields.required("body", body);
        disclosure.await(pathway);
        var law = pathways.lawOf(pathway);
        return idempotency.once(body, () -> {
            enter(pathway, "POST /cases/{caseId}/submission");
            var act = caller.act();
            var submission = intake.submission(body, law, act);
            var consented = disclosure.covers(pathway, submission.authority(), NEEDED_TO_DECIDE);
            var received = desk.submit(pathway, new Command.Submit(submission, consented, act.at()), act);
            var submitted = received.submitted();
            return Response.status(Response.Status.CREATED)
                    .entity(new Receipt(received.receipt(), submitted.dueAt(), submitted.pastDue()))
                    .build();
        });
    }

    @POST
    @Path("reasonable-grounds")
    @Rule(roles = Role.IDENTIFICATION_AUTHORITY)
    @Operation(
            summary = "Decide whether there are reasonable grounds",
            description =
                    "For the authority that was asked. A positive answer starts the recovery and reflection period"
                            + " (CETS 197 Art. 13). If-Match with the ETag of the case guards against deciding on an old reading.")
    public Response decide(@PathParam("caseId") PathwayId pathway, DecideGrounds body) {
        Fields.required("body", body);
        disclosure.await(pathway);
        var law = pathways.lawOf(pathway);
        return idempotency.once(body, () -> {
            enter(pathway, "POST /cases/{caseId}/reasonable-grounds");
            var act = caller.act();
            var answer = intake.answer(body, law, act);
            var decision = new Command.DecideReasonableGrounds(answer, act.agency(), act.at());
            return noted(desk.decide(pathway, decision, act));
        });
    }

    @GET
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.IDENTIFICATION_AUTHORITY,
                Role.LAWYER,
                Role.FIRST_RESPONDER
            })
    @Transactional
    @Operation(
            summary = "Read a case, as far as your agency may",
            description = "What the table of event visibility masks for your role is left out; how it was decided needs"
                    + " EXPLOITATION, too.")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        return etag.answer(shown(pathway, disclosure.party(pathway, "GET /cases/{caseId}")));
    }

    /** Lets a change begin: the caller must have a part in the pathway, and have read what it changes if it says so. */
    private void enter(PathwayId pathway, String route) {
        var scope = disclosure.party(pathway, route);
        if (caller.header(HttpHeaders.IF_MATCH).isPresent()) {
            etag.requireMatch(shown(pathway, scope));
        }
    }

    private ObjectNode shown(PathwayId pathway, Scope scope) {
        var record = cases.record(pathway).cutTo(event -> Access.visibility(scope, event, tables));
        return scoped.of(new Shown(pathway, record), scope);
    }

    private static Response noted(EventId event) {
        return Response.status(Response.Status.CREATED).entity(new Noted(event)).build();
    }
}

package org.cairn.identification.identificationcase.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Set;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Category;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.identification.identificationcase.IdentificationCase.Command;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One person's identification: screened, presumed, submitted, decided, read. */
@Path("/cases/{caseId}")
@RunOnVirtualThread
public class CaseResource {

    private static final Set<Category> NEEDED_TO_DECIDE = Set.of(Category.IDENTITY, Category.EXPLOITATION);

    private final CaseDoor door;
    private final CaseDesk desk;
    private final Intake intake;
    private final Indicators indicators;
    private final Disclosure disclosure;
    private final Etag etag;

    CaseResource(CaseDoor door, CaseDesk desk, Intake intake, Indicators indicators, Disclosure disclosure, Etag etag) {
        this.door = door;
        this.desk = desk;
        this.intake = intake;
        this.indicators = indicators;
        this.disclosure = disclosure;
        this.etag = etag;
    }

    /** The first responder's receipt; {@code pastDue} when the expected day had passed at intake. */
    public record Receipt(EventId receipt, Instant dueAt, boolean pastDue) {}

    @POST
    @Path("screenings")
    @Rule(roles = {Role.NGO_CASEWORKER, Role.FIRST_RESPONDER})
    @Operation(
            summary = "Write down which signs of trafficking were seen",
            description =
                    "Signs inform, they never decide. Codes that the list indicators has for the instrument; an empty list"
                            + " says that none was seen. An adult list is for adults, a child list for children.")
    public Response screen(@PathParam("caseId") PathwayId pathway, RecordScreening body) {
        return door.note(
                pathway,
                "POST /cases/{caseId}/screenings",
                body,
                (act, law) -> desk.take(pathway, body.command(indicators, act.at()), act));
    }

    @POST
    @Path("presumption")
    @Rule(roles = {Role.NGO_CASEWORKER, Role.FIRST_RESPONDER})
    @Operation(
            summary = "Treat the person as a victim from now on",
            description =
                    "With ageInDoubt, at any time, the person is also treated as a child until the age is determined"
                            + " (CETS 197 Art. 10(3)).")
    public Response presume(@PathParam("caseId") PathwayId pathway, PresumeVictim body) {
        return door.note(
                pathway,
                "POST /cases/{caseId}/presumption",
                body,
                (act, law) -> desk.take(pathway, body.command(act.at()), act));
    }

    @POST
    @Path("submission")
    @Rule(roles = Role.FIRST_RESPONDER)
    @Operation(
            summary = "Ask the competent authority whether the person is a victim",
            description =
                    "An adult, or a person of unknown age, must have consented that the authority may know IDENTITY and"
                            + " EXPLOITATION for IDENTIFICATION; a child or presumed child is submitted by law. Labels are those"
                            + " of the nrm code lists. Who submits presumes. After a refusal or a withdrawal it may be"
                            + " submitted again.")
    public Response submit(@PathParam("caseId") PathwayId pathway, SubmitCase body) {
        return door.change(pathway, "POST /cases/{caseId}/submission", body, (act, law) -> {
            var submission = intake.submission(body, law, act);
            var consented = disclosure.covers(pathway, submission.authority(), NEEDED_TO_DECIDE);
            var received = desk.submit(pathway, new Command.Submit(submission, consented, act.at()), act);
            var submitted = received.submitted();
            return new Receipt(received.receipt(), submitted.dueAt(), submitted.pastDue());
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
        return door.note(pathway, "POST /cases/{caseId}/reasonable-grounds", body, (act, law) -> {
            var decision = new Command.DecideReasonableGrounds(intake.answer(body, law, act), act.agency(), act.at());
            return desk.take(pathway, decision, act);
        });
    }

    @GET
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.IDENTIFICATION_AUTHORITY,
                Role.LAWYER,
                Role.FIRST_RESPONDER,
                Role.PERSON,
                Role.GUARDIAN
            })
    @Transactional
    @Operation(
            summary = "Read a case, as far as your agency may",
            description =
                    "What the table of event visibility masks for your role is left out; how it was decided needs"
                            + " EXPLOITATION, too. Signs are counted by dimension and strength; nothing follows from any number.")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        return etag.answer(door.shown(pathway, disclosure.party(pathway, "GET /cases/{caseId}")));
    }
}

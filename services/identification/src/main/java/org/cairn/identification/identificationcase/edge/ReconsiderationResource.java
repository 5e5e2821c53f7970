package org.cairn.identification.identificationcase.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.identification.Requester;
import org.cairn.identification.identificationcase.IdentificationCase.Command;
import org.cairn.identification.identificationcase.Reconsideration;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes requests to look again, and what they led to. */
@Path("/cases/{caseId}/reconsideration")
@RunOnVirtualThread
public class ReconsiderationResource {

    /** The period's key in the jurisdiction profile. */
    static final String PERIOD = "reconsideration";

    private final CaseDoor door;
    private final CaseDesk desk;
    private final Intake intake;
    private final Caller caller;

    ReconsiderationResource(CaseDoor door, CaseDesk desk, Intake intake, Caller caller) {
        this.door = door;
        this.desk = desk;
        this.intake = intake;
        this.caller = caller;
    }

    @POST
    @Rule(
            roles = {
                Role.PERSON,
                Role.GUARDIAN,
                Role.LAWYER,
                Role.NGO_CASEWORKER,
                Role.SHELTER_WORKER,
                Role.INDEPENDENT_ADVOCATE,
                Role.FIRST_RESPONDER
            })
    @Operation(
            summary = "Ask for a negative decision to be looked at again",
            description =
                    "By the person, the guardian, the lawyer, who supports them, or the first responder that referred. In time until the last day of the jurisdiction profile; later with lateBecause. Never refused for being late alone, and never answered by a rule. Who may not see the outcome gets one refusal for every reason; who may not know the exploitation in full sends atPersonsWish.")
    public Response ask(@PathParam("caseId") PathwayId pathway, AskAgain body) {
        return door.weigh(pathway, "POST /cases/{caseId}/reconsideration", body, (act, law, scope) -> {
            Fields.check(
                    body.atPersonsWish() || scope.allows(Category.EXPLOITATION),
                    "atPersonsWish",
                    "Send true: who may not know what was decided asks only at the person's wish.");
            var request = request(body, act, law);
            return desk.take(
                    pathway, new Command.RequestReconsideration(request, door.knowsOutcome(scope), act.at()), act);
        });
    }

    @POST
    @Path("decision")
    @Rule(roles = Role.IDENTIFICATION_AUTHORITY)
    @Operation(
            summary = "Decide on looking again",
            description =
                    "For the authority. RG_POSITIVE starts the recovery and reflection period anew and in full; UPHELD may go to a court.")
    public Response decide(@PathParam("caseId") PathwayId pathway, DecideAgain body) {
        return door.note(
                pathway,
                "POST /cases/{caseId}/reconsideration/decision",
                body,
                (act, law) -> desk.take(
                        pathway,
                        new Command.DecideReconsideration(intake.second(body, law, act), act.agency(), act.at()),
                        act));
    }

    private Reconsideration request(AskAgain body, Act act, Jurisdiction law) {
        return new Reconsideration(
                requester(),
                act.agency(),
                body.ground(),
                body.lateBecause(),
                body.statement(),
                act.at().atZone(law.zone()).toLocalDate(),
                terms(law));
    }

    /** What the law asks of a request. */
    static Reconsideration.Terms terms(Jurisdiction law) {
        return new Reconsideration.Terms(
                decidedOn -> law.lastDayOf(PERIOD, decidedOn),
                law.grounds("reconsideration"),
                law.grounds("late-reconsideration"));
    }

    /** In which part the caller asks: their role says so. */
    private Requester requester() {
        return switch (caller.who().role()) {
            case PERSON -> Requester.PERSON;
            case GUARDIAN -> Requester.GUARDIAN;
            case LAWYER -> Requester.LEGAL_REPRESENTATIVE;
            case FIRST_RESPONDER -> Requester.FIRST_RESPONDER;
            default -> Requester.SUPPORT_PROVIDER;
        };
    }
}

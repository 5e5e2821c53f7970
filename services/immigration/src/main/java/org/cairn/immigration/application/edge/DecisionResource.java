package org.cairn.immigration.application.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.immigration.application.Answer;
import org.cairn.immigration.application.StatusApplication.Command;
import org.cairn.immigration.application.edge.ApplicationDoor.Visit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the authority that was asked does with an application; it never decides on what it wrote itself. */
@Path("/cases/{caseId}/applications/{applicationId}")
@RunOnVirtualThread
@Rule(roles = Role.STATUS_CASEWORKER)
public class DecisionResource {

    private static final String HERE = "POST /cases/{caseId}/applications/{applicationId}/";

    private final ApplicationDoor door;
    private final ApplicationDesk desk;
    private final ApplicationView view;

    DecisionResource(ApplicationDoor door, ApplicationDesk desk, ApplicationView view) {
        this.door = door;
        this.desk = desk;
        this.view = view;
    }

    @POST
    @Path("examination")
    @Operation(summary = "Begin to examine an application")
    public Response examine(
            @PathParam("caseId") PathwayId pathway, @PathParam("applicationId") ApplicationId application) {
        return door.answer(
                new Visit(pathway, HERE + "examination", null),
                application,
                (act, _, _) -> noted(pathway, application, new Command.Examine(act.agency(), act.at()), act));
    }

    @POST
    @Path("decision")
    @Operation(
            summary = "Decide on an application",
            description =
                    "GRANTED with kind, workRight and, unless PERMANENT, validUntil; or REFUSED: then an appeal is open, and nobody"
                            + " may remove the person meanwhile. One on cooperation lasts at least six months where Directive"
                            + " 2004/81/EC Art. 8(3) says so; a derivative one ends no later than the relative's where the law binds"
                            + " it to that. The reasons stay sealed, for the person and who speaks for them.")
    public Response decide(
            @PathParam("caseId") PathwayId pathway,
            @PathParam("applicationId") ApplicationId application,
            DecideApplication body) {
        return answer(
                new Visit(pathway, HERE + "decision", body),
                application,
                body,
                (answer, act) -> new Command.Decide(answer, act.agency(), act.at()));
    }

    @POST
    @Path("appeal-decision")
    @Operation(
            summary = "Note how an appeal was decided",
            description = "By the authority that was told of it. REFUSED is final here; it ends no help.")
    public Response decideAppeal(
            @PathParam("caseId") PathwayId pathway,
            @PathParam("applicationId") ApplicationId application,
            DecideApplication body) {
        return answer(
                new Visit(pathway, HERE + "appeal-decision", body),
                application,
                body,
                (answer, act) -> new Command.DecideAppeal(answer, act.agency(), act.at()));
    }

    @POST
    @Path("renewal-decision")
    @Operation(
            summary = "Decide on a renewal",
            description = "REFUSED opens an appeal as a first refusal does; the permit goes on until that is over.")
    public Response decideRenewal(
            @PathParam("caseId") PathwayId pathway,
            @PathParam("applicationId") ApplicationId application,
            DecideApplication body) {
        return answer(
                new Visit(pathway, HERE + "renewal-decision", body),
                application,
                body,
                (answer, act) -> new Command.DecideRenewal(answer, act.agency(), act.at()));
    }

    private Response answer(
            Visit visit, ApplicationId application, DecideApplication body, BiFunction<Answer, Act, Command> command) {
        Fields.required("body", body);
        return door.answer(visit, application, (act, law, _) -> {
            var answer = body.under(law, view.principalOf(application, law), act);
            return noted(visit.pathway(), application, command.apply(answer, act), act);
        });
    }

    private ApplicationStepResource.Noted noted(
            PathwayId pathway, ApplicationId application, Command command, Act act) {
        return new ApplicationStepResource.Noted(desk.take(pathway, application, command, act));
    }
}

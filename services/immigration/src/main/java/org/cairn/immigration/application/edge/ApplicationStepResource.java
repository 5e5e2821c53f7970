package org.cairn.immigration.application.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.immigration.application.Readiness;
import org.cairn.immigration.application.StatusApplication.Command;
import org.cairn.immigration.application.edge.ApplicationDoor.Visit;
import org.cairn.immigration.pathway.edge.Pathways;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the person's side does with an application: hand it in, appeal, ask for more time, take it back. */
@Path("/cases/{caseId}/applications/{applicationId}")
@RunOnVirtualThread
public class ApplicationStepResource {

    private static final String HERE = "POST /cases/{caseId}/applications/{applicationId}/";
    private static final int LONGEST = 200;

    private final ApplicationDoor door;
    private final ApplicationDesk desk;
    private final Pathways pathways;
    private final Grants grants;
    private final Caller caller;

    ApplicationStepResource(
            ApplicationDoor door, ApplicationDesk desk, Pathways pathways, Grants grants, Caller caller) {
        this.door = door;
        this.desk = desk;
        this.pathways = pathways;
        this.grants = grants;
        this.caller = caller;
    }

    /** What was written, by the id under which streams and timelines tell of it. */
    public record Noted(EventId event) {}

    /** To whom an application goes. */
    public record LodgeApplication(AgencyId authority) {
        public LodgeApplication {
            Fields.required("authority", authority);
        }
    }

    /** An appeal; {@code lateBecause} only after the last day. */
    public record AppealRefusal(String lateBecause) {
        public AppealRefusal {
            Fields.optionalText("lateBecause", lateBecause, LONGEST);
        }
    }

    /** Whether the person wishes it. */
    public record WithdrawApplication(boolean atPersonsWish) {}

    @POST
    @Path("lodging")
    @Rule(roles = {Role.PERSON, Role.GUARDIAN, Role.LAWYER})
    @Operation(
            summary = "Hand an application in",
            description =
                    "To an authority that the person let know what it needs: a referral for IMMIGRATION_STATUS with consent to"
                            + " STATUS_DECISION comes first. For a child a guardian must be appointed. Nobody may remove the"
                            + " person while it is pending.")
    public Response lodge(
            @PathParam("caseId") PathwayId pathway,
            @PathParam("applicationId") ApplicationId application,
            LodgeApplication body) {
        Fields.required("body", body);
        return door.speak(new Visit(pathway, HERE + "lodging", body), application, (act, _, _) -> {
            var readiness = readiness(pathway, body.authority(), act);
            return note(
                    pathway,
                    application,
                    new Command.Lodge(application, body.authority(), act.agency(), readiness, act.at()),
                    act);
        });
    }

    @POST
    @Path("appeal")
    @Rule(roles = {Role.PERSON, Role.GUARDIAN, Role.LAWYER})
    @Operation(
            summary = "Appeal against a refusal",
            description = "After the last day with lateBecause; never refused for being late alone.")
    public Response appeal(
            @PathParam("caseId") PathwayId pathway,
            @PathParam("applicationId") ApplicationId application,
            AppealRefusal body) {
        Fields.required("body", body);
        return door.speak(
                new Visit(pathway, HERE + "appeal", body),
                application,
                (act, law, _) -> note(
                        pathway,
                        application,
                        new Command.Appeal(body.lateBecause(), law.grounds("late-status-appeal"), act.at()),
                        act));
    }

    @POST
    @Path("renewal")
    @Rule(roles = {Role.PERSON, Role.GUARDIAN, Role.LAWYER})
    @Operation(
            summary = "Ask for a permit to be renewed",
            description = "The permit goes on until that is decided, also past its last day.")
    public Response renewal(
            @PathParam("caseId") PathwayId pathway, @PathParam("applicationId") ApplicationId application) {
        return door.speak(
                new Visit(pathway, HERE + "renewal", null),
                application,
                (act, _, _) -> note(pathway, application, new Command.AskRenewal(act.at()), act));
    }

    @POST
    @Path("withdrawal")
    @Rule(roles = {Role.PERSON, Role.GUARDIAN, Role.LAWYER})
    @Operation(
            summary = "Take an application back at the person's wish",
            description = "A permit that was granted on it is given up by that. It costs the person nothing else.")
    public Response withdraw(
            @PathParam("caseId") PathwayId pathway,
            @PathParam("applicationId") ApplicationId application,
            WithdrawApplication body) {
        Fields.required("body", body);
        return door.speak(
                new Visit(pathway, HERE + "withdrawal", body),
                application,
                (act, _, _) -> note(pathway, application, new Command.Withdraw(body.atPersonsWish(), act.at()), act));
    }

    /** The authority knows what it needs by a live grant for deciding on the status; a child needs somebody who speaks for them. */
    private Readiness readiness(PathwayId pathway, AgencyId authority, Act act) {
        var mayKnow = grants.of(pathway, authority).stream()
                .anyMatch(grant -> grant.liveAt(act.at())
                        && grant.role() == Role.STATUS_CASEWORKER
                        && grant.purpose() == Purpose.STATUS_DECISION);
        var guardianship = pathways.guardianship(pathway);
        return new Readiness(mayKnow, guardianship.child(), guardianship == Pathways.Guardianship.APPOINTED);
    }

    private Noted note(PathwayId pathway, ApplicationId application, Command command, Act act) {
        return new Noted(desk.take(pathway, application, command, act));
    }
}

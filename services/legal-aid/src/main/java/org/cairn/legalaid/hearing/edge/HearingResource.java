package org.cairn.legalaid.hearing.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.function.Function;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.EventId;
import org.cairn.contracts.HearingId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.legalaid.hearing.Hearing.Command;
import org.cairn.legalaid.pathway.edge.CaseDoor;
import org.cairn.legalaid.pathway.edge.CaseDoor.Entered;
import org.cairn.legalaid.pathway.edge.CaseDoor.Part;
import org.cairn.legalaid.pathway.edge.CaseDoor.Visit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The dates on which a person is to be heard. */
@Path("/cases/{caseId}/hearings")
@RunOnVirtualThread
public class HearingResource {

    private final CaseDoor door;
    private final HearingDoor hearings;
    private final HearingDesk desk;
    private final PlatformClock clock;
    private final Etag etag;

    HearingResource(CaseDoor door, HearingDoor hearings, HearingDesk desk, PlatformClock clock, Etag etag) {
        this.door = door;
        this.hearings = hearings;
        this.desk = desk;
        this.clock = clock;
        this.etag = etag;
    }

    /** The hearing that was scheduled, and the id under which that is known from now on. */
    public record Scheduled(HearingId hearingId, EventId event) {}

    @POST
    @Rule(roles = Role.LAWYER)
    @Operation(
            summary = "Schedule a hearing of the person",
            description =
                    "With presenceRequired nobody departs before it is over or the person is heard from afar. Who prepares a"
                            + " return learns that and no day; you and the person see the days.")
    public Response schedule(@PathParam("caseId") PathwayId pathway, ScheduleHearing body) {
        return door.change(Visit.of(pathway, Part.TO_THE_END, "POST /cases/{caseId}/hearings", body), entered -> {
            var hearing = new HearingId(clock.newId());
            var schedule = new Command.Schedule(
                    body.plan(hearing), today(entered), entered.act().at());
            return new Scheduled(hearing, desk.take(hearings.begin(hearing, entered), schedule, entered.act()));
        });
    }

    @POST
    @Path("{hearingId}/move")
    @Rule(roles = Role.LAWYER)
    @Operation(summary = "Move a hearing to other days")
    public Response move(
            @PathParam("caseId") PathwayId pathway, @PathParam("hearingId") HearingId hearing, MoveHearing body) {
        return step(
                Visit.of(pathway, Part.OWN, "POST /cases/{caseId}/hearings/{hearingId}/move", body),
                hearing,
                entered -> new Command.Move(
                        body.days(), today(entered), entered.act().at()));
    }

    @POST
    @Path("{hearingId}/remote")
    @Rule(roles = Role.LAWYER)
    @Operation(
            summary = "Note that the person will be heard from afar",
            description = "Nobody needs to stay for this hearing any more.")
    public Response arrangeRemote(@PathParam("caseId") PathwayId pathway, @PathParam("hearingId") HearingId hearing) {
        return step(
                new Visit(pathway, Part.OWN, "POST /cases/{caseId}/hearings/{hearingId}/remote", null),
                hearing,
                entered -> new Command.ArrangeRemote(entered.act().at()));
    }

    @POST
    @Path("{hearingId}/end")
    @Rule(roles = Role.LAWYER)
    @Operation(summary = "Note that a hearing is over, or not needed any more")
    public Response end(
            @PathParam("caseId") PathwayId pathway, @PathParam("hearingId") HearingId hearing, EndHearing body) {
        return step(
                Visit.of(pathway, Part.OWN, "POST /cases/{caseId}/hearings/{hearingId}/end", body),
                hearing,
                entered -> new Command.End(body.end(), entered.act().at()));
    }

    @GET
    @Rule(roles = {Role.LAWYER, Role.PERSON, Role.GUARDIAN, Role.REPATRIATION_WORKER})
    @Transactional
    @Operation(
            summary = "List the hearings of a case",
            description =
                    "The days need CRIMINAL, before whom LEGAL or that your agency looks after it; who prepares a return reads"
                            + " whether the person has to be there (blocksDeparture).")
    public Response list(@PathParam("caseId") PathwayId pathway) {
        var scope = door.read(pathway, "GET /cases/{caseId}/hearings");
        return etag.answer(hearings.shown(pathway, scope));
    }

    private Response step(Visit visit, HearingId hearing, Function<Entered, Command> command) {
        return door.note(
                visit, entered -> desk.take(hearings.own(hearing, entered), command.apply(entered), entered.act()));
    }

    private static LocalDate today(Entered entered) {
        return entered.act().at().atZone(entered.law().zone()).toLocalDate();
    }
}

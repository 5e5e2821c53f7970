package org.cairn.legalaid.matter.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.MatterId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.legalaid.conflict.edge.ConflictDesk;
import org.cairn.legalaid.matter.Matter.Command;
import org.cairn.legalaid.matter.edge.MatterDesk.Which;
import org.cairn.legalaid.pathway.edge.CaseDoor;
import org.cairn.legalaid.pathway.edge.CaseDoor.Part;
import org.cairn.legalaid.pathway.edge.CaseDoor.Visit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One matter, from the conflict check to the closed file; for the agency that has it. */
@Path("/cases/{caseId}/matters/{matterId}")
@RunOnVirtualThread
public class MatterStepResource {

    private final CaseDoor door;
    private final MatterDoor matters;
    private final MatterDesk desk;
    private final ConflictDesk conflicts;
    private final Etag etag;

    MatterStepResource(CaseDoor door, MatterDoor matters, MatterDesk desk, ConflictDesk conflicts, Etag etag) {
        this.door = door;
        this.matters = matters;
        this.desk = desk;
        this.conflicts = conflicts;
        this.etag = etag;
    }

    @GET
    @MatterReaders
    @Transactional
    @Operation(summary = "Read a matter, as far as you may", description = "As in the list of the case's matters.")
    public Response read(@PathParam("caseId") PathwayId pathway, @PathParam("matterId") MatterId matter) {
        var scope = door.read(pathway, "GET /cases/{caseId}/matters/{matterId}");
        return etag.answer(matters.shown(new Which(pathway, matter), scope));
    }

    @POST
    @Path("conflict-check")
    @Rule(roles = Role.LAWYER)
    @Operation(
            summary = "Say what the conflict check found",
            description =
                    "Clear names the lawyer who will act; it is refused when your register, or the people named here or before as"
                            + " standing against the person, say otherwise. Not clear declines the matter; one of"
                            + " non-punishment then waits for another lawyer. Names stay sealed in this service. For the agency that has"
                            + " the matter, or may take it up; six times an hour for one person, that nobody guesses names.")
    public Response checkConflict(
            @PathParam("caseId") PathwayId pathway, @PathParam("matterId") MatterId matter, ConflictCheck body) {
        var which = new Which(pathway, matter);
        var route = "POST /cases/{caseId}/matters/{matterId}/conflict-check";
        return door.note(Visit.of(pathway, Part.NOW, route, body), entered -> {
            matters.ownOrWaiting(which, entered.scope());
            var agency = entered.act().agency();
            conflicts.stand(pathway, body.parties());
            var barred = body.clear()
                    && conflicts.bars(
                            agency, body.lawyer(), pathway, entered.act().at());
            return desk.take(
                    which,
                    new Command.CheckConflict(
                            body.check(), barred, agency, entered.act().at()),
                    entered.act());
        });
    }

    @POST
    @Path("activation")
    @Rule(roles = Role.LAWYER)
    @Operation(summary = "Begin the work")
    public Response activate(@PathParam("caseId") PathwayId pathway, @PathParam("matterId") MatterId matter) {
        return matters.step(
                new Which(pathway, matter),
                "activation",
                entered -> new Command.Activate(entered.act().at()));
    }

    @POST
    @Path("suspension")
    @Rule(roles = Role.LAWYER)
    @Operation(summary = "Let the work rest")
    public Response suspend(
            @PathParam("caseId") PathwayId pathway, @PathParam("matterId") MatterId matter, Suspension body) {
        return matters.step(
                new Which(pathway, matter),
                "suspension",
                body,
                entered -> new Command.Suspend(body.reason(), entered.act().at()));
    }

    @POST
    @Path("resumption")
    @Rule(roles = Role.LAWYER)
    @Operation(summary = "Go on with the work")
    public Response resume(@PathParam("caseId") PathwayId pathway, @PathParam("matterId") MatterId matter) {
        return matters.step(
                new Which(pathway, matter),
                "resumption",
                entered -> new Command.Resume(entered.act().at()));
    }

    @POST
    @Path("resolution")
    @Rule(roles = Role.LAWYER)
    @Operation(
            summary = "Say how the matter ended",
            description = "The outcome stays with you, the person and who speaks for them.")
    public Response resolve(
            @PathParam("caseId") PathwayId pathway, @PathParam("matterId") MatterId matter, Resolution body) {
        return matters.step(
                new Which(pathway, matter),
                "resolution",
                body,
                entered -> new Command.Resolve(body.outcome(), entered.act().at()));
    }

    @POST
    @Path("closure")
    @Rule(roles = Role.LAWYER)
    @Operation(summary = "Close the file")
    public Response close(@PathParam("caseId") PathwayId pathway, @PathParam("matterId") MatterId matter) {
        return matters.step(
                new Which(pathway, matter),
                "closure",
                entered -> new Command.Close(entered.act().at()));
    }

    @POST
    @Path("advice")
    @Rule(roles = Role.LAWYER)
    @Operation(
            summary = "Write down what was said between the person and you",
            description = "Privileged: read by you, the person and who speaks for them, and told to nobody.")
    public Response advise(
            @PathParam("caseId") PathwayId pathway, @PathParam("matterId") MatterId matter, Advice body) {
        return matters.work(
                new Which(pathway, matter),
                "advice",
                body,
                entered -> new Command.NoteAdvice(body.advice(), entered.act().at()));
    }
}

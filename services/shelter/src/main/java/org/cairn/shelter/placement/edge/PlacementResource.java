package org.cairn.shelter.placement.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.Function;
import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.Role;
import org.cairn.shelter.placement.Placement.Command;
import org.cairn.shelter.placement.PlacementRecord.Phase;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One stay in the caller's own shelter, from moving in to moving out. */
@Path("/placements/{placementId}")
@RunOnVirtualThread
public class PlacementResource {

    @Inject
    PlacementDesk desk;

    @Inject
    PlacementDoor door;

    @Inject
    AddressDoor addresses;

    @Inject
    SafetyReviewDesk safety;

    @Inject
    Codes codes;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Etag etag;

    /** How far a stay is after a change. */
    public record Moved(PlacementId placementId, Phase phase) {}

    @GET
    @Rule(roles = Role.SHELTER_WORKER)
    @Transactional
    @Operation(
            summary = "Read a stay in your shelter",
            description = "protectedNow says whether a discharge against the person's wish would be refused. Once your"
                    + " grant has ended: how far the stay came and since when, no details.")
    public Response read(@PathParam("placementId") PlacementId placement) {
        return etag.answer(door.shown(placement, "GET /placements/{placementId}"));
    }

    @GET
    @Path("address")
    @Rule(roles = {Role.SHELTER_WORKER, Role.PERSON})
    @Transactional
    @Operation(
            summary = "Read where the house of a stay stands",
            description = "For the shelter's own workers and for the person, while the place is kept or lived in.")
    public Response address(@PathParam("placementId") PlacementId placement) {
        return etag.answer(addresses.read(placement, "GET /placements/{placementId}/address"));
    }

    @POST
    @Path("admission")
    @Rule(roles = Role.SHELTER_WORKER)
    @Operation(
            summary = "Note that the person moves in",
            description =
                    "At least SAFE_CONTACT, URGENT_MEDICAL, INTERPRETER and RISK_LEVEL must have been gone through. A stay"
                            + " whose hold had lapsed gets a bed now if there is one. Who is moved here by another shelter"
                            + " leaves that one at the same moment; nobody lives in two.")
    public Response admit(@PathParam("placementId") PlacementId placement, Admission body) {
        Fields.required("body", body);
        return once(placement, body, "POST /placements/{placementId}/admission", row -> {
            desk.admit(row, body.done(), caller.act());
            return Phase.ADMITTED;
        });
    }

    @POST
    @Path("discharge")
    @Rule(roles = Role.SHELTER_WORKER)
    @Operation(
            summary = "Note that the person moves out, or does not come",
            description =
                    "The bed is free then. Nothing ends a stay by itself, not even a cancelled referral. MOVED_ON,"
                            + " END_OF_SUPPORT and NOT_FOUND are refused while a decision on identification is pending, the"
                            + " recovery period runs or the time to move on is not over (CETS 197 Art. 10(2), 12, 13(2)).")
    public Response discharge(@PathParam("placementId") PlacementId placement, Discharge body) {
        Fields.required("body", body);
        return once(placement, body, "POST /placements/{placementId}/discharge", row -> {
            desk.discharge(row, body.reason(), caller.act());
            return Phase.DISCHARGED;
        });
    }

    @POST
    @Path("leave")
    @Rule(roles = Role.SHELTER_WORKER)
    @Operation(summary = "Note that the person is away for a while", description = "The bed stays theirs.")
    public Response leave(@PathParam("placementId") PlacementId placement, Leave body) {
        Fields.required("body", body);
        return move(placement, body, "leave", body::command);
    }

    @POST
    @Path("return")
    @Rule(roles = Role.SHELTER_WORKER)
    @Operation(summary = "Note that the person is back from leave")
    public Response back(@PathParam("placementId") PlacementId placement) {
        return move(placement, null, "return", Command.Return::new);
    }

    @POST
    @Path("missing")
    @Rule(roles = Role.SHELTER_WORKER)
    @Operation(
            summary = "Report the person missing",
            description = "The bed stays theirs. When they were last seen and the level of risk stay sealed here.")
    public Response missing(@PathParam("placementId") PlacementId placement, MissingReport body) {
        Fields.required("body", body);
        return move(placement, body, "missing", body::command);
    }

    @POST
    @Path("found")
    @Rule(roles = Role.SHELTER_WORKER)
    @Operation(summary = "Note that the person who was missing is safe")
    public Response found(@PathParam("placementId") PlacementId placement) {
        return move(placement, null, "found", Command.NoteFound::new);
    }

    @POST
    @Path("transfer")
    @Rule(roles = Role.SHELTER_WORKER)
    @Operation(
            summary = "Request that the person moves to a shelter in another region",
            description = "The stay goes on. Now send a referral of kind TRANSFER for SHELTER in coordination; when the"
                    + " person has moved in there, this stay ends by itself, and where that is you do not learn."
                    + " EMERGENCY may come before the person's word and is recorded as such; after a threat that"
                    + " nobody has looked at, it alone is taken.")
    public Response transfer(@PathParam("placementId") PlacementId placement, TransferRequest body) {
        Fields.required("body", body);
        return once(placement, body, "POST /placements/{placementId}/transfer", row -> {
            var act = caller.act();
            return desk.move(row, body.command(codes, safety.isDue(row.pathway()), act.at()), act);
        });
    }

    @DELETE
    @Path("transfer")
    @Rule(roles = Role.SHELTER_WORKER)
    @Operation(
            summary = "Note that the person stays after all",
            description = "Cancel the referral in coordination as well.")
    public Response stay(@PathParam("placementId") PlacementId placement) {
        return once(placement, null, "DELETE /placements/{placementId}/transfer", row -> {
            var act = caller.act();
            return desk.move(row, new Command.CancelTransfer(act.at()), act);
        });
    }

    private Response move(PlacementId placement, Object body, String step, Function<Instant, Command> command) {
        return once(placement, body, "POST /placements/{placementId}/" + step, row -> {
            var act = caller.act();
            return desk.move(row, command.apply(act.at()), act);
        });
    }

    private Response once(PlacementId placement, Object body, String route, Function<PlacementView.Row, Phase> change) {
        door.own(placement);
        return idempotency.once(body, () -> {
            var phase = change.apply(door.enter(placement, route));
            return Response.ok(new Moved(placement, phase)).build();
        });
    }
}

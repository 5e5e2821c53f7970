package org.cairn.shelter.placement;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.util.EnumSet;
import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.contracts.shelter.PlacementEvent.DischargeReason;
import org.cairn.contracts.shelter.PlacementEvent.TransferBasis;
import org.cairn.contracts.shelter.PlacementEvent.WaitEnd;
import org.cairn.shelter.placement.Placement.Accepted;
import org.cairn.shelter.placement.Placement.Admitted;
import org.cairn.shelter.placement.Placement.CapacityHeld;
import org.cairn.shelter.placement.Placement.Command;
import org.cairn.shelter.placement.Placement.Discharged;
import org.cairn.shelter.placement.Placement.Elsewhere;
import org.cairn.shelter.placement.Placement.Missing;
import org.cairn.shelter.placement.Placement.OnLeave;
import org.cairn.shelter.placement.Placement.Requested;
import org.cairn.shelter.placement.Placement.TransferPending;
import org.cairn.shelter.placement.Placement.Transferred;
import org.cairn.shelter.placement.Placement.Waitlisted;
import org.cairn.shelter.placement.Placement.WithoutBed;

/** The rules of a stay, by state; what no line allows is refused. Pure. */
public final class PlacementRules {

    /** Reasons by which a shelter puts somebody out; all others are the person's own doing or fate. */
    private static final Set<DischargeReason> BY_THE_SHELTER =
            EnumSet.of(DischargeReason.MOVED_ON, DischargeReason.END_OF_SUPPORT, DischargeReason.NOT_FOUND);

    private PlacementRules() {}

    /** What a command leads to in that state. */
    public static Decision<PlacementEvent, Refusal> decide(Placement placement, Command command) {
        return switch (placement) {
            case Requested _, Waitlisted _, CapacityHeld _ -> asked(placement, command);
            case WithoutBed _, Accepted _ -> expected(placement, command);
            case Admitted _, OnLeave _, Missing _, TransferPending _ -> livedIn(placement, command);
            case Transferred _, Discharged _ -> refused(Refusal.ALREADY_DISCHARGED);
        };
    }

    /** Before the shelter has accepted. */
    private static Decision<PlacementEvent, Refusal> asked(Placement placement, Command command) {
        return switch (new Turn(placement, command)) {
            case Turn(Requested _, Command.Wait(var _, var _, var over, var _))
            when over -> refused(Refusal.REFERRAL_OVER);
            case Turn(Requested _, Command.Wait(var referral, var shelter, var _, var at)) ->
                agreed(new PlacementEvent.Waitlisted(referral, shelter, at));
            case Turn(var _, Command.Wait _) -> refused(Refusal.ALREADY_WAITING);

            case Turn(Waitlisted(var referral, var shelter), Command.Offer(var hold, var until, var at)) ->
                agreed(new PlacementEvent.BedOffered(referral, shelter, hold, until, at));
            case Turn(var _, Command.Offer _) -> refused(Refusal.NOT_WAITING);

            case Turn(CapacityHeld(var referral, var shelter, var _), Command.PassOn(var at)) ->
                agreed(
                        new PlacementEvent.LeftWaitList(WaitEnd.OFFER_LAPSED, at),
                        new PlacementEvent.Waitlisted(referral, shelter, at));
            case Turn(var _, Command.PassOn _) -> agreed();

            case Turn(Requested _, Command.LeaveWaitList _) -> refused(Refusal.NOT_WAITING);
            case Turn(var _, Command.LeaveWaitList(var reason, var at)) ->
                agreed(new PlacementEvent.LeftWaitList(reason, at));

            case Turn(Requested _, Command.Accept c) -> agreed(accepted(c));
            case Turn(var _, Command.Accept c) ->
                agreed(new PlacementEvent.LeftWaitList(WaitEnd.PLACE_FOUND, c.at()), accepted(c));
            case Turn(var _, Command.Alert(var referral, var shelter, var at)) ->
                agreed(new PlacementEvent.HoldLapsed(referral, shelter, at));
            case Turn(var _, var _) -> refused(Refusal.NOT_ACCEPTED);
        };
    }

    /** Accepted, and the person has not come yet. */
    private static Decision<PlacementEvent, Refusal> expected(Placement placement, Command command) {
        return switch (new Turn(placement, command)) {
            case Turn(WithoutBed _, Command.Accept c) -> agreed(accepted(c));
            case Turn(WithoutBed _, Command.Admit _) -> refused(Refusal.NO_BED);
            case Turn(var _, Command.Admit(var steps, var _, var _))
            when !steps.containsAll(Placement.REQUIRED) -> refused(Refusal.CHECKLIST_INCOMPLETE);
            case Turn(var _, Command.Admit(var _, var elsewhere, var _))
            when elsewhere == Elsewhere.LIVED_IN -> refused(Refusal.ALREADY_PLACED);
            case Turn(var _, Command.Admit(var steps, var _, var at)) -> agreed(new PlacementEvent.Admitted(steps, at));
            case Turn(var _, Command.Discharge(var reason, var _, var _))
            when reason == DischargeReason.NOT_FOUND -> refused(Refusal.NOT_MISSING);
            case Turn(var _, Command.Discharge c) -> discharge(c);
            case Turn(var _, Command.Wait _) -> refused(Refusal.ALREADY_ACCEPTED);
            case Turn(var _, Command.Accept _) -> refused(Refusal.ALREADY_ACCEPTED);
            case Turn(var _, Command.Alert _) -> refused(Refusal.ALREADY_ACCEPTED);
            case Turn(var _, Command.PassOn _) -> agreed();
            case Turn(var _, Command.Offer _) -> refused(Refusal.NOT_WAITING);
            case Turn(var _, Command.LeaveWaitList _) -> refused(Refusal.NOT_WAITING);
            case Turn(var _, var _) -> refused(Refusal.NOT_ADMITTED);
        };
    }

    /** From moving in to moving out. */
    private static Decision<PlacementEvent, Refusal> livedIn(Placement placement, Command command) {
        return switch (new Turn(placement, command)) {
            case Turn(var _, Command.Admit _) -> refused(Refusal.ALREADY_ADMITTED);

            case Turn(Admitted _, Command.GoOnLeave(var until, var at)) ->
                agreed(new PlacementEvent.WentOnLeave(until, at));
            case Turn(TransferPending _, Command.GoOnLeave _) -> refused(Refusal.TRANSFER_RUNS);
            case Turn(var _, Command.GoOnLeave _) -> refused(Refusal.AWAY);
            case Turn(OnLeave _, Command.Return(var at)) -> agreed(new PlacementEvent.ReturnedFromLeave(at));
            case Turn(var _, Command.Return _) -> refused(Refusal.NOT_ON_LEAVE);

            case Turn(Missing _, Command.ReportMissing _) -> refused(Refusal.ALREADY_MISSING);
            case Turn(var _, Command.ReportMissing(var seen, var risk, var at)) ->
                agreed(new PlacementEvent.Missing(seen, risk, at));
            case Turn(Missing _, Command.NoteFound(var at)) -> agreed(new PlacementEvent.Found(at));
            case Turn(var _, Command.NoteFound _) -> refused(Refusal.NOT_MISSING);

            case Turn(TransferPending _, Command.RequestTransfer _) -> refused(Refusal.TRANSFER_RUNS);
            case Turn(Missing _, Command.RequestTransfer _) -> refused(Refusal.AWAY);
            case Turn(var _, Command.RequestTransfer(var basis, var _, var reviewDue, var _))
            when reviewDue && basis == TransferBasis.CONSENT -> refused(Refusal.SAFETY_REVIEW_DUE);
            case Turn(var _, Command.RequestTransfer(var basis, var region, var _, var at)) ->
                agreed(new PlacementEvent.TransferRequested(basis, region, at));
            case Turn(TransferPending _, Command.CancelTransfer(var at)) ->
                agreed(new PlacementEvent.TransferCancelled(at));
            case Turn(var _, Command.CancelTransfer _) -> refused(Refusal.NO_TRANSFER);
            case Turn(var moving, Command.Arrive(var to, var at))
            when Placement.moves(moving) -> agreed(new PlacementEvent.Transferred(to, at));
            case Turn(var _, Command.Arrive _) -> refused(Refusal.NO_TRANSFER);

            case Turn(var _, Command.Discharge(var reason, var _, var _))
            when reason == DischargeReason.DID_NOT_COME -> refused(Refusal.CAME_ALREADY);
            case Turn(Missing _, Command.Discharge c) -> discharge(c);
            case Turn(var _, Command.Discharge(var reason, var _, var _))
            when reason == DischargeReason.NOT_FOUND -> refused(Refusal.NOT_MISSING);
            case Turn(var _, Command.Discharge c) -> discharge(c);

            case Turn(var _, Command.PassOn _) -> agreed();
            case Turn(var _, Command.Offer _) -> refused(Refusal.NOT_WAITING);
            case Turn(var _, Command.LeaveWaitList _) -> refused(Refusal.NOT_WAITING);
            case Turn(var _, Command.Wait _) -> refused(Refusal.ALREADY_ACCEPTED);
            case Turn(var _, Command.Accept _) -> refused(Refusal.ALREADY_ACCEPTED);
            case Turn(var _, Command.Alert _) -> refused(Refusal.ALREADY_ACCEPTED);
        };
    }

    private static Decision<PlacementEvent, Refusal> discharge(Command.Discharge c) {
        return c.safeguarded() && BY_THE_SHELTER.contains(c.reason())
                ? refused(Refusal.PROTECTED)
                : agreed(new PlacementEvent.Discharged(c.reason(), c.at()));
    }

    private static PlacementEvent.Accepted accepted(Command.Accept c) {
        return new PlacementEvent.Accepted(c.referral(), c.shelter(), c.hold(), c.at());
    }

    private record Turn(Placement placement, Command command) {}
}

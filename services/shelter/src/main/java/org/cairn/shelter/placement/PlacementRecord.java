package org.cairn.shelter.placement;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.contracts.shelter.PlacementEvent.IntakeStep;
import org.cairn.contracts.shelter.PlacementEvent.TransferBasis;

/**
 * All that a stay holds, folded from its events for reading; each component leaves only as its category allows.
 *
 * @param openSteps what of the intake was not gone through when the person moved in
 */
public record PlacementRecord(
        @In(Category.STATUS) Phase phase,
        @In(Category.STATUS) PlacementEvent.HoldLapsed alert,
        @In(Category.STATUS) PlacementEvent.Accepted acceptance,
        @In(Category.STATUS) PlacementEvent.Admitted admission,
        @In(Category.NEEDS) Set<IntakeStep> openSteps,
        @In(Category.STATUS) PlacementEvent.WentOnLeave leave,
        @In(Category.STATUS) PlacementEvent.Missing missing,
        @In(Category.STATUS) Transfer transfer,
        @In(Category.STATUS) PlacementEvent.Discharged discharge) {

    /** Nothing has happened yet. */
    public static final PlacementRecord BLANK =
            new PlacementRecord(null, null, null, null, null, null, null, null, null);

    /** How far a stay is. */
    public enum Phase {
        REQUESTED,
        WAITLISTED,
        CAPACITY_HELD,
        WITHOUT_BED,
        ACCEPTED,
        ADMITTED,
        ON_LEAVE,
        MISSING,
        TRANSFER_PENDING,
        TRANSFERRED,
        DISCHARGED;

        /** The phase of a stay in that state. */
        public static Phase of(Placement placement) {
            return switch (placement) {
                case Placement.Requested _ -> REQUESTED;
                case Placement.Waitlisted _ -> WAITLISTED;
                case Placement.CapacityHeld _ -> CAPACITY_HELD;
                case Placement.WithoutBed _ -> WITHOUT_BED;
                case Placement.Accepted _ -> ACCEPTED;
                case Placement.Admitted _ -> ADMITTED;
                case Placement.OnLeave _ -> ON_LEAVE;
                case Placement.Missing _ -> MISSING;
                case Placement.TransferPending _ -> TRANSFER_PENDING;
                case Placement.Transferred _ -> TRANSFERRED;
                case Placement.Discharged _ -> DISCHARGED;
            };
        }

        /** Whether a bed of the shelter is kept for the person or lived in. */
        public boolean hasBed() {
            return switch (this) {
                case ACCEPTED, ADMITTED, ON_LEAVE, MISSING, TRANSFER_PENDING -> true;
                case REQUESTED, WAITLISTED, CAPACITY_HELD, WITHOUT_BED, TRANSFERRED, DISCHARGED -> false;
            };
        }
    }

    /**
     * A move to another shelter as the one that the person leaves may know it: after the arrival not even the region.
     *
     * @param regionWithheld true once the person has arrived; null before
     */
    public record Transfer(
            @In(Category.STATUS) Instant requestedAt,
            @In(Category.SAFETY) TransferBasis basis,
            @In(Category.LOCATION) String regionTo,
            @In(Category.STATUS) Instant arrivedAt,
            @In(Category.STATUS) Boolean regionWithheld) {

        Transfer arrived(Instant at) {
            return new Transfer(requestedAt, basis, null, at, true);
        }
    }

    /** What is left for a shelter that may read no more of the person: how far the stay came, and that the region is withheld. */
    public PlacementRecord bare() {
        var withheld = transfer != null && transfer.regionWithheld() != null;
        var move = withheld ? new Transfer(null, null, null, null, true) : null;
        return new PlacementRecord(phase, null, null, null, null, null, null, move, null);
    }

    /** The record after one more event. */
    public PlacementRecord and(PlacementEvent event) {
        return switch (event) {
            case PlacementEvent.Waitlisted _ -> in(Phase.WAITLISTED);
            case PlacementEvent.BedOffered _ -> in(Phase.CAPACITY_HELD);
            case PlacementEvent.LeftWaitList _ -> in(Phase.REQUESTED);
            case PlacementEvent.HoldLapsed e ->
                new PlacementRecord(Phase.WITHOUT_BED, e, null, null, null, null, null, null, null);
            case PlacementEvent.Accepted e ->
                new PlacementRecord(Phase.ACCEPTED, null, e, null, null, null, null, null, null);
            case PlacementEvent.Admitted e ->
                new PlacementRecord(Phase.ADMITTED, null, acceptance, e, open(e), null, null, null, null);
            case PlacementEvent.WentOnLeave e -> stay(Phase.ON_LEAVE, e, null, transfer);
            case PlacementEvent.ReturnedFromLeave _ -> stay(Phase.ADMITTED, null, null, transfer);
            case PlacementEvent.Missing e -> stay(Phase.MISSING, null, e, transfer);
            case PlacementEvent.Found _ ->
                stay(transfer == null ? Phase.ADMITTED : Phase.TRANSFER_PENDING, null, null, transfer);
            case PlacementEvent.TransferRequested(var basis, var region, var at) ->
                stay(Phase.TRANSFER_PENDING, leave, null, new Transfer(at, basis, region, null, null));
            case PlacementEvent.TransferCancelled _ ->
                stay(leave == null ? Phase.ADMITTED : Phase.ON_LEAVE, leave, null, null);
            case PlacementEvent.Transferred(var _, var at) -> stay(Phase.TRANSFERRED, null, null, transfer.arrived(at));
            case PlacementEvent.Discharged e ->
                new PlacementRecord(Phase.DISCHARGED, alert, acceptance, admission, openSteps, null, null, null, e);
        };
    }

    private PlacementRecord in(Phase next) {
        return stay(next, leave, missing, transfer);
    }

    private PlacementRecord stay(
            Phase next, PlacementEvent.WentOnLeave away, PlacementEvent.Missing gone, Transfer move) {
        return new PlacementRecord(next, alert, acceptance, admission, openSteps, away, gone, move, discharge);
    }

    private static Set<IntakeStep> open(PlacementEvent.Admitted admitted) {
        var open = EnumSet.allOf(IntakeStep.class);
        open.removeAll(admitted.checklist());
        return open;
    }
}

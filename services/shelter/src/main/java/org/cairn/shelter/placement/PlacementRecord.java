package org.cairn.shelter.placement;

import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.shelter.PlacementEvent;

/** All that a stay holds, folded from its events for reading; each component leaves only as its category allows. */
public record PlacementRecord(
        @In(Category.STATUS) Phase phase,
        @In(Category.STATUS) PlacementEvent.HoldLapsed alert,
        @In(Category.STATUS) PlacementEvent.Accepted acceptance,
        @In(Category.STATUS) PlacementEvent.Admitted admission,
        @In(Category.STATUS) PlacementEvent.Discharged discharge) {

    /** Nothing has happened yet. */
    public static final PlacementRecord BLANK = new PlacementRecord(null, null, null, null, null);

    /** How far a stay is. */
    public enum Phase {
        WITHOUT_BED,
        ACCEPTED,
        ADMITTED,
        DISCHARGED
    }

    /** The record after one more event. */
    public PlacementRecord and(PlacementEvent event) {
        return switch (event) {
            case PlacementEvent.HoldLapsed e -> new PlacementRecord(Phase.WITHOUT_BED, e, null, null, null);
            case PlacementEvent.Accepted e -> new PlacementRecord(Phase.ACCEPTED, null, e, null, null);
            case PlacementEvent.Admitted e -> new PlacementRecord(Phase.ADMITTED, null, acceptance, e, null);
            case PlacementEvent.Discharged e -> new PlacementRecord(Phase.DISCHARGED, alert, acceptance, admission, e);
            case PlacementEvent.Waitlisted _,
                    PlacementEvent.BedOffered _,
                    PlacementEvent.LeftWaitList _,
                    PlacementEvent.WentOnLeave _,
                    PlacementEvent.ReturnedFromLeave _,
                    PlacementEvent.Missing _,
                    PlacementEvent.Found _,
                    PlacementEvent.TransferRequested _,
                    PlacementEvent.TransferCancelled _,
                    PlacementEvent.Transferred _ -> this;
        };
    }
}

package org.cairn.shelter.placement.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.shelter.capacity.edge.Stays;
import org.cairn.shelter.placement.Placement;
import org.cairn.shelter.placement.Placement.Elsewhere;
import org.cairn.shelter.waitlist.edge.Asking;

/** Tells of a person at the door whether they live in another shelter, and whether that one moves them here. */
@ApplicationScoped
public class Arrivals {

    private final Asking asking;
    private final Stays stays;

    Arrivals(Asking asking, Stays stays) {
        this.asking = asking;
        this.stays = stays;
    }

    /** Only a transfer that runs, on a referral for a transfer that the earlier shelter sent itself, brings somebody here. */
    Elsewhere of(PlacementView.Row here, PlacementView.Row lived) {
        var sent = asking.find(here.referral())
                .filter(request -> request.kind() == Kind.TRANSFER)
                .filter(request -> lived.house().shelter().equals(request.requester()))
                .isPresent();
        var leaving =
                stays.heldState(lived.placement()).filter(Placement::moves).isPresent();
        return sent && leaving ? Elsewhere.MOVING_HERE : Elsewhere.LIVED_IN;
    }
}

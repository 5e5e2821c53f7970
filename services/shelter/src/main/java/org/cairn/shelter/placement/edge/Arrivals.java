package org.cairn.shelter.placement.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.shelter.waitlist.edge.Asking;

/** Tells whether a person at the door is moved here by another shelter, from the referral that the stay rests on. */
@ApplicationScoped
public class Arrivals {

    private final Asking asking;

    Arrivals(Asking asking) {
        this.asking = asking;
    }

    Arrival of(PlacementView.Row row, Admission admission) {
        var sender = asking.find(row.referral())
                .filter(request -> request.kind() == Kind.TRANSFER)
                .map(Asking.Request::requester);
        return new Arrival(admission.done(), sender.orElse(null));
    }
}

package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.Event;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.shelter.PlacementEvent;

/** Hears that a person has arrived elsewhere: the house that they left gives no service any more, whether or not anybody says so. */
@ApplicationScoped
public class StayConsumer implements InboxConsumer {

    private final Stays stays;
    private final LeavingDesk desk;
    private final PlatformClock clock;

    StayConsumer(Stays stays, LeavingDesk desk, PlatformClock clock) {
        this.stays = stays;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(PlacementEvent.class);
    }

    @Override
    public void on(Arrived arrived) {
        switch (arrived.event()) {
            case PlacementEvent.Accepted accepted -> {
                stays.restsOn(stayOf(arrived), accepted.referral());
                endWhatWasLeft(arrived);
            }
            case PlacementEvent.Transferred transferred -> {
                stays.movedOn(stayOf(arrived), transferred.at());
                endWhatWasLeft(arrived);
            }
            default -> {
                // the person is still there, or the shelter itself tells coordination of the end
            }
        }
    }

    private void endWhatWasLeft(Arrived arrived) {
        stays.leftBehind(stayOf(arrived))
                .ifPresent(referral -> desk.leave(arrived.pathway(), referral, arrived.reaction(clock.now())));
    }

    private static PlacementId stayOf(Arrived arrived) {
        var source = arrived.envelope().source();
        return new PlacementId(UUID.fromString(source.substring(source.lastIndexOf('/') + 1)));
    }
}

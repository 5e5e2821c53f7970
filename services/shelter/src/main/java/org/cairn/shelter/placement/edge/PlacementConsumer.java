package org.cairn.shelter.placement.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.Event;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.shelter.waitlist.edge.AskingConsumer;

/**
 * Hears of accepted referrals to shelters. One that is cancelled or rejected frees nothing here: a hold lapses by itself, and a bed
 * that is kept or lived in is freed by the shelter when the person does not come or leaves.
 */
@ApplicationScoped
public class PlacementConsumer implements InboxConsumer {

    private final PlacementDesk desk;
    private final PlatformClock clock;

    PlacementConsumer(PlacementDesk desk, PlatformClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(ReferralEvent.class);
    }

    @Override
    public void on(Arrived arrived) {
        if (arrived.event() instanceof ReferralEvent.Accepted accepted && accepted.service() == ServiceType.SHELTER) {
            var referral = AskingConsumer.referralOf(arrived);
            desk.take(
                    new PlacementDesk.Acceptance(
                            referral,
                            arrived.pathway(),
                            accepted.recipient(),
                            accepted.hold(),
                            accepted.expectedStart()),
                    arrived.reaction(clock.now()));
        }
    }
}

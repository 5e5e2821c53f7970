package org.cairn.shelter.waitlist.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.Event;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ServiceType;

/** Hears which referrals ask for a place, whom they ask and when that is over; who waited on one that is over waits no longer. */
@ApplicationScoped
public class AskingConsumer implements InboxConsumer {

    private final Asking asking;
    private final WaitListDesk desk;
    private final PlatformClock clock;

    AskingConsumer(Asking asking, WaitListDesk desk, PlatformClock clock) {
        this.asking = asking;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(ReferralEvent.class);
    }

    @Override
    public void on(Arrived arrived) {
        if (arrived.event() instanceof ReferralEvent event && concernsPlaces(event)) {
            var referral = referralOf(arrived);
            asking.begin(referral, arrived.pathway());
            note(referral, event, arrived.envelope().version());
            desk.settle(referral, arrived.reaction(clock.now()));
        }
    }

    /** The referral that an event is about. */
    public static ReferralId referralOf(Arrived arrived) {
        var source = arrived.envelope().source();
        return ReferralId.of(source.substring(source.lastIndexOf('/') + 1));
    }

    private static boolean concernsPlaces(ReferralEvent event) {
        return switch (event) {
            case ReferralEvent.Requested e -> e.service() == ServiceType.SHELTER;
            case ReferralEvent.Accepted e -> e.service() == ServiceType.SHELTER;
            case ReferralEvent.Reoffered _,
                    ReferralEvent.Expired _,
                    ReferralEvent.DeadEnded _,
                    ReferralEvent.Amended _,
                    ReferralEvent.Failed _,
                    ReferralEvent.EnteredInError _,
                    ReferralEvent.Rejected _,
                    ReferralEvent.Completed _,
                    ReferralEvent.Cancelled _ -> true;
            case ReferralEvent.Drafted _,
                    ReferralEvent.Discarded _,
                    ReferralEvent.AskedNoMore _,
                    ReferralEvent.DeadEndSettled _,
                    ReferralEvent.InformationAsked _,
                    ReferralEvent.InformationGiven _,
                    ReferralEvent.PutOnHold _,
                    ReferralEvent.Resumed _,
                    ReferralEvent.Started _ -> false;
        };
    }

    private void note(ReferralId referral, ReferralEvent event, long version) {
        switch (event) {
            case ReferralEvent.Requested e -> {
                asking.request(referral, e.kind(), e.requester());
                asking.prefer(referral, e.priority(), version);
                asking.ask(referral, e.candidates());
            }
            case ReferralEvent.Amended e -> {
                if (e.priority() != null) {
                    asking.prefer(referral, e.priority(), version);
                }
            }
            case ReferralEvent.Reoffered e -> asking.ask(referral, List.of(e.candidate()));
            case ReferralEvent.Expired e -> asking.decline(referral, e.unanswered());
            case ReferralEvent.Rejected e -> asking.decline(referral, List.of(e.recipient()));
            case ReferralEvent.Accepted e -> asking.take(referral, e.recipient());
            default -> asking.end(referral);
        }
    }
}

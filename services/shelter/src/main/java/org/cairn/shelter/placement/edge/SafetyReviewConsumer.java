package org.cairn.shelter.placement.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.Event;
import org.cairn.contracts.coordination.SafetyEvent;
import org.cairn.shelter.placement.SafetyReviews;

/** Hears that a person was threatened, and that the plan for their safety was looked at. */
@ApplicationScoped
public class SafetyReviewConsumer implements InboxConsumer {

    private final SafetyReviewDesk desk;
    private final PlatformClock clock;

    SafetyReviewConsumer(SafetyReviewDesk desk, PlatformClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(SafetyEvent.class);
    }

    @Override
    public void on(Arrived arrived) {
        switch (arrived.event()) {
            case SafetyEvent.ThreatReported told -> hear(arrived, new SafetyReviews.Threatened(told.at()));
            case SafetyEvent.PlanActivated told -> hear(arrived, new SafetyReviews.Reviewed(told.at()));
            case SafetyEvent.PlanReviewed told -> hear(arrived, new SafetyReviews.Reviewed(told.at()));
            default -> {
                // a review that is due by the day alone keeps nobody from moving
            }
        }
    }

    private void hear(Arrived arrived, SafetyReviews.Heard heard) {
        desk.hear(arrived.pathway(), heard, arrived.reaction(clock.now()));
    }
}

package org.cairn.timeline.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Set;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.contracts.coordination.BreakGlassEvent;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.DependantEvent;
import org.cairn.contracts.coordination.FeedbackEvent;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.coordination.NeedsEvent;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PersonEvent;
import org.cairn.contracts.coordination.ReferralClockEvent;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.SafetyEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.immigration.HoldEvent;
import org.cairn.contracts.legalaid.MatterEvent;
import org.cairn.contracts.legalaid.ProceedingEvent;
import org.cairn.contracts.legalaid.ProtectionEvent;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.contracts.shelter.PlacementEvent;

/** Writes every step of every pathway down. */
@ApplicationScoped
public class TimelineConsumer implements InboxConsumer {

    /** The steps of a pathway; grants and heartbeats are none. */
    private static final Set<Class<? extends org.cairn.contracts.Event>> STEPS = Set.of(
            BreakGlassEvent.class,
            MatterEvent.class,
            ProceedingEvent.class,
            ProtectionEvent.class,
            ApplicationEvent.class,
            HoldEvent.class,
            ReturnEvent.class,
            SafetyEvent.class,
            DependantEvent.class,
            NeedsEvent.class,
            FeedbackEvent.class,
            PathwayEvent.class,
            PersonEvent.class,
            GuardianEvent.class,
            ConsentEvent.class,
            ReferralEvent.class,
            ReferralClockEvent.class,
            IdentificationEvent.class,
            PlacementEvent.class);

    private final Entries entries;
    private final Event<Happened> happened;

    TimelineConsumer(Entries entries, Event<Happened> happened) {
        this.entries = entries;
        this.happened = happened;
    }

    @Override
    public Set<Class<? extends org.cairn.contracts.Event>> families() {
        return STEPS;
    }

    @Override
    public void on(Arrived arrived) {
        if (entries.add(arrived)) {
            happened.fire(new Happened(arrived.pathway(), arrived.envelope().id()));
        }
    }
}

package org.cairn.coordination.referral.edge;

import static org.cairn.chassis.Decision.agreed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.DeadlineOwner;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.ReferralClockEvent;
import org.cairn.coordination.access.AccessList;

/** Tells that an answer is due soon or did not come; then the next in turn is asked, or nobody is left to ask. */
@ApplicationScoped
public class ReferralClock implements DeadlineOwner {

    /** A clock's word is noted as it comes; there is no state and nothing to refuse. */
    private static final Aggregate<Boolean, ReferralClockEvent, ReferralClockEvent, AccessList.Never> CLOCK =
            new Aggregate<>(ReferralClockEvent.class, true, (_, event) -> agreed(event), (state, _) -> state);

    private final Journal journal;
    private final PlatformClock clock;
    private final StepDesk steps;

    ReferralClock(Journal journal, PlatformClock clock, StepDesk steps) {
        this.journal = journal;
        this.clock = clock;
        this.steps = steps;
    }

    @Override
    public boolean owns(String streamKind) {
        return streamKind.equals(ReferralCourse.STREAM);
    }

    @Override
    public void approaching(Deadline deadline, Instant now) {
        note(deadline, new ReferralClockEvent.Approaching(referral(deadline), deadline.kind(), deadline.dueAt(), now));
    }

    @Override
    public void missed(Deadline deadline, Instant now) {
        var missed = new ReferralClockEvent.Missed(referral(deadline), deadline.kind(), deadline.dueAt(), now);
        steps.lapse(missed.referral(), note(deadline, missed));
    }

    private Act note(Deadline deadline, ReferralClockEvent event) {
        var cause = clock.newId();
        var act = new Act(Act.PLATFORM, "timer", event.at(), cause, cause);
        var stream = new StreamId("referral-clock", deadline.stream().id());
        journal.decide(stream, Subject.of(deadline.pathway()), CLOCK, event, act);
        return act;
    }

    private static ReferralId referral(Deadline deadline) {
        return new ReferralId(UUID.fromString(deadline.stream().id()));
    }
}

package org.cairn.coordination.safety.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.DeadlineOwner;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.coordination.safety.SafetyPlan;

/** Tells that a safety plan has to be looked at, and that nobody did; the plan stands as it was. */
@ApplicationScoped
public class SafetyClock implements DeadlineOwner {

    private final SafetyDesk desk;
    private final PlatformClock clock;

    SafetyClock(SafetyDesk desk, PlatformClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public boolean owns(String streamKind) {
        return streamKind.equals("safety");
    }

    @Override
    public void approaching(Deadline deadline, Instant now) {
        desk.write(deadline.pathway(), new SafetyPlan.Command.NearReview(deadline.dueAt(), now), act(now));
    }

    @Override
    public void missed(Deadline deadline, Instant now) {
        desk.write(deadline.pathway(), new SafetyPlan.Command.MissReview(deadline.dueAt(), now), act(now));
    }

    private Act act(Instant now) {
        var cause = clock.newId();
        return new Act(Act.PLATFORM, "timer", now, cause, cause);
    }
}

package org.cairn.coordination.needs.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.DeadlineOwner;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;

/** Tells that a review is near or was not made. */
@ApplicationScoped
public class NeedsClock implements DeadlineOwner {

    private final NeedsDesk desk;
    private final PlatformClock clock;

    NeedsClock(NeedsDesk desk, PlatformClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public boolean owns(String streamKind) {
        return streamKind.equals(NeedsDesk.STREAM);
    }

    @Override
    public void approaching(Deadline deadline, Instant now) {
        desk.remind(deadline.pathway(), deadline.dueAt(), act(now));
    }

    @Override
    public void missed(Deadline deadline, Instant now) {
        desk.miss(deadline.pathway(), deadline.dueAt(), act(now));
    }

    private Act act(Instant now) {
        var cause = clock.newId();
        return new Act(Act.PLATFORM, "timer", now, cause, cause);
    }
}

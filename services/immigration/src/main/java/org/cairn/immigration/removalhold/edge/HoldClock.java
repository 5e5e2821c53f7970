package org.cairn.immigration.removalhold.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.DeadlineOwner;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;

/** Looks again when a day has passed on which the bar on removal depended; the rules decide what follows. */
@ApplicationScoped
public class HoldClock implements DeadlineOwner {

    private final HoldDesk desk;
    private final PlatformClock clock;

    HoldClock(HoldDesk desk, PlatformClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public boolean owns(String streamKind) {
        return streamKind.equals(HoldDesk.STREAM);
    }

    @Override
    public void approaching(Deadline deadline, Instant now) {}

    @Override
    public void missed(Deadline deadline, Instant now) {
        var train = clock.newId();
        desk.lookAgain(deadline.pathway(), new Act(Act.PLATFORM, "timer", now, train, train));
    }
}

package org.cairn.shelter.capacity.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.DeadlineOwner;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.HoldId;

/** Lets a held bed go when its time is over. */
@ApplicationScoped
public class HoldClock implements DeadlineOwner {

    private final CapacityDesk desk;
    private final Holds holds;
    private final PlatformClock clock;

    HoldClock(CapacityDesk desk, Holds holds, PlatformClock clock) {
        this.desk = desk;
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public boolean owns(String streamKind) {
        return streamKind.equals(Beds.CLOCKS);
    }

    @Override
    public void approaching(Deadline deadline, Instant now) {
        // Nobody is told that a hold nears its end: whoever made it knows until when it lasts.
    }

    @Override
    public void missed(Deadline deadline, Instant now) {
        var hold = HoldId.of(deadline.stream().id());
        var train = clock.newId();
        holds.find(hold)
                .ifPresent(row -> desk.lapse(
                        new CapacityDesk.Taken(row.house(), hold), new Act(Act.PLATFORM, "timer", now, train, train)));
    }
}

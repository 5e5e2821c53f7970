package org.cairn.coordination.erasure.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.DeadlineOwner;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.PathwayId;

/** Notes that a hold for proceedings is soon to be looked at, or should have been; it ends none. */
@ApplicationScoped
public class LegalHoldClock implements DeadlineOwner {

    private final LegalHoldDesk desk;
    private final PlatformClock clock;

    LegalHoldClock(LegalHoldDesk desk, PlatformClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public boolean owns(String streamKind) {
        return streamKind.equals(LegalHoldDesk.STREAM);
    }

    @Override
    public void approaching(Deadline deadline, Instant now) {
        desk.nearReview(held(deadline), deadline.dueAt(), act(now));
    }

    @Override
    public void missed(Deadline deadline, Instant now) {
        desk.missReview(held(deadline), deadline.dueAt(), act(now));
    }

    private static PathwayId held(Deadline deadline) {
        return new PathwayId(UUID.fromString(deadline.stream().id()));
    }

    private Act act(Instant now) {
        var cause = clock.newId();
        return new Act(Act.PLATFORM, "timer", now, cause, cause);
    }
}

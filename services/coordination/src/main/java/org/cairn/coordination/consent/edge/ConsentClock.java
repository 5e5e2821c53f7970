package org.cairn.coordination.consent.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.DeadlineOwner;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.ConsentId;

/** Tells that a consent is about to end, ends it when its time is over, and tells that a recipient has not said that it stopped. */
@ApplicationScoped
public class ConsentClock implements DeadlineOwner {

    private final EndingDesk desk;
    private final PlatformClock clock;

    ConsentClock(EndingDesk desk, PlatformClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public boolean owns(String streamKind) {
        return streamKind.equals(ConsentDesk.STREAM);
    }

    @Override
    public void approaching(Deadline deadline, Instant now) {
        if (deadline.kind().equals(ConsentPeriods.STANDING)) {
            desk.nearItsEnd(place(deadline), act(now));
        }
    }

    @Override
    public void missed(Deadline deadline, Instant now) {
        if (deadline.kind().equals(ConsentPeriods.STANDING)) {
            desk.expire(place(deadline), act(now));
        } else {
            desk.stopUseMissed(place(deadline), deadline.dueAt(), act(now));
        }
    }

    private static ConsentDesk.Place place(Deadline deadline) {
        var consent = new ConsentId(UUID.fromString(deadline.stream().id()));
        return new ConsentDesk.Place(consent, deadline.pathway());
    }

    private Act act(Instant now) {
        var cause = clock.newId();
        return new Act(Act.PLATFORM, "timer", now, cause, cause);
    }
}

package org.cairn.legalaid.hearing.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.DeadlineOwner;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.legalaid.hearing.Hearing.Command;
import org.cairn.legalaid.hearing.LegalDate;

/** Says that a hearing is near, and that its last day passed without word of what became of it; nothing follows from either. */
@ApplicationScoped
public class HearingClock implements DeadlineOwner {

    private final HearingDesk desk;
    private final PlatformClock clock;

    HearingClock(HearingDesk desk, PlatformClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public boolean owns(String streamKind) {
        return streamKind.equals(HearingDesk.STREAM);
    }

    @Override
    public void approaching(Deadline deadline, Instant now) {
        tell(deadline, new Command.Warn(LegalDate.TOLD, deadline.dueAt(), now), now);
    }

    @Override
    public void missed(Deadline deadline, Instant now) {
        tell(deadline, new Command.Miss(LegalDate.TOLD, deadline.dueAt(), now), now);
    }

    private void tell(Deadline deadline, Command news, Instant now) {
        var train = clock.newId();
        desk.tell(deadline.pathway(), deadline.stream(), news, new Act(Act.PLATFORM, "timer", now, train, train));
    }
}

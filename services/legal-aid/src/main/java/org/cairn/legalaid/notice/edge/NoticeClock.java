package org.cairn.legalaid.notice.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.DeadlineOwner;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.legalaid.hearing.LegalDate;
import org.cairn.legalaid.notice.Notice.Command;

/** Says that the day of a notice is near, and that it passed; nothing follows from either. */
@ApplicationScoped
public class NoticeClock implements DeadlineOwner {

    private final NoticeDesk desk;
    private final PlatformClock clock;

    NoticeClock(NoticeDesk desk, PlatformClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public boolean owns(String streamKind) {
        return streamKind.equals(NoticeDesk.STREAM);
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
        desk.tell(deadline.pathway(), news, new Act(Act.PLATFORM, "timer", now, train, train));
    }
}

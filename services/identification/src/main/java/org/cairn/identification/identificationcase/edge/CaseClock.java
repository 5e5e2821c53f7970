package org.cairn.identification.identificationcase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.DeadlineOwner;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.identification.identificationcase.IdentificationCase.Command;

/** Says when a decision is expected soon, and when the expected day has passed, and sees the last day of a recovery period; it never decides. */
@ApplicationScoped
public class CaseClock implements DeadlineOwner {

    private final CaseDesk desk;
    private final ReflectionDesk reflection;
    private final PlatformClock clock;

    CaseClock(CaseDesk desk, ReflectionDesk reflection, PlatformClock clock) {
        this.desk = desk;
        this.reflection = reflection;
        this.clock = clock;
    }

    @Override
    public boolean owns(String streamKind) {
        return streamKind.equals(CaseDesk.STREAM);
    }

    @Override
    public void approaching(Deadline deadline, Instant now) {
        tell(deadline, new Command.WarnOfDeadline(deadline.kind(), deadline.dueAt(), now), now);
    }

    @Override
    public void missed(Deadline deadline, Instant now) {
        if (deadline.kind().equals(ReflectionDesk.PERIOD)) {
            reflection.settle(deadline.pathway(), act(now));
        } else {
            tell(deadline, new Command.NoteMissedDeadline(deadline.kind(), deadline.dueAt(), now), now);
        }
    }

    private void tell(Deadline deadline, Command command, Instant now) {
        desk.take(deadline.pathway(), command, act(now));
    }

    private Act act(Instant now) {
        var train = clock.newId();
        return new Act(Act.PLATFORM, "timer", now, train, train);
    }
}

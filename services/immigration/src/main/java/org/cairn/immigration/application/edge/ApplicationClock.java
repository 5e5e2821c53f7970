package org.cairn.immigration.application.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.DeadlineOwner;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.ApplicationId;
import org.cairn.immigration.application.StatusApplication.Command;
import org.cairn.immigration.pathway.edge.Pathways;

/** Says when a day of an application comes near and when it passed, and sees the days of a permit; it decides nothing. */
@ApplicationScoped
public class ApplicationClock implements DeadlineOwner {

    private final ApplicationDesk desk;
    private final ApplicationView view;
    private final Pathways pathways;
    private final PlatformClock clock;

    ApplicationClock(ApplicationDesk desk, ApplicationView view, Pathways pathways, PlatformClock clock) {
        this.desk = desk;
        this.view = view;
        this.pathways = pathways;
        this.clock = clock;
    }

    @Override
    public boolean owns(String streamKind) {
        return streamKind.equals(ApplicationDesk.STREAM);
    }

    @Override
    public void approaching(Deadline deadline, Instant now) {
        tell(deadline, new Command.WarnOfDeadline(deadline.kind(), deadline.dueAt(), now), now);
    }

    @Override
    public void missed(Deadline deadline, Instant now) {
        if (deadline.kind().equals(StatusClocks.PERMIT)) {
            tell(deadline, day(deadline, now), now);
        } else {
            tell(deadline, new Command.NoteMissedDeadline(deadline.kind(), deadline.dueAt(), now), now);
        }
    }

    private Command day(Deadline deadline, Instant now) {
        var law = pathways.lawOf(deadline.pathway());
        var dueFrom = StatusClocks.dueFrom(view.state(applicationOf(deadline)), law);
        return new Command.SeeDay(now.atZone(law.zone()).toLocalDate(), dueFrom, now);
    }

    private void tell(Deadline deadline, Command command, Instant now) {
        var train = clock.newId();
        desk.take(
                deadline.pathway(),
                applicationOf(deadline),
                command,
                new Act(Act.PLATFORM, "timer", now, train, train));
    }

    private static ApplicationId applicationOf(Deadline deadline) {
        return new ApplicationId(UUID.fromString(deadline.stream().id()));
    }
}

package org.cairn.repatriation.returncase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.DeadlineOwner;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.ReturnId;
import org.cairn.repatriation.returncase.Command;

/** Says when an answer does not come, an assessment grows old, nobody confirms an arrival or tells how somebody fares; it decides nothing. */
@ApplicationScoped
public class ReturnClock implements DeadlineOwner {

    private final ReturnDesk desk;
    private final Returns returns;
    private final PlatformClock clock;

    ReturnClock(ReturnDesk desk, Returns returns, PlatformClock clock) {
        this.desk = desk;
        this.returns = returns;
        this.clock = clock;
    }

    @Override
    public boolean owns(String streamKind) {
        return streamKind.equals(ReturnDesk.STREAM);
    }

    @Override
    public void approaching(Deadline deadline, Instant now) {
        returns.find(ReturnId.of(deadline.stream().id()))
                .ifPresent(row ->
                        desk.take(row, new Command.WarnOfDeadline(deadline.kind(), deadline.dueAt(), now), act(now)));
    }

    @Override
    public void missed(Deadline deadline, Instant now) {
        returns.find(ReturnId.of(deadline.stream().id())).ifPresent(row -> {
            var act = act(now);
            if (deadline.kind().equals(ReturnTimes.STALL)) {
                desk.alert(row, deadline.dueAt(), act);
            } else {
                desk.take(row, new Command.NoteMissedDeadline(deadline.kind(), deadline.dueAt(), now), act);
                desk.heed(row.pathway(), act);
            }
        });
    }

    private Act act(Instant now) {
        var train = clock.newId();
        return new Act(Act.PLATFORM, "timer", now, train, train);
    }
}

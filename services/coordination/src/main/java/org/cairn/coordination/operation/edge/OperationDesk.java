package org.cairn.coordination.operation.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cairn.chassis.Decision;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.Refused;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.OperationId;
import org.cairn.contracts.coordination.OperationEvent;
import org.cairn.coordination.operation.Operation;
import org.cairn.coordination.operation.Operation.Command;
import org.cairn.coordination.operation.OperationRefusal;
import org.cairn.coordination.statistics.Count;
import org.cairn.coordination.statistics.edge.CountDesk;

/** Plans operations and takes them through their states; what outsiders may count moves in the same transaction. */
@ApplicationScoped
public class OperationDesk {

    /** The labels of the counts. */
    static final String ACCEPTED = "accepted";

    static final String DECLINED = "declined";

    private static final Aggregate<Operation, Command, OperationEvent, OperationRefusal> OPERATION =
            new Aggregate<>(OperationEvent.class, new Operation.Unplanned(), Operation::decide, Operation::evolve);

    private final Journal journal;
    private final OperationView operations;
    private final CountDesk counts;
    private final PlatformClock clock;

    OperationDesk(Journal journal, OperationView operations, CountDesk counts, PlatformClock clock) {
        this.journal = journal;
        this.operations = operations;
        this.counts = counts;
        this.clock = clock;
    }

    /** Plans one. */
    @Transactional
    public OperationId plan(Command.Plan plan, Act act) {
        var operation = new OperationId(clock.newId());
        operations.put(operation, Operation.tallyOf(write(operation, plan, act)).plan());
        return operation;
    }

    /** Takes a step of it, or of one of its lists. */
    @Transactional
    public Operation take(OperationId operation, Command command, Act act) {
        var now = write(operation, command, act);
        operations.state(operation, Operation.stateOf(now));
        return now;
    }

    /** Counts a batch that was taken in. */
    @Transactional
    public void count(OperationId operation, Command.TakeBatch batch, Act act) {
        write(operation, batch, act);
        counts.note(List.of(
                new Count(Count.Kind.OPERATION, operation.toString(), ACCEPTED, batch.accepted()),
                new Count(Count.Kind.OPERATION, operation.toString(), DECLINED, batch.declined())));
    }

    /**
     * How it stands, if that batch could be taken now.
     *
     * @throws Refused when it could not
     */
    Operation ready(OperationId operation, Command.TakeBatch batch) {
        var now = stateOf(operation);
        if (Operation.decide(now, batch)
                instanceof Decision.Refused<OperationEvent, OperationRefusal>(OperationRefusal why)) {
            throw new Refused(why);
        }
        return now;
    }

    /** How it stands. */
    public Operation stateOf(OperationId operation) {
        return journal.state(stream(operation), OPERATION).orElseGet(Operation.Unplanned::new);
    }

    private Operation write(OperationId operation, Command command, Act act) {
        var subject = new Subject(operation.toString(), Subject.NOBODY);
        return journal.decide(stream(operation), subject, OPERATION, command, act)
                .state();
    }

    private static StreamId stream(OperationId operation) {
        return StreamId.of("operation", operation.value());
    }
}

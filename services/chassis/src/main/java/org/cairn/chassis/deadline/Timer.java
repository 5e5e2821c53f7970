package org.cairn.chassis.deadline;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Transactions;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.chassis.time.Rounds;
import org.cairn.contracts.PathwayId;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Looks every second for clocks that near or ran out and tells their owners, each in a transaction of its own. */
@ApplicationScoped
class Timer {

    private static final Logger LOG = Logger.getLogger(Timer.class);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private static final String NEXT_DUE = """
            select * from deadline where due_at <= :now and paused_at is null and (wait_until is null or wait_until <= :now)
            order by due_at limit 1 for update skip locked""";

    private static final String NEXT_NEAR = """
            select * from deadline where remind_at <= :now and due_at > :now and paused_at is null
            and (wait_until is null or wait_until <= :now) order by remind_at limit 1 for update skip locked""";

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final PlatformClock clock;
    private final List<DeadlineOwner> owners;
    private final Rounds rounds = new Rounds("timer", SECOND, this::look);

    Timer(Jdbi jdbi, Transactions transactions, PlatformClock clock, @All List<DeadlineOwner> owners) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.clock = clock;
        this.owners = owners;
    }

    void start(@Observes StartupEvent started) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        rounds.close();
    }

    void look() {
        boolean more;
        do {
            more = handle(NEXT_DUE, this::missed) || handle(NEXT_NEAR, this::approaching);
        } while (more);
    }

    /** One clock; false when there was none. A failure puts this clock off and lets the others go on. */
    private boolean handle(String query, BiConsumer<Deadline, Instant> tell) {
        var now = clock.now();
        var failed = new Failed();
        try {
            return transactions.inNew(() -> {
                var next = next(query, now);
                next.ifPresent(failed::remember);
                next.ifPresent(deadline -> tell.accept(deadline, now));
                return next.isPresent();
            });
        } catch (RuntimeException failure) {
            if (failed.deadline == null) {
                throw failure;
            }
            LOG.errorf(failure, "the owner of a clock of kind %s failed", failed.deadline.kind());
            putOff(failed.deadline, now.plus(AFTER_FAILURE));
            return true;
        }
    }

    private Optional<Deadline> next(String query, Instant now) {
        return jdbi.withHandle(db -> db.createQuery(query)
                .bind("now", now)
                .map((row, _) -> read(row))
                .findOne());
    }

    private void missed(Deadline deadline, Instant now) {
        change(deadline, "delete from deadline where stream = ? and kind = ?");
        owner(deadline).missed(deadline, now);
    }

    private void approaching(Deadline deadline, Instant now) {
        change(deadline, "update deadline set remind_at = null where stream = ? and kind = ?");
        owner(deadline).approaching(deadline, now);
    }

    private void change(Deadline deadline, String statement) {
        jdbi.useHandle(db -> db.execute(statement, deadline.stream().toString(), deadline.kind()));
    }

    private void putOff(Deadline deadline, Instant until) {
        transactions.inNew(() -> jdbi.useHandle(db -> db.execute(
                "update deadline set wait_until = ? where stream = ? and kind = ?",
                until,
                deadline.stream().toString(),
                deadline.kind())));
    }

    private DeadlineOwner owner(Deadline deadline) {
        return owners.stream()
                .filter(owner -> owner.owns(deadline.stream().kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "nobody owns clocks on " + deadline.stream().kind()));
    }

    private static Deadline read(ResultSet row) throws SQLException {
        var pathway = row.getObject("pathway", UUID.class);
        var remindAt = row.getObject("remind_at", OffsetDateTime.class);
        return new Deadline(
                StreamId.parse(row.getString("stream")),
                pathway == null ? null : new PathwayId(pathway),
                row.getString("kind"),
                remindAt == null ? null : remindAt.toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }

    private static final class Failed {
        private Deadline deadline;

        void remember(Deadline next) {
            deadline = next;
        }
    }
}

package org.cairn.coordination.access.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.cairn.chassis.access.AccessApplied;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.contracts.Event;
import org.cairn.contracts.PathwayId;
import org.jdbi.v3.core.Jdbi;

/** Collects which services have applied a revocation, so that a withdrawal is answered only when no byte can go out any more. */
@ApplicationScoped
public class Withdrawals implements InboxConsumer {

    /** Every service that discloses personal data under a grant. */
    public static final List<String> DISCLOSING = List.of(
            "coordination", "identification", "shelter", "legal-aid", "immigration", "repatriation", "timeline");

    private static final Duration LOOK = Duration.ofMillis(25);

    private final Jdbi jdbi;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition heard = lock.newCondition();

    Withdrawals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(AccessApplied.class);
    }

    @Override
    public void on(Arrived arrived) {
        note((AccessApplied) arrived.event());
    }

    /** This service itself says so inside the process. */
    void here(@Observes AccessApplied applied) {
        note(applied);
    }

    /** How far the revocation at that version (0: there was none) has come; waits for all, at most that long. */
    public Progress await(PathwayId pathway, long version, Duration atMost) {
        var left = atMost;
        var progress = progress(pathway, version);
        while (!progress.pending().isEmpty() && left.isPositive()) {
            rest();
            left = left.minus(LOOK);
            progress = progress(pathway, version);
        }
        return progress;
    }

    private Progress progress(PathwayId pathway, long version) {
        List<String> applied = jdbi.withHandle(db -> db.createQuery(
                        "select service from revocation_applied where pathway = ? and version >= ? order by service")
                .bind(0, pathway.value())
                .bind(1, version)
                .mapTo(String.class)
                .list());
        var pending = DISCLOSING.stream()
                .filter(service -> version > 0 && !applied.contains(service))
                .toList();
        return new Progress(applied, pending);
    }

    private void note(AccessApplied applied) {
        jdbi.useHandle(
                db -> db.execute("""
                insert into revocation_applied values (?, ?, ?, ?)
                on conflict (pathway, service) do update
                    set version = excluded.version, applied_at = excluded.applied_at
                    where revocation_applied.version < excluded.version
                """, applied.pathway().value(), applied.service(), applied.version(), applied.at()));
        lock.lock();
        try {
            heard.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void rest() {
        lock.lock();
        try {
            if (!heard.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Which services have applied it and which have not yet answered. */
    public record Progress(List<String> applied, List<String> pending) {}
}

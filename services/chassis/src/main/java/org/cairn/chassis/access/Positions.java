package org.cairn.chassis.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.cairn.chassis.journal.Transactions;
import org.cairn.contracts.PathwayId;
import org.jdbi.v3.core.Jdbi;

/** How far each pathway's access stream is applied here, and the place where requests wait for it. */
@ApplicationScoped
class Positions {

    private static final int REMEMBERED = 20_000;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final TransactionSynchronizationRegistry transaction;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<PathwayId, Long> recent = new Recent();

    Positions(Jdbi jdbi, Transactions transactions, TransactionSynchronizationRegistry transaction) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.transaction = transaction;
    }

    long of(PathwayId pathway) {
        return jdbi.withHandle(db -> db.createQuery("select version from access_position where pathway = ?")
                .bind(0, pathway.value())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    /** Woken by this process and, since another replica may have applied it, by a look at the table now and then. */
    boolean await(PathwayId pathway, long position, Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!(heard(pathway, position) || transactions.outside(() -> of(pathway)) >= position)) {
            if (System.nanoTime() >= end || !rest(pathway, position)) {
                return false;
            }
        }
        return true;
    }

    void movesOnCommit(PathwayId pathway, long version) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    moved(pathway, version);
                }
            }
        });
    }

    private void moved(PathwayId pathway, long version) {
        lock.lock();
        try {
            recent.merge(pathway, version, Math::max);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean heard(PathwayId pathway, long position) {
        lock.lock();
        try {
            return recent.getOrDefault(pathway, 0L) >= position;
        } finally {
            lock.unlock();
        }
    }

    private boolean rest(PathwayId pathway, long position) {
        lock.lock();
        try {
            var left = LOOK_AGAIN_NANOS;
            while (left > 0 && recent.getOrDefault(pathway, 0L) < position) {
                left = moved.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private static final class Recent extends LinkedHashMap<PathwayId, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PathwayId, Long> eldest) {
            return size() > REMEMBERED;
        }
    }
}

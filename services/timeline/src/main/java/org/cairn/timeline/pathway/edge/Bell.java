package org.cairn.timeline.pathway.edge;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes those who wait for news about one thing, and nobody else; a ring that nobody waited for is heard at the next wait. */
public final class Bell<K> {

    private final Map<K, Set<Ear>> ears = new ConcurrentHashMap<>();

    /** Begins to listen for news about that thing, until closed. */
    public Ear listen(K about) {
        var ear = new Ear(about);
        ears.compute(about, (_, others) -> {
            var all = others == null ? ConcurrentHashMap.<Ear>newKeySet() : others;
            all.add(ear);
            return all;
        });
        return ear;
    }

    /** Wakes all who listen for it. */
    public void ring(K about) {
        ears.getOrDefault(about, Set.of()).forEach(ear -> ear.rung.release());
    }

    /** Somebody who listens. */
    public final class Ear implements AutoCloseable {

        private final K about;
        private final Semaphore rung = new Semaphore(0);

        private Ear(K about) {
            this.about = about;
        }

        /** Waits for the next ring, but no longer than that; false when there was none. */
        public boolean await(Duration atMost) {
            try {
                var heard = rung.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
                rung.drainPermits();
                return heard;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public void close() {
            ears.computeIfPresent(about, (_, others) -> {
                others.remove(this);
                return others.isEmpty() ? null : others;
            });
        }
    }
}

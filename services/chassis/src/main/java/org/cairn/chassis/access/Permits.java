package org.cairn.chassis.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cairn.contracts.PathwayId;

/** The disclosures on their way out: opened before the grants are read, closed when the last byte is written. */
@ApplicationScoped
public class Permits {

    private final Map<PathwayId, Set<Permit>> underWay = new ConcurrentHashMap<>();

    /** Notes that something of this pathway is about to be read for somebody. */
    public Permit open(PathwayId pathway) {
        var permit = new Permit(pathway);
        underWay.compute(pathway, (_, others) -> {
            var all = others == null ? ConcurrentHashMap.<Permit>newKeySet() : others;
            all.add(permit);
            return all;
        });
        return permit;
    }

    /** Waits until every permit of the pathway that was open at the call is closed; false when time ran out first. */
    public boolean drain(PathwayId pathway, Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        for (var permit : Set.copyOf(underWay.getOrDefault(pathway, Set.of()))) {
            if (!permit.closedBefore(end)) {
                return false;
            }
        }
        return true;
    }

    /** One disclosure under way; closing it twice does nothing. */
    public final class Permit implements AutoCloseable {

        private final PathwayId pathway;
        private final CountDownLatch closed = new CountDownLatch(1);

        private Permit(PathwayId pathway) {
            this.pathway = pathway;
        }

        @Override
        public void close() {
            underWay.computeIfPresent(pathway, (_, others) -> {
                others.remove(this);
                return others.isEmpty() ? null : others;
            });
            closed.countDown();
        }

        private boolean closedBefore(long end) {
            try {
                return closed.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}

package org.cairn.chassis.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much one agency may ask of this process, so that none can keep it from the others. */
@ApplicationScoped
public class Limits {

    private static final int STREAM_RETRY_SECONDS = 15;

    private final int rate;
    private final int burst;
    private final int streams;
    private final PlatformClock clock;
    private final Counter refused;
    private final Map<AgencyId, Bucket> buckets = new ConcurrentHashMap<>();
    private final Map<AgencyId, Integer> seated = new ConcurrentHashMap<>();

    Limits(
            @ConfigProperty(name = "cairn.limits.rate") int rate,
            @ConfigProperty(name = "cairn.limits.burst") int burst,
            @ConfigProperty(name = "cairn.limits.streams") int streams,
            PlatformClock clock,
            MeterRegistry metrics) {
        this.rate = rate;
        this.burst = burst;
        this.streams = streams;
        this.clock = clock;
        this.refused = metrics.counter("cairn_limited_requests");
    }

    /** Counts a request of that agency; a 429 problem when it is one too many. */
    void count(AgencyId agency) {
        var now = clock.now();
        var wait = buckets.computeIfAbsent(agency, _ -> new Bucket(rate, burst, now))
                .take(now);
        if (wait.isPositive()) {
            refused.increment();
            throw Problem.tooMany("Your agency sends more requests than are taken.", (int)
                    Math.max(1, wait.plusMillis(999).toSeconds()));
        }
    }

    /** A place among the open connections of that agency, to be closed with the connection; a 429 problem when all are taken. */
    public Seat seat(AgencyId agency) {
        seated.merge(agency, 1, Integer::sum);
        var seat = new Seat(agency);
        if (seated.getOrDefault(agency, 0) > streams) {
            seat.close();
            refused.increment();
            throw Problem.tooMany("Your agency follows on too many connections already.", STREAM_RETRY_SECONDS);
        }
        return seat;
    }

    /** One open connection; closing it twice does nothing. */
    public final class Seat implements AutoCloseable {

        private final AgencyId agency;
        private final AtomicBoolean taken = new AtomicBoolean(true);

        private Seat(AgencyId agency) {
            this.agency = agency;
        }

        @Override
        public void close() {
            if (taken.compareAndSet(true, false)) {
                seated.computeIfPresent(agency, (_, count) -> count == 1 ? null : count - 1);
            }
        }
    }
}

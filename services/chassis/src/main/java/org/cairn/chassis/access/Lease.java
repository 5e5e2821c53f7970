package org.cairn.chassis.access;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.cairn.chassis.time.PlatformClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** How fresh this service's knowledge of grants is: the oldest heartbeat over all partitions of the access topic. */
@ApplicationScoped
public class Lease {

    /** The topic of grants, revocations, listings and heartbeats. */
    public static final String TOPIC = "coordination.access";

    private static final Duration TERM = Duration.ofSeconds(60);
    private static final Duration NEVER = Duration.ofDays(365);

    private static final String OLDEST = """
            select min(renewed_at) from access_beat
            having count(*) > 0 and count(*) >= (select count(*) from inbox_offset where topic = ?)""";

    private static final String BEAT = """
            insert into access_beat values (?, ?) on conflict (partition) do update set renewed_at = excluded.renewed_at
            where access_beat.renewed_at < excluded.renewed_at""";

    private final Jdbi jdbi;
    private final boolean ownGrants;

    Lease(
            Jdbi jdbi,
            MeterRegistry metrics,
            PlatformClock clock,
            @ConfigProperty(name = "cairn.grants.own", defaultValue = "false") boolean ownGrants) {
        this.jdbi = jdbi;
        this.ownGrants = ownGrants;
        metrics.gauge("cairn_grant_lease_age_seconds", this, lease -> lease.age(clock.now())
                .toSeconds());
    }

    /**
     * Whether grants may be relied on: every partition was heard of in the last 60 seconds, or the service decides on
     * grants itself and knows them from its own commits.
     */
    public boolean valid(Instant now) {
        return ownGrants || age(now).compareTo(TERM) <= 0;
    }

    /** The age of the oldest newest heartbeat; a year when a partition was never heard of. */
    public Duration age(Instant now) {
        return jdbi.withHandle(db -> db.createQuery(OLDEST)
                .bind(0, TOPIC)
                .map((row, _) ->
                        Duration.between(row.getObject(1, OffsetDateTime.class).toInstant(), now))
                .findOne()
                .orElse(NEVER));
    }

    /** A heartbeat came on that partition; the newest counts. */
    public void renew(int partition, Instant at) {
        jdbi.useHandle(db -> db.execute(BEAT, partition, at));
    }
}

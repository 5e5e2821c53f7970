package org.cairn.coordination.access.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.EventJson;
import org.cairn.chassis.journal.EventTypes;
import org.cairn.chassis.journal.Outbox;
import org.cairn.chassis.journal.Transactions;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.chassis.time.Rounds;
import org.cairn.contracts.coordination.LeaseEvent;

/** Keeps grants alive: a beat through the outbox, behind all grants committed before it, to every partition. */
@ApplicationScoped
public class LeaseRunner {

    private static final int PARTITIONS = 12;
    private static final Duration BEAT = Duration.ofSeconds(10);

    /** So soon a beat follows a platform's time that was moved ahead. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final PlatformClock clock;
    private final Rounds rounds;
    private volatile Instant last = Instant.EPOCH;

    LeaseRunner(Outbox outbox, PlatformClock clock, Transactions transactions) {
        this.outbox = outbox;
        this.clock = clock;
        this.rounds = new Rounds("lease", LOOK, () -> {
            if (!clock.now().isBefore(last.plus(BEAT))) {
                transactions.inNew(this::beat);
            }
        });
    }

    void start(@Observes StartupEvent start) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        rounds.close();
    }

    private void beat() {
        var now = clock.now();
        for (var partition = 0; partition < PARTITIONS; partition++) {
            var event = new LeaseEvent.Renewed(now);
            var mark = EventTypes.released(LeaseEvent.Renewed.class).orElseThrow();
            var letter = new Outbox.Letter(clock.newId(), mark.topic(), "lease-" + partition, mark.value());
            outbox.send(letter, EventJson.published(event), headers(letter, partition, now));
        }
        last = now;
    }

    private ObjectNode headers(Outbox.Letter letter, int partition, Instant now) {
        return EventJson.MAPPER
                .createObjectNode()
                .put("ce_specversion", "1.0")
                .put("ce_id", letter.id().toString())
                .put("ce_type", letter.type())
                .put("ce_source", "coordination/lease/" + partition)
                .put("ce_version", Long.toString(now.getEpochSecond()))
                .put("ce_subject", letter.key())
                .put("ce_time", now.toString())
                .put("ce_agency", Act.PLATFORM.value())
                .put("ce_correlationid", letter.id().toString())
                .put("ce_causationid", letter.id().toString())
                .put(Outbox.PARTITION, Integer.toString(partition));
    }
}

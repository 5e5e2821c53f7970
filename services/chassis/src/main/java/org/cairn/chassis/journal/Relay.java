package org.cairn.chassis.journal;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.cairn.chassis.time.Rounds;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes the outbox to Kafka, oldest first and never past a failure; one batch is one transaction, and only one relay of
 * a service works at a time.
 */
@ApplicationScoped
public class Relay {

    static final int BATCH = 500;
    private static final Duration SLOW_POLL = Duration.ofMillis(500);
    private static final String TAKE_TURN = "select pg_try_advisory_xact_lock(hashtextextended('relay', 0))";

    private final Jdbi jdbi;
    private final Broker broker;
    private final Rounds rounds = new Rounds("relay", SLOW_POLL, this::sendAll);

    Relay(Jdbi jdbi, Broker broker, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.broker = broker;
        metrics.gauge("cairn_outbox_oldest_seconds", this, Relay::oldestSeconds);
        metrics.gauge("cairn_outbox_rows", this, Relay::waiting);
    }

    void start(@Observes StartupEvent started) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        rounds.close();
    }

    void wake(@Observes OutboxFilled filled) {
        rounds.wake();
    }

    /** Sends until nothing is left; looks once more after each batch, for what was written while it held the turn. */
    void sendAll() {
        int sent;
        do {
            sent = sendBatch();
        } while (sent > 0);
    }

    /** One batch; how many were sent and deleted, 0 when there was nothing or another relay has the turn. */
    int sendBatch() {
        return jdbi.inTransaction(db -> {
            if (!db.createQuery(TAKE_TURN).mapTo(Boolean.class).one()) {
                return 0;
            }
            var letters = oldest(db);
            if (!letters.isEmpty()) {
                send(letters);
                db.execute("delete from outbox where seq = any(?)", (Object)
                        letters.stream().map(OutboxRow::seq).toArray(Long[]::new));
            }
            return letters.size();
        });
    }

    private static List<OutboxRow> oldest(Handle db) {
        return db.createQuery(
                        "select seq, aggregatetype, aggregateid, payload, headers from outbox order by seq limit ?")
                .bind(0, BATCH)
                .map((row, _) -> OutboxRow.read(row))
                .list();
    }

    private void send(List<OutboxRow> letters) {
        var producer = broker.producer();
        try {
            List<Future<RecordMetadata>> sent =
                    letters.stream().map(row -> producer.send(row.record())).toList();
            producer.flush();
            sent.forEach(Relay::requireAcknowledged);
        } catch (RuntimeException failed) {
            broker.replace(producer);
            throw failed;
        }
    }

    private static void requireAcknowledged(Future<RecordMetadata> sent) {
        if (sent.state() != Future.State.SUCCESS) {
            throw new IllegalStateException("the broker did not take a message", sent.exceptionNow());
        }
    }

    private double oldestSeconds() {
        return number("select coalesce(extract(epoch from clock_timestamp() - min(written_at)), 0) from outbox");
    }

    private double waiting() {
        return number("select count(*) from outbox");
    }

    private double number(String query) {
        return jdbi.withHandle(db -> db.createQuery(query).mapTo(Double.class).one());
    }
}

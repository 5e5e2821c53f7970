package org.cairn.chassis.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.cairn.chassis.sealing.Keyring;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Event;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Sends again, under their old ids, all published events that the journal remembers: when the topics were lost, or this
 * service was restored from a copy. Who has had an event knows it by its id, and nothing happens twice.
 */
@ApplicationScoped
public class Republication {

    private static final Logger LOG = Logger.getLogger(Republication.class);
    private static final int BATCH = 200;
    private static final int WAITING_AT_MOST = 5_000;
    private static final long BREATH_MILLIS = 200;

    private static final String NEXT = """
            select * from journal where (stream, version) > (?, ?) order by stream, version limit ?""";

    private final Jdbi jdbi;
    private final Keyring keyring;
    private final Outbox outbox;
    private final Transactions transactions;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong erased = new AtomicLong();

    Republication(Jdbi jdbi, Keyring keyring, Outbox outbox, Transactions transactions) {
        this.jdbi = jdbi;
        this.keyring = keyring;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    /**
     * How far it is.
     *
     * @param sent events handed to the outbox since it was last begun
     * @param erased those of persons whose key is gone, which nobody can send any more
     */
    public record Progress(boolean running, long sent, long erased) {}

    public Progress progress() {
        return new Progress(running.get(), sent.get(), erased.get());
    }

    /** Begins in the background, unless it runs already. */
    public Progress begin() {
        if (running.compareAndSet(false, true)) {
            sent.set(0);
            erased.set(0);
            Thread.ofVirtual().name("republication").start(this::run);
        }
        return progress();
    }

    private void run() {
        try {
            sendAll();
            LOG.infof("republished %d events", sent.get());
        } catch (RuntimeException failure) {
            LOG.error("ALERT the republication broke off; it may be begun again", failure);
        } finally {
            running.set(false);
        }
    }

    /** Sends everything; what is under way in the meantime goes its own way. */
    void sendAll() {
        var last = new Row("", 0, null, null, null);
        while (last != null) {
            breathe();
            var after = last;
            last = transactions.inNew(() -> sendBatch(after));
        }
    }

    private Row sendBatch(Row after) {
        var rows = jdbi.withHandle(db -> db.createQuery(NEXT)
                .bind(0, after.stream())
                .bind(1, after.version())
                .bind(2, BATCH)
                .map((row, _) -> new Row(
                        row.getString("stream"),
                        row.getInt("version"),
                        row.getObject("sealed_for", UUID.class),
                        row.getBytes("sealed"),
                        new Act(
                                new AgencyId(row.getString("agency")),
                                row.getString("actor"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getObject("correlation", UUID.class),
                                row.getObject("causation", UUID.class))))
                .list());
        rows.forEach(this::send);
        return rows.isEmpty() ? null : rows.getLast();
    }

    private void send(Row row) {
        var whole = keyring.unseal(row.sealedFor(), row.sealed(), row.stream() + "@" + row.version());
        if (whole.isEmpty()) {
            erased.incrementAndGet();
            return;
        }
        released(whole.get()).ifPresent(event -> {
            outbox.add(StreamId.parse(row.stream()), row.subject(), row.version() - 1, List.of(event), row.act());
            sent.incrementAndGet();
        });
    }

    private static Optional<Event> released(byte[] whole) {
        return EventTypes.recordOf(EventJson.nameIn(whole)).map(record -> EventJson.factsOf(whole, record));
    }

    /** Lets the relay come after. */
    private void breathe() {
        try {
            while (waiting() > WAITING_AT_MOST) {
                Thread.sleep(BREATH_MILLIS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stop);
        }
    }

    private int waiting() {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from outbox")
                .mapTo(Integer.class)
                .one());
    }

    private record Row(String stream, int version, UUID sealedFor, byte[] sealed, Act act) {

        /** A pathway's events are keyed by the pathway, all others by the agency that their stream's id begins with. */
        Subject subject() {
            return sealedFor.equals(Subject.NOBODY)
                    ? Subject.of(new AgencyId(StreamId.parse(stream).id().split(":", 2)[0]))
                    : new Subject(sealedFor.toString(), sealedFor);
        }
    }
}

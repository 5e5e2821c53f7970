package org.cairn.chassis.sealing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.UUID;
import org.cairn.chassis.journal.Transactions;
import org.cairn.chassis.time.Rounds;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Wraps the data keys anew when the key-encryption key's file has got a new primary key: in batches, each for itself, so that
 * it goes on where it was broken off and nobody waits for it. What was sealed stays as it is.
 */
@ApplicationScoped
public class Rewrapping {

    private static final Logger LOG = Logger.getLogger(Rewrapping.class);
    private static final Duration PERIOD = Duration.ofSeconds(5);
    private static final int BATCH = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String OTHERS = """
            select sealed_for, wrapped from keyring.data_key
            where kek is distinct from ? and (sealed_for > ? or ?) order by sealed_for limit ? for update""";

    private final Jdbi jdbi;
    private final KeyEncryptionKey key;
    private final Transactions transactions;
    private final Rounds rounds = new Rounds("rewrapping", PERIOD, () -> rewrapAll(BATCH));

    Rewrapping(Jdbi jdbi, KeyFiles files, Transactions transactions, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.key = files.keyEncryptionKey();
        this.transactions = transactions;
        metrics.gauge("cairn_data_keys_to_rewrap", this, Rewrapping::left);
    }

    void start(@Observes StartupEvent started) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        rounds.close();
    }

    /** Wraps all that another key than the primary wrapped; how many it did. One that does not open stays, and is told of. */
    int rewrapAll(int batch) {
        var done = 0;
        var lost = 0;
        var step = new Step(FIRST, 0, 0);
        var first = true;
        while (first || step.seen() > 0) {
            var after = step.last();
            var from = first;
            step = transactions.inNew(() -> rewrap(after, from, batch));
            done += step.done();
            lost += step.seen() - step.done();
            first = false;
        }
        if (lost > 0) {
            LOG.errorf("ALERT %d data keys do not open with any key in %s", lost, key.fileName());
        }
        if (done > 0) {
            LOG.infof("wrapped %d data keys anew, %d are left", done, left());
        }
        return done;
    }

    /** How many data keys another key than the primary wrapped. */
    int left() {
        return jdbi.withHandle(
                db -> db.createQuery("select count(*) from keyring.data_key where kek is distinct from ?")
                        .bind(0, key.primary())
                        .mapTo(Integer.class)
                        .one());
    }

    private Step rewrap(UUID after, boolean fromTheFirst, int batch) {
        var rows = jdbi.withHandle(db -> db.createQuery(OTHERS)
                .bind(0, key.primary())
                .bind(1, after)
                .bind(2, fromTheFirst)
                .bind(3, batch)
                .map((row, _) -> new Row(row.getObject("sealed_for", UUID.class), row.getBytes("wrapped")))
                .list());
        var done = (int) rows.stream().filter(this::rewrap).count();
        return new Step(rows.isEmpty() ? after : rows.getLast().sealedFor(), rows.size(), done);
    }

    private boolean rewrap(Row row) {
        try {
            var wrapped = key.wrap(key.unwrap(row.wrapped(), row.sealedFor()), row.sealedFor());
            jdbi.useHandle(db -> db.execute(
                    "update keyring.data_key set wrapped = ?, kek = ? where sealed_for = ?",
                    wrapped.bytes(),
                    wrapped.by(),
                    row.sealedFor()));
            return true;
        } catch (GeneralSecurityException doesNotOpen) {
            return false;
        }
    }

    private record Row(UUID sealedFor, byte[] wrapped) {}

    private record Step(UUID last, int seen, int done) {}
}

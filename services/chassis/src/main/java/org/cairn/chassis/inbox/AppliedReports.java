package org.cairn.chassis.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.chassis.access.Permits;
import org.cairn.chassis.journal.Transactions;
import org.cairn.chassis.time.Rounds;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.PathwayId;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Says that a revocation is applied, once the disclosures that were under way when it was committed are over. What is owed
 * stands in a table, so that a service that dies in between says it after its start.
 */
@ApplicationScoped
class AppliedReports {

    private static final Logger LOG = Logger.getLogger(AppliedReports.class);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private static final String OWE = """
            insert into access_unreported values (?, ?, ?, ?) on conflict (pathway) do update set
                version = excluded.version, correlation = excluded.correlation, causation = excluded.causation
            where access_unreported.version < excluded.version""";

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final Permits permits;
    private final AppliedLetter letter;
    private final Set<PathwayId> waiting = ConcurrentHashMap.newKeySet();
    private final Rounds rounds = new Rounds("applied-reports", SECOND, this::reportAll);

    AppliedReports(Jdbi jdbi, Transactions transactions, Permits permits, AppliedLetter letter) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.permits = permits;
        this.letter = letter;
    }

    void start(@Observes StartupEvent started) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        rounds.close();
    }

    /** Notes the debt in the transaction that applies the revocation. */
    void owe(PathwayId pathway, Envelope envelope) {
        jdbi.useHandle(db -> db.execute(
                OWE,
                pathway.value(),
                envelope.version(),
                envelope.correlation(),
                envelope.id().value()));
    }

    /** Looks for debts now. */
    void wake() {
        rounds.wake();
    }

    private void reportAll() {
        for (var owed : owed()) {
            if (waiting.add(owed.pathway())) {
                Thread.ofVirtual().name("applied-report").start(() -> report(owed));
            }
        }
    }

    private List<Owed> owed() {
        return jdbi.withHandle(db -> db.createQuery("select * from access_unreported")
                .map((row, _) -> new Owed(
                        new PathwayId(row.getObject("pathway", UUID.class)),
                        row.getLong("version"),
                        row.getObject("correlation", UUID.class),
                        row.getObject("causation", UUID.class)))
                .list());
    }

    private void report(Owed owed) {
        try {
            if (permits.drain(owed.pathway(), DRAIN)) {
                transactions.inNew(() -> settle(owed));
            }
        } catch (RuntimeException failure) {
            LOG.warn("a revocation is not yet reported as applied", failure);
        } finally {
            waiting.remove(owed.pathway());
        }
    }

    private void settle(Owed owed) {
        var settled = jdbi.withHandle(db -> db.execute(
                "delete from access_unreported where pathway = ? and version = ?",
                owed.pathway().value(),
                owed.version()));
        if (settled == 1) {
            letter.send(owed);
        }
    }

    /** A revocation whose end is not yet said. */
    record Owed(PathwayId pathway, long version, UUID correlation, UUID causation) {}
}

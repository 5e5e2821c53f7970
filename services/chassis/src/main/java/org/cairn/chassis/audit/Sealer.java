package org.cairn.chassis.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.cairn.chassis.journal.Transactions;
import org.cairn.chassis.time.Rounds;

/** Seals what was audited, once a second, and says each new head aloud outside of the database. */
@ApplicationScoped
public class Sealer {

    private final Batches batches;
    private final Transactions transactions;
    private final Rounds rounds = new Rounds("audit sealer", Duration.ofSeconds(1), this::sealAll);

    Sealer(Batches batches, Transactions transactions) {
        this.batches = batches;
        this.transactions = transactions;
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.close();
    }

    private void sealAll() {
        var more = true;
        while (more) {
            more = transactions.inNew(batches::sealNext);
        }
    }
}

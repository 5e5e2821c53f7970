package org.cairn.chassis.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Seals what was audited, once a second, and says each new head aloud outside of the database. */
@ApplicationScoped
public class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class);

    private final Batches batches;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-sealer").daemon().factory());

    Sealer(Batches batches) {
        this.batches = batches;
    }

    void start(@Observes StartupEvent event) {
        beat.scheduleWithFixedDelay(this::sealAll, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        beat.shutdownNow();
    }

    private void sealAll() {
        try {
            while (QuarkusTransaction.requiringNew().call(batches::sealNext)) {
                LOG.trace("sealed a full batch, there may be more");
            }
        } catch (RuntimeException passing) {
            LOG.warnf("audit not sealed this time: %s", passing.getClass().getName());
        }
    }
}

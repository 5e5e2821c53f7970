package org.cairn.timeline.stream.edge;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import org.cairn.chassis.access.AccessChanged;
import org.cairn.chassis.time.Rounds;
import org.cairn.timeline.pathway.edge.Happened;

/** Keeps the streams numbered: at once when something moved, and now and then for what another replica left. */
@ApplicationScoped
public class Numbering {

    private static final Duration SLOW_POLL = Duration.ofMillis(500);

    private final NumberingDesk desk;
    private final Rounds rounds = new Rounds("numbering", SLOW_POLL, this::numberAll);

    Numbering(NumberingDesk desk) {
        this.desk = desk;
    }

    void start(@Observes StartupEvent started) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        rounds.close();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Happened happened) {
        rounds.wake();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccessChanged changed) {
        rounds.wake();
    }

    private void numberAll() {
        while (desk.numberBatch() > 0) {
            Thread.onSpinWait();
        }
    }
}

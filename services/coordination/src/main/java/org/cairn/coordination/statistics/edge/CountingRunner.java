package org.cairn.coordination.statistics.edge;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.cairn.chassis.time.Rounds;

/** Folds what was noted into the counts, every few seconds and in batches, so that no count can be joined to one moment. */
@ApplicationScoped
public class CountingRunner {

    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final CountDesk desk;
    private final Rounds rounds = new Rounds("counting", PERIOD, this::foldAll);

    CountingRunner(CountDesk desk) {
        this.desk = desk;
    }

    void start(@Observes StartupEvent started) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        rounds.close();
    }

    private void foldAll() {
        while (desk.fold()) {
            Thread.onSpinWait();
        }
    }
}

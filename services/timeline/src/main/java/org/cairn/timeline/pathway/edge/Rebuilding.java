package org.cairn.timeline.pathway.edge;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.cairn.chassis.time.Rounds;

/** Looks each second whether a rebuild has come to its end. */
@ApplicationScoped
public class Rebuilding {

    private final Rounds rounds;

    Rebuilding(RebuildDesk desk) {
        this.rounds = new Rounds("rebuild", Duration.ofSeconds(1), desk::endIfDone);
    }

    void start(@Observes StartupEvent started) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        rounds.close();
    }
}

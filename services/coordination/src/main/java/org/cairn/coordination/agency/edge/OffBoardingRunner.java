package org.cairn.coordination.agency.edge;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.cairn.chassis.time.Rounds;

/** Looks now and then for agencies that have left and still have something that must end. */
@ApplicationScoped
public class OffBoardingRunner {

    private static final Duration PERIOD = Duration.ofSeconds(2);

    private final Rounds rounds;

    OffBoardingRunner(OffBoardingDesk desk) {
        this.rounds = new Rounds("off-boarding", PERIOD, () -> desk.unsettled().forEach(desk::settle));
    }

    void start(@Observes StartupEvent start) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        rounds.close();
    }
}

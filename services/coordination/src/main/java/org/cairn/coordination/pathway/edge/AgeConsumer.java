package org.cairn.coordination.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.Event;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.identification.IdentificationEvent;

/** Hears what identification holds of a person's age, on which depends who may speak for them. */
@ApplicationScoped
public class AgeConsumer implements InboxConsumer {

    private final PathwayDesk desk;
    private final PlatformClock clock;

    AgeConsumer(PathwayDesk desk, PlatformClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(IdentificationEvent.class);
    }

    @Override
    public void on(Arrived arrived) {
        switch (arrived.event()) {
            case IdentificationEvent.AgePresumedChild found -> note(arrived, AgeStatus.PRESUMED_CHILD, found.at());
            case IdentificationEvent.FoundChild found -> note(arrived, AgeStatus.CHILD, found.at());
            case IdentificationEvent.FoundAdult found -> note(arrived, AgeStatus.ADULT, found.at());
            default -> {
                // whatever else identification says does not touch the age
            }
        }
    }

    private void note(Arrived arrived, AgeStatus age, Instant foundAt) {
        desk.noteAge(arrived.pathway(), age, foundAt, arrived.reaction(clock.now()));
    }
}

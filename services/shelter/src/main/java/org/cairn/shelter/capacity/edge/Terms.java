package org.cairn.shelter.capacity.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.deadline.Jurisdictions;
import org.cairn.contracts.Priority;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a bed is held, by how soon it is needed. */
@ApplicationScoped
public class Terms {

    private final Optional<Jurisdiction> law;

    Terms(Jurisdictions jurisdictions, @ConfigProperty(name = "cairn.shelter.jurisdiction") String jurisdiction) {
        this.law = jurisdictions.find(jurisdiction);
    }

    /** For a hold that names no person: by the law of this service's own country. */
    CapacityDesk.Term from(Instant now, Priority priority) {
        return of(law.orElseThrow(), now, priority);
    }

    /** For a bed that is offered to somebody who waits: by the law of their pathway. */
    static CapacityDesk.Term of(Jurisdiction law, Instant now, Priority priority) {
        var period =
                switch (priority) {
                    case EMERGENCY -> "hold.emergency";
                    case URGENT, NORMAL -> "hold.other";
                };
        return new CapacityDesk.Term(period, law.endOf(period, now));
    }
}

package org.cairn.shelter.capacity.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.deadline.Jurisdictions;
import org.cairn.contracts.Priority;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a bed is held, by how soon it is needed. */
@ApplicationScoped
public class Terms {

    private final Jurisdiction law;

    Terms(Jurisdictions jurisdictions, @ConfigProperty(name = "cairn.shelter.jurisdiction") String jurisdiction) {
        this.law = jurisdictions.find(jurisdiction).orElseThrow();
    }

    CapacityDesk.Term from(Instant now, Priority priority) {
        var period =
                switch (priority) {
                    case EMERGENCY -> "hold.emergency";
                    case URGENT, NORMAL -> "hold.other";
                };
        return new CapacityDesk.Term(period, law.endOf(period, now));
    }
}

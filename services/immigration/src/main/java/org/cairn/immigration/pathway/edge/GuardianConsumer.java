package org.cairn.immigration.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.contracts.Event;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.immigration.pathway.edge.Pathways.Guardianship;

/** Hears who speaks for a child, without whom nothing is lodged for them (CETS 197 Art. 10(4)). */
@ApplicationScoped
public class GuardianConsumer implements InboxConsumer {

    private final Pathways pathways;

    GuardianConsumer(Pathways pathways) {
        this.pathways = pathways;
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(GuardianEvent.class);
    }

    @Override
    public void on(Arrived arrived) {
        switch ((GuardianEvent) arrived.event()) {
            case GuardianEvent.Required _ -> note(arrived, Guardianship.REQUIRED);
            case GuardianEvent.Appointed _ -> note(arrived, Guardianship.APPOINTED);
            case GuardianEvent.Ended _ -> note(arrived, Guardianship.ENDED);
            case GuardianEvent.Requested _, GuardianEvent.Declined _ -> {}
        }
    }

    private void note(Arrived arrived, Guardianship state) {
        pathways.note(arrived.pathway(), state, arrived.envelope().version());
    }
}

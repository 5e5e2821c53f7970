package org.cairn.identification.identificationcase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.contracts.Event;
import org.cairn.contracts.coordination.PathwayEvent;

/** Hears of new pathways, because the law under which one runs decides how an identification goes. */
@ApplicationScoped
public class CaseConsumer implements InboxConsumer {

    private final Pathways pathways;

    CaseConsumer(Pathways pathways) {
        this.pathways = pathways;
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(PathwayEvent.class);
    }

    @Override
    public void on(Arrived arrived) {
        if (arrived.event() instanceof PathwayEvent.Opened opened) {
            pathways.note(arrived.pathway(), opened.jurisdiction());
        }
    }
}

package org.cairn.legalaid.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.contracts.Event;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.repatriation.ReturnEvent;

/** Hears under which law a pathway runs and that it is closed, and of detention on the way home, which is a lawyer's business at once. */
@ApplicationScoped
public class PathwayConsumer implements InboxConsumer {

    private final Pathways pathways;

    PathwayConsumer(Pathways pathways) {
        this.pathways = pathways;
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(PathwayEvent.class, ReturnEvent.class);
    }

    @Override
    public void on(Arrived arrived) {
        switch (arrived.event()) {
            case PathwayEvent.Opened opened -> pathways.opened(arrived.pathway(), opened.jurisdiction());
            case PathwayEvent.Closed _ -> pathways.closed(arrived.pathway());
            case ReturnEvent.Detained detained -> custody(arrived, true, detained.at());
            case ReturnEvent.FreedFromDetention freed -> custody(arrived, false, freed.at());
            default -> {}
        }
    }

    private void custody(Arrived arrived, boolean detained, Instant at) {
        var envelope = arrived.envelope();
        pathways.custody(arrived.pathway(), new Pathways.Custody(envelope.source(), detained, at, envelope.version()));
    }
}

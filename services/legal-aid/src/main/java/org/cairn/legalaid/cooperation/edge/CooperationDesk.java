package org.cairn.legalaid.cooperation.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.Outbox;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.legalaid.CooperationEvent;
import org.cairn.legalaid.cooperation.Refusal;
import org.cairn.legalaid.cooperation.Willingness;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what the person decided, sealed; nothing of it is published and no table holds it. */
@ApplicationScoped
public class CooperationDesk {

    private static final Aggregate<Willingness, Willingness.Decide, CooperationEvent, Refusal> WILLINGNESS =
            new Aggregate<>(CooperationEvent.class, Willingness.UNDECIDED, Willingness::decide, Willingness::evolve);

    private final String service;
    private final Journal journal;

    CooperationDesk(@ConfigProperty(name = "quarkus.application.name") String service, Journal journal) {
        this.service = service;
        this.journal = journal;
    }

    /** Notes what the person decided. */
    @Transactional
    public EventId take(PathwayId pathway, Willingness.Decide decision, Act act) {
        var written = journal.decide(stream(pathway), Subject.of(pathway), WILLINGNESS, decision, act);
        return Outbox.idOf(service + "/" + stream(pathway), (int) written.version());
    }

    /** What the person decided last. */
    Willingness find(PathwayId pathway) {
        return journal.state(stream(pathway), WILLINGNESS).orElse(Willingness.UNDECIDED);
    }

    private static StreamId stream(PathwayId pathway) {
        return StreamId.of("cooperation", pathway.value());
    }
}

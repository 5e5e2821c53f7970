package org.cairn.legalaid.protection.edge;

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
import org.cairn.contracts.legalaid.ProtectionEvent;
import org.cairn.legalaid.protection.Protection;
import org.cairn.legalaid.protection.Protection.Command;
import org.cairn.legalaid.protection.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what was ordered to protect a person. */
@ApplicationScoped
public class ProtectionDesk {

    private static final Aggregate<Protection, Command, ProtectionEvent, Refusal> PROTECTION =
            new Aggregate<>(ProtectionEvent.class, Protection.NONE, Protection::decide, Protection::evolve);

    private final String service;
    private final Journal journal;

    ProtectionDesk(@ConfigProperty(name = "quarkus.application.name") String service, Journal journal) {
        this.service = service;
        this.journal = journal;
    }

    /** Takes one step. */
    @Transactional
    public EventId take(PathwayId pathway, Command command, Act act) {
        var written = journal.decide(stream(pathway), Subject.of(pathway), PROTECTION, command, act);
        return Outbox.idOf(service + "/" + stream(pathway), (int) written.version());
    }

    /** What stands now. */
    Protection find(PathwayId pathway) {
        return journal.state(stream(pathway), PROTECTION).orElse(Protection.NONE);
    }

    private static StreamId stream(PathwayId pathway) {
        return StreamId.of("protection", pathway.value());
    }
}

package org.cairn.coordination.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PersonEvent;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.coordination.access.Granting;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.consent.Consent;
import org.cairn.coordination.consent.edge.ConsentDesk;
import org.cairn.coordination.pathway.Pathway;
import org.cairn.coordination.pathway.PersonFile;

/** Opens pathways: the pathway, the person's record, the first grants and the first consents, all or nothing. */
@ApplicationScoped
public class PathwayDesk {

    static final Aggregate<Pathway, Pathway.Command, PathwayEvent, Pathway.Refusal> PATHWAY =
            new Aggregate<>(PathwayEvent.class, new Pathway.Unopened(), Pathway::decide, Pathway::evolve);

    static final Aggregate<PersonFile, PersonFile.Command, PersonEvent, PersonFile.Refusal> PERSON =
            new Aggregate<>(PersonEvent.class, new PersonFile.Blank(), PersonFile::decide, PersonFile::evolve);

    private final Journal journal;
    private final PlatformClock clock;
    private final AccessDesk access;
    private final ConsentDesk consents;

    PathwayDesk(Journal journal, PlatformClock clock, AccessDesk access, ConsentDesk consents) {
        this.journal = journal;
        this.clock = clock;
        this.access = access;
        this.consents = consents;
    }

    /** Opens a pathway for a person whom the caller's agency has met. */
    @Transactional
    public Opened open(Opening opening, Who who, Act act) {
        var pathway = new PathwayId(clock.newId());
        var subject = Subject.of(pathway);
        var event = opening.event();
        journal.decide(StreamId.of("pathway", pathway.value()), subject, PATHWAY, new Pathway.Command.Open(event), act);
        journal.decide(
                StreamId.of("person", pathway.value()),
                subject,
                PERSON,
                new PersonFile.Command.Keep(opening.person(), act.at()),
                act);
        var position = access.grant(
                pathway,
                List.of(
                        Granting.toOpener(who.agency(), who.role(), act.at()),
                        Granting.toCoordinator(event.coordinator(), act.at())),
                act);
        var given = new ArrayList<ConsentId>();
        for (var answer : opening.answers()) {
            var consent = consents.ask(pathway, answer.terms(), act);
            position = consents.give(consent, pathway, answer.yes(), act);
            given.add(consent);
        }
        return new Opened(pathway, position, given);
    }

    /** What it takes to open a pathway. */
    public record Opening(PathwayEvent.Opened event, PersonRecord person, List<Answer> answers) {}

    /** A consent that was asked for and given at the first meeting. */
    public record Answer(Consent.Terms terms, Consent.Command.Give yes) {}

    /** The new pathway, the position that its grants stand at, and the consents in the order given. */
    public record Opened(PathwayId pathway, long position, List<ConsentId> consents) {}
}

package org.cairn.coordination.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.PersonEvent;
import org.cairn.contracts.coordination.PersonEvent.CorrectionReason;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.coordination.pathway.PersonFile;

/** Writes down what the person told and puts it right; what stood there before is kept. */
@ApplicationScoped
public class RecordDesk {

    static final Aggregate<PersonFile, PersonFile.Command, PersonEvent, PersonFile.Refusal> PERSON =
            new Aggregate<>(PersonEvent.class, new PersonFile.Blank(), PersonFile::decide, PersonFile::evolve);

    /** CRC Art. 1. */
    private static final int OF_AGE = 18;

    private final Journal journal;
    private final PathwayView pathways;

    RecordDesk(Journal journal, PathwayView pathways) {
        this.journal = journal;
        this.pathways = pathways;
    }

    static StreamId stream(PathwayId pathway) {
        return StreamId.of("person", pathway.value());
    }

    /** Writes down what the person told when the pathway opened. */
    @Transactional
    public void keep(PathwayId pathway, PersonRecord person, Act act) {
        write(pathway, new PersonFile.Command.Keep(person, act.at()), act);
    }

    /** Puts the record right; refused on a closed pathway. */
    @Transactional
    public void correct(PathwayId pathway, PersonRecord person, CorrectionReason reason, Act act) {
        pathways.underWay(pathway);
        write(pathway, new PersonFile.Command.Correct(person, reason, act.at()), act);
    }

    /** Whether the person cannot be of age by the year of birth that they told; false where they told none. */
    boolean isMinor(PathwayId pathway, Instant at) {
        var year = Year.from(at.atZone(ZoneOffset.UTC)).getValue();
        return pathways.person(pathway)
                .map(PersonRecord::birthYear)
                .filter(born -> year - born < OF_AGE)
                .isPresent();
    }

    private void write(PathwayId pathway, PersonFile.Command command, Act act) {
        journal.decide(stream(pathway), Subject.of(pathway), PERSON, command, act);
    }
}

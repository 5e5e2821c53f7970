package org.cairn.coordination.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.coordination.pathway.Pathway;
import org.cairn.coordination.pathway.PersonFile;

/** Reads pathways and the person's record from the journal. */
@ApplicationScoped
public class PathwayView {

    private final Journal journal;

    PathwayView(Journal journal) {
        this.journal = journal;
    }

    /** The pathway, which must be open. */
    public Pathway.Open pathway(PathwayId pathway) {
        return journal.state(StreamId.of("pathway", pathway.value()), PathwayDesk.PATHWAY)
                .map(Pathway.Open.class::cast)
                .orElseThrow();
    }

    /** What the person has told, or nothing when nothing is written. */
    public Optional<PersonRecord> person(PathwayId pathway) {
        return journal.state(StreamId.of("person", pathway.value()), PathwayDesk.PERSON)
                .filter(PersonFile.Kept.class::isInstance)
                .map(file -> ((PersonFile.Kept) file).person());
    }
}

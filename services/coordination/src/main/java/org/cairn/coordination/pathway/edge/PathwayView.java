package org.cairn.coordination.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.coordination.pathway.Course;
import org.cairn.coordination.pathway.Pathway;
import org.cairn.coordination.pathway.PersonFile;

/** Reads pathways and the person's record from the journal. */
@ApplicationScoped
public class PathwayView {

    private final Journal journal;

    PathwayView(Journal journal) {
        this.journal = journal;
    }

    /** How the pathway stands. */
    public Pathway stateOf(PathwayId pathway) {
        return journal.state(PathwayDesk.stream(pathway), PathwayDesk.PATHWAY).orElseThrow();
    }

    /** What is known of the pathway, whatever its state. */
    public Course courseOf(PathwayId pathway) {
        return Pathway.courseOf(stateOf(pathway));
    }

    /**
     * What is known of a pathway to which something shall be added; it cannot be closed before the transaction ends.
     *
     * @throws Refused when it is closed
     */
    public Course underWay(PathwayId pathway) {
        var now = journal.heldState(PathwayDesk.stream(pathway), PathwayDesk.PATHWAY)
                .orElseThrow();
        if (Pathway.stateOf(now) == Pathway.State.CLOSED) {
            throw new Refused(Pathway.Refusal.CLOSED);
        }
        return Pathway.courseOf(now);
    }

    /** Whether there is such a pathway and it is not closed, held so until the transaction ends. */
    public boolean isUnderWay(PathwayId pathway) {
        return journal.heldState(PathwayDesk.stream(pathway), PathwayDesk.PATHWAY)
                .filter(now -> Pathway.stateOf(now) != Pathway.State.CLOSED)
                .isPresent();
    }

    /** What the person has told, or nothing when nothing is written. */
    public Optional<PersonRecord> person(PathwayId pathway) {
        return versions(pathway).map(PersonFile.Kept::person);
    }

    /** The record with all that stood there before, or nothing when nothing is written. */
    public Optional<PersonFile.Kept> versions(PathwayId pathway) {
        return journal.state(RecordDesk.stream(pathway), RecordDesk.PERSON)
                .filter(PersonFile.Kept.class::isInstance)
                .map(PersonFile.Kept.class::cast);
    }
}

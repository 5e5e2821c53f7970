package org.cairn.coordination.needs.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.journal.Written;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.NeedsEvent;
import org.cairn.coordination.needs.Impact;
import org.cairn.coordination.needs.NeedsProfile;
import org.cairn.coordination.needs.Review;
import org.cairn.coordination.pathway.edge.PathwayView;
import org.cairn.coordination.statistics.edge.CountDesk;

/** Notes what person and caseworker said; the clock of the next review and the counts move in the same transaction. */
@ApplicationScoped
public class NeedsDesk {

    static final String STREAM = "needs";

    static final Aggregate<NeedsProfile, NeedsProfile.Command, NeedsEvent, NeedsProfile.Refusal> NEEDS =
            new Aggregate<>(NeedsEvent.class, new NeedsProfile.Unspoken(), NeedsProfile::decide, NeedsProfile::evolve);

    private final Journal journal;
    private final PathwayView pathways;
    private final ReviewPeriods periods;
    private final CountDesk counts;

    NeedsDesk(Journal journal, PathwayView pathways, ReviewPeriods periods, CountDesk counts) {
        this.journal = journal;
        this.pathways = pathways;
        this.periods = periods;
        this.counts = counts;
    }

    static StreamId stream(PathwayId pathway) {
        return StreamId.of(STREAM, pathway.value());
    }

    /** Notes what was said; refused on a closed pathway. */
    @Transactional
    public void note(PathwayId pathway, Review review, Act act) {
        var course = pathways.underWay(pathway);
        var written = write(pathway, new NeedsProfile.Command.Note(review), act);
        periods.after(pathway, course.opening().jurisdiction(), review, act);
        counts.note(Impact.of(NeedsProfile.reviewsOf(written.before()), NeedsProfile.reviewsOf(written.state())));
    }

    /** Tells that it is time to go through it again; on a closed pathway nobody is reminded any more. */
    @Transactional
    public void remind(PathwayId pathway, Instant dueAt, Act act) {
        if (pathways.isUnderWay(pathway)) {
            write(pathway, new NeedsProfile.Command.Remind(dueAt, act.at()), act);
            periods.isNear(pathway, dueAt);
        } else {
            periods.stop(pathway);
        }
    }

    /** Tells that the day passed; nothing else follows from that. */
    @Transactional
    public void miss(PathwayId pathway, Instant dueAt, Act act) {
        if (pathways.isUnderWay(pathway)) {
            write(pathway, new NeedsProfile.Command.Miss(dueAt, act.at()), act);
            periods.isMissed(pathway, dueAt);
        } else {
            periods.stop(pathway);
        }
    }

    private Written<NeedsProfile, NeedsEvent> write(PathwayId pathway, NeedsProfile.Command command, Act act) {
        return journal.decide(stream(pathway), Subject.of(pathway), NEEDS, command, act);
    }
}

package org.cairn.shelter.placement.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.PathwayId;
import org.cairn.shelter.placement.Refusal;
import org.cairn.shelter.placement.SafetyReviews;
import org.cairn.shelter.placement.SafetyReviews.Heard;

/** Remembers, sealed with the person's key, whether the plan for their safety was looked at since they were threatened last. */
@ApplicationScoped
public class SafetyReviewDesk {

    private static final Aggregate<SafetyReviews, Heard, Heard, Refusal> REVIEWS =
            new Aggregate<>(Heard.class, SafetyReviews.NONE, SafetyReviews::decide, SafetyReviews::evolve);

    private final Journal journal;

    SafetyReviewDesk(Journal journal) {
        this.journal = journal;
    }

    /** Notes one more fact; one that was heard before changes nothing. */
    @Transactional
    public void hear(PathwayId pathway, Heard heard, Act act) {
        journal.decide(streamOf(pathway), Subject.of(pathway), REVIEWS, heard, act);
    }

    /** Whether somebody has to look at the plan before the person moves. */
    boolean isDue(PathwayId pathway) {
        return journal.state(streamOf(pathway), REVIEWS)
                .orElse(SafetyReviews.NONE)
                .due();
    }

    private static StreamId streamOf(PathwayId pathway) {
        return StreamId.of("safety", pathway.value());
    }
}

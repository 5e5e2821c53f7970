package org.cairn.timeline.pathway.edge;

import java.time.Instant;
import org.cairn.contracts.PathwayId;
import org.cairn.timeline.pathway.Timeline;

/** One pathway in a list. */
record Line(
        PathwayId caseId,
        Instant openedAt,
        Instant lastAt,
        String state,
        boolean late,
        boolean unanswered,
        boolean deadEnded,
        Instant nextDueAt) {

    static Line of(PathwayId pathway, Timeline timeline) {
        var progress = timeline.progress();
        return new Line(
                pathway,
                timeline.openedAt(),
                timeline.lastAt(),
                progress.state(),
                !progress.late().isEmpty(),
                progress.unanswered(),
                progress.deadEnded(),
                progress.nextDueAt());
    }
}

package org.cairn.timeline.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.contracts.PathwayId;
import org.cairn.timeline.pathway.Timeline;
import org.cairn.timeline.pathway.edge.TimelineJson.BlockJson;
import org.cairn.timeline.pathway.edge.TimelineJson.DeadlineJson;
import org.cairn.timeline.pathway.edge.TimelineJson.EntryJson;
import org.cairn.timeline.pathway.edge.TimelineJson.PeriodJson;
import org.cairn.timeline.pathway.edge.TimelineJson.StepJson;

/** Timelines cut to the scope of whoever reads them. */
@ApplicationScoped
public class TimelineView {

    private final Entries entries;
    private final Sight sight;
    private final Bylines bylines;
    private final Told told;

    TimelineView(Entries entries, Sight sight, Bylines bylines, Told told) {
        this.entries = entries;
        this.sight = sight;
        this.bylines = bylines;
        this.told = told;
    }

    /** The timeline in that scope. */
    TimelineJson of(Scope scope) {
        return scope.relation() == Relation.LIVE
                ? live(scope.pathway(), sight.of(scope, entries.of(scope.pathway())))
                : ended(scope);
    }

    /** The same, about to go out: first notes in the caller's transaction what it shows, for the day on which the scope ends. */
    TimelineJson shown(Scope scope) {
        if (scope.relation() == Relation.LIVE) {
            told.show(scope.who().agency(), scope.pathway());
        }
        return of(scope);
    }

    private TimelineJson live(PathwayId pathway, Timeline timeline) {
        var progress = timeline.progress();
        return new TimelineJson(
                pathway,
                timeline.openedAt(),
                progress.state(),
                "live",
                timeline.entries().stream().map(this::entry).toList(),
                progress.periods().stream().map(PeriodJson::of).toList(),
                progress.deadlines().stream().map(DeadlineJson::of).toList(),
                progress.next().stream().map(StepJson::of).toList(),
                progress.late().stream().map(StepJson::of).toList(),
                progress.blocked().stream().map(BlockJson::of).toList());
    }

    private EntryJson entry(Timeline.Shown shown) {
        var entry = shown.entry();
        return shown.masked()
                ? new EntryJson(entry.id(), entry.at(), entry.lane(), TimelineJson.STEP, true, Map.of(), null)
                : new EntryJson(
                        entry.id(),
                        entry.at(),
                        entry.lane(),
                        entry.type(),
                        false,
                        Facts.of(entry.fact()),
                        bylines.of(entry.agency()));
    }

    private TimelineJson ended(Scope scope) {
        var bare = told.of(scope.who(), scope.pathway()).stream()
                .map(TimelineView::bare)
                .toList();
        return new TimelineJson(
                scope.pathway(),
                bare.isEmpty() ? null : bare.getFirst().at(),
                "ended",
                "ended",
                bare,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static EntryJson bare(Told.Fact fact) {
        var masked = fact.type() == null;
        return new EntryJson(
                fact.id(), fact.at(), fact.lane(), masked ? TimelineJson.STEP : fact.type(), masked, Map.of(), null);
    }
}

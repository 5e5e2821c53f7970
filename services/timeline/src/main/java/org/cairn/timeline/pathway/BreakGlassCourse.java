package org.cairn.timeline.pathway;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.coordination.BreakGlassEvent;
import org.cairn.timeline.pathway.Finding.Standing;

/** The hours in which something was opened to save a life, and the look at it that has to follow. */
final class BreakGlassCourse {

    private static final String REVIEW = "break-glass-review";

    private BreakGlassCourse() {}

    static Stream<Finding> in(List<Entry> facts, AsOf asOf) {
        return Streams.of(facts, BreakGlassEvent.class)
                .flatMap(own -> Stream.concat(
                        Span.in(own, BreakGlassEvent.Opened.class, Set.of(BreakGlassEvent.Closed.class)).stream()
                                .map(open -> open.period(Matter.BREAK_GLASS, "break-glass")),
                        Span.in(own, BreakGlassEvent.Closed.class, Set.of(BreakGlassEvent.Reviewed.class)).stream()
                                .flatMap(closed -> review(closed, asOf))));
    }

    private static Stream<Finding> review(Span closed, AsOf asOf) {
        var dueAt = ((BreakGlassEvent.Closed) closed.opened().fact()).reviewDueAt();
        var lane = closed.opened().lane();
        if (!closed.isOpen()) {
            var standing = closed.until().isAfter(dueAt) ? Standing.HISTORY : Standing.MET;
            return Stream.of(new Finding.Deadline(Matter.BREAK_GLASS, lane, REVIEW, dueAt, standing));
        }
        var standing = asOf.isPast(dueAt) ? Standing.LATE : Standing.NEXT;
        return Stream.of(
                new Finding.Deadline(Matter.BREAK_GLASS, lane, REVIEW, dueAt, standing),
                closed.step(Matter.BREAK_GLASS, REVIEW, dueAt));
    }
}

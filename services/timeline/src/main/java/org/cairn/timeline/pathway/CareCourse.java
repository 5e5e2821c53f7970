package org.cairn.timeline.pathway;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.coordination.DependantEvent;
import org.cairn.contracts.coordination.NeedsEvent;
import org.cairn.timeline.pathway.Finding.Standing;

/** How many people close to the person are in danger, and when what the person needs is gone through again. */
final class CareCourse {

    private static final String REVIEW = "needs-review";

    private CareCourse() {}

    static Stream<Finding> in(List<Entry> facts, AsOf asOf) {
        return Stream.concat(
                Streams.of(facts, DependantEvent.class).flatMap(CareCourse::dependant),
                Streams.of(facts, NeedsEvent.class).flatMap(own -> needs(own, asOf)));
    }

    /** One stretch for each of them: so many, and not who. */
    private static Stream<Finding> dependant(List<Entry> own) {
        var danger = Span.in(own, DependantEvent.IdentifiedAtRisk.class, Set.of(DependantEvent.Closed.class)).stream()
                .map(span -> (Finding) span.period(Matter.DEPENDANT, "dependant"));
        var unprotected = Span.in(
                        own,
                        DependantEvent.IdentifiedAtRisk.class,
                        Set.of(DependantEvent.Protected.class, DependantEvent.Closed.class))
                .stream()
                .filter(Span::isOpen)
                .map(span -> (Finding) span.step(Matter.DEPENDANT, "dependant-protection", null));
        return Stream.concat(danger, unprotected);
    }

    private static Stream<Finding> needs(List<Entry> own, AsOf asOf) {
        return Span.in(own, NeedsEvent.ReviewDue.class, Set.of(NeedsEvent.ProfileReviewed.class)).stream()
                .flatMap(due -> needs(due, asOf));
    }

    private static Stream<Finding> needs(Span due, AsOf asOf) {
        var dueAt = ((NeedsEvent.ReviewDue) due.opened().fact()).dueAt();
        var lane = due.opened().lane();
        if (!due.isOpen()) {
            var standing = due.until().isAfter(dueAt) ? Standing.HISTORY : Standing.MET;
            return Stream.of(new Finding.Deadline(Matter.NEEDS, lane, REVIEW, dueAt, standing));
        }
        var standing = asOf.isPast(dueAt) ? Standing.LATE : Standing.NEXT;
        return Stream.of(
                new Finding.Deadline(Matter.NEEDS, lane, REVIEW, dueAt, standing),
                due.step(Matter.NEEDS, REVIEW, dueAt));
    }
}

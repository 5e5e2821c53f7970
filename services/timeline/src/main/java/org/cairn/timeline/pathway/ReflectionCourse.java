package org.cairn.timeline.pathway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.Event;
import org.cairn.contracts.identification.IdentificationEvent.ConclusiveGroundsDecided;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionEnded;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionExtended;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionStarted;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionWithheld;
import org.cairn.contracts.identification.IdentificationEvent.Withdrawn;
import org.cairn.contracts.identification.IdentificationEvent.WithholdingAppealDecided;
import org.cairn.contracts.identification.IdentificationEvent.WithholdingAppealed;
import org.cairn.timeline.pathway.Finding.Standing;

/** The last recovery and reflection period: its first and last day, whether it was withheld, and the decision that follows. */
final class ReflectionCourse {

    private static final String LANE = "identification";
    private static final String CONCLUSIVE = "conclusive-grounds";

    private ReflectionCourse() {}

    static Stream<Finding> in(List<Entry> facts, AsOf asOf) {
        var appeals = Span.in(facts, WithholdingAppealed.class, Set.of(WithholdingAppealDecided.class)).stream()
                .flatMap(appeal -> IdentificationCourse.awaited(appeal, Matter.WITHHOLDING, "appeal"));
        var last = facts.stream()
                .filter(entry -> entry.fact() instanceof ReflectionStarted)
                .reduce((_, later) -> later)
                .stream()
                .flatMap(started -> period(started, following(started, facts), asOf));
        return Stream.concat(last, appeals);
    }

    private static List<Event> following(Entry started, List<Entry> facts) {
        return facts.stream()
                .filter(entry -> entry.compareTo(started) > 0)
                .map(Entry::fact)
                .toList();
    }

    private static Stream<Finding> period(Entry entry, List<Event> after, AsOf asOf) {
        var started = (ReflectionStarted) entry.fact();
        var end = asOf.endOf(lastDay(started, after));
        var stopped = stoppedAt(after, asOf);
        var past = stopped != null || asOf.isPast(end);
        var open = stopped == null && past && started.openUntilConclusive();
        var until = stopped == null ? end : stopped;
        return Stream.concat(
                Stream.of(
                        new Finding.Period(
                                Matter.REFLECTION,
                                LANE,
                                "reflection",
                                asOf.startOf(started.firstDay()),
                                open ? null : until,
                                open || !past),
                        new Finding.Deadline(
                                Matter.REFLECTION,
                                LANE,
                                "reflection-end",
                                end,
                                past ? Standing.HISTORY : Standing.NEXT)),
                conclusive(started, after));
    }

    private static LocalDate lastDay(ReflectionStarted started, List<Event> after) {
        return after.stream()
                .filter(ReflectionExtended.class::isInstance)
                .map(fact -> ((ReflectionExtended) fact).lastDay())
                .reduce((_, later) -> later)
                .orElse(started.lastDay());
    }

    /** When it ended, or was withheld where the reader may know that; null while it runs by its days. */
    private static Instant stoppedAt(List<Event> after, AsOf asOf) {
        return after.stream()
                .map(fact -> switch (fact) {
                    case ReflectionEnded ended -> asOf.endOf(ended.endedOn());
                    case ReflectionWithheld withheld -> withheld.at();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Where the period stays open for it, the conclusive decision is awaited; who sees the period knows that already. */
    private static Stream<Finding> conclusive(ReflectionStarted started, List<Event> after) {
        var awaited = started.openUntilConclusive()
                && after.stream()
                        .noneMatch(fact -> fact instanceof ConclusiveGroundsDecided || fact instanceof Withdrawn);
        return awaited ? Stream.of(new Finding.Step(Matter.CONCLUSIVE, LANE, CONCLUSIVE, null)) : Stream.empty();
    }
}

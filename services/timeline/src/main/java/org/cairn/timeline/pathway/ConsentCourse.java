package org.cairn.timeline.pathway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.timeline.pathway.Finding.Standing;

/** One consent from the question to its end, and what its recipient owes when it ended. */
record ConsentCourse(List<Entry> own) {

    private static final String LANE = "coordination";
    private static final String EXPIRY = "consent-expiry";
    private static final String STOP_USE = "stop-use";

    static Stream<Finding> in(List<Entry> facts, AsOf asOf) {
        var streams = new LinkedHashMap<String, List<Entry>>();
        facts.stream().filter(entry -> entry.fact() instanceof ConsentEvent).forEach(entry -> streams.computeIfAbsent(
                        entry.source(), _ -> new ArrayList<>())
                .add(entry));
        return streams.values().stream()
                .map(ConsentCourse::new)
                .flatMap(course ->
                        Stream.concat(course.question(), Stream.concat(course.term(asOf), course.notice(asOf))));
    }

    /** Whoever wanted to think about it is asked again, on the day that they named. */
    private Stream<Finding> question() {
        return last(ConsentEvent.class)
                .filter(ConsentEvent.Deferred.class::isInstance)
                .map(fact -> ((ConsentEvent.Deferred) fact).askAgainAt())
                .map(day -> (Finding) new Finding.Step(Matter.CONSENT, LANE, "consent-question", day))
                .stream();
    }

    private Stream<Finding> term(AsOf asOf) {
        var until = until();
        if (until == null || !isGiven()) {
            return Stream.empty();
        }
        var past = asOf.isPast(until);
        var term = new Finding.Deadline(Matter.CONSENT, LANE, EXPIRY, until, past ? Standing.HISTORY : Standing.NEXT);
        return isNearItsEnd() && !past
                ? Stream.of(term, new Finding.Step(Matter.CONSENT, LANE, "consent-renewal", until))
                : Stream.of(term);
    }

    private boolean isGiven() {
        var given = false;
        for (var entry : own) {
            given = switch ((ConsentEvent) entry.fact()) {
                case ConsentEvent.Given _, ConsentEvent.Renewed _ -> true;
                case ConsentEvent.Refused _,
                        ConsentEvent.Expired _,
                        ConsentEvent.Revoked _,
                        ConsentEvent.Invalidated _,
                        ConsentEvent.Withdrawn _ -> false;
                default -> given;
            };
        }
        return given;
    }

    private boolean isNearItsEnd() {
        var near = false;
        for (var entry : own) {
            near = switch ((ConsentEvent) entry.fact()) {
                case ConsentEvent.ExpiryNear _ -> true;
                case ConsentEvent.Renewed _ -> false;
                default -> near;
            };
        }
        return near;
    }

    /** The last day that was named; null where only coordination knows it. */
    private Instant until() {
        return own.stream()
                .map(entry -> switch ((ConsentEvent) entry.fact()) {
                    case ConsentEvent.Requested asked -> asked.until();
                    case ConsentEvent.Renewed anew -> anew.until();
                    case ConsentEvent.ExpiryNear near -> near.until();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private Stream<Finding> notice(AsOf asOf) {
        return Span.in(own, ConsentEvent.StopUseNoticeSent.class, Set.of(ConsentEvent.StopUseAcknowledged.class))
                .stream()
                .flatMap(notice -> notice(
                        notice,
                        ((ConsentEvent.StopUseNoticeSent) notice.opened().fact()).dueAt(),
                        asOf));
    }

    private static Stream<Finding> notice(Span notice, Instant dueAt, AsOf asOf) {
        if (!notice.isOpen()) {
            var standing = notice.until().isAfter(dueAt) ? Standing.HISTORY : Standing.MET;
            return Stream.of(new Finding.Deadline(Matter.STOP_USE, LANE, STOP_USE, dueAt, standing));
        }
        var standing = asOf.isPast(dueAt) ? Standing.LATE : Standing.NEXT;
        return Stream.of(
                new Finding.Deadline(Matter.STOP_USE, LANE, STOP_USE, dueAt, standing),
                notice.step(Matter.STOP_USE, STOP_USE, dueAt));
    }

    private <F extends ConsentEvent> Optional<F> last(Class<F> kind) {
        return own.stream().map(Entry::fact).map(kind::cast).reduce((_, later) -> later);
    }
}

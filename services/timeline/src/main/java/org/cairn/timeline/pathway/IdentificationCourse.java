package org.cairn.timeline.pathway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.ReasonableGroundsDecided;
import org.cairn.contracts.identification.IdentificationEvent.Submitted;
import org.cairn.contracts.identification.IdentificationEvent.Withdrawn;
import org.cairn.timeline.pathway.Finding.Standing;

/**
 * What the facts tell of the authority's decisions. How it decided is on no topic; what follows here rests on the events
 * themselves and never on an outcome, so a negative decision shows in nothing but what its reader may see anyway.
 */
final class IdentificationCourse {

    private static final String LANE = "identification";
    private static final String DECISION = "reasonable-grounds";

    private IdentificationCourse() {}

    static Stream<Finding> in(List<Entry> facts, AsOf asOf) {
        var own = facts.stream()
                .filter(entry -> entry.fact() instanceof IdentificationEvent)
                .toList();
        return Stream.of(submissions(own, asOf), ReflectionCourse.in(own, asOf), secondLooks(own))
                .flatMap(Function.identity());
    }

    private static Stream<Finding> submissions(List<Entry> facts, AsOf asOf) {
        return Span.in(facts, Submitted.class, Set.of(ReasonableGroundsDecided.class, Withdrawn.class)).stream()
                .reduce((_, later) -> later)
                .stream()
                .flatMap(sent -> submission(sent, decidedOn(sent, facts), asOf).stream());
    }

    private static LocalDate decidedOn(Span sent, List<Entry> facts) {
        return facts.stream()
                .filter(entry -> entry.at().equals(sent.until()))
                .map(Entry::fact)
                .filter(ReasonableGroundsDecided.class::isInstance)
                .map(fact -> ((ReasonableGroundsDecided) fact).decidedOn())
                .findFirst()
                .orElse(null);
    }

    private static List<Finding> submission(Span span, LocalDate decidedOn, AsOf asOf) {
        var sent = (Submitted) span.opened().fact();
        var findings = new ArrayList<Finding>();
        findings.add(new Finding.Deadline(
                Matter.DECISION, LANE, DECISION, sent.dueAt(), standing(sent, span.isOpen(), decidedOn, asOf)));
        if (span.isOpen()) {
            findings.add(span.step(Matter.DECISION, DECISION, sent.pastDue() ? null : sent.dueAt()));
            findings.add(span.block(Matter.DECISION, "submission", DECISION));
        }
        return findings;
    }

    private static Standing standing(Submitted sent, boolean open, LocalDate decidedOn, AsOf asOf) {
        if (sent.pastDue()) {
            return Standing.HISTORY;
        }
        if (open) {
            return asOf.isPast(sent.dueAt()) ? Standing.LATE : Standing.NEXT;
        }
        return decidedOn == null || isAfter(decidedOn, sent.dueAt(), asOf) ? Standing.HISTORY : Standing.MET;
    }

    private static boolean isAfter(LocalDate day, Instant dueAt, AsOf asOf) {
        return day.isAfter(asOf.dayOf(dueAt));
    }

    /** Where a decision is looked at again, by the authority or by a court; both wait without a day. */
    private static Stream<Finding> secondLooks(List<Entry> facts) {
        return Stream.of(
                        Span.in(
                                        facts,
                                        IdentificationEvent.ReconsiderationRequested.class,
                                        Set.of(IdentificationEvent.ReconsiderationDecided.class, Withdrawn.class))
                                .stream()
                                .flatMap(look -> awaited(look, Matter.RECONSIDERATION, "reconsideration")),
                        Span.in(
                                        facts,
                                        IdentificationEvent.JudicialReviewOpened.class,
                                        Set.of(IdentificationEvent.JudicialReviewDecided.class, Withdrawn.class))
                                .stream()
                                .flatMap(look -> awaited(look, Matter.JUDICIAL_REVIEW, "judicial-review")))
                .flatMap(Function.identity());
    }

    /** A stretch in which something is awaited that has no day. */
    static Stream<Finding> awaited(Span span, Matter matter, String kind) {
        return span.isOpen()
                ? Stream.of(span.period(matter, kind), span.step(matter, kind, null))
                : Stream.of(span.period(matter, kind));
    }
}

package org.cairn.timeline.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.contracts.identification.IdentificationEvent.ReasonableGroundsDecided;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionStarted;
import org.cairn.contracts.identification.IdentificationEvent.Submitted;
import org.cairn.timeline.pathway.Finding.Standing;

/** What the facts tell of the authority's decision and the time to reflect. */
final class IdentificationCourse {

    private static final String LANE = "identification";
    private static final String DECISION = "reasonable-grounds";

    private IdentificationCourse() {}

    static Stream<Finding> in(List<Entry> facts, AsOf asOf) {
        var decided = last(facts, ReasonableGroundsDecided.class);
        return Stream.concat(
                last(facts, Submitted.class).stream().flatMap(sent -> submission(sent, decided, asOf).stream()),
                last(facts, ReflectionStarted.class).stream().flatMap(started -> reflection(started, asOf)));
    }

    private static <F> Optional<F> last(List<Entry> facts, Class<F> kind) {
        return facts.stream()
                .map(Entry::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((_, later) -> later);
    }

    private static List<Finding> submission(Submitted sent, Optional<ReasonableGroundsDecided> decided, AsOf asOf) {
        var findings = new ArrayList<Finding>();
        findings.add(new Finding.Deadline(
                Matter.DECISION, LANE, DECISION, sent.dueAt(), standing(sent, decided.orElse(null), asOf)));
        if (decided.isEmpty()) {
            findings.add(new Finding.Step(Matter.DECISION, LANE, DECISION, sent.pastDue() ? null : sent.dueAt()));
            findings.add(new Finding.Block(Matter.DECISION, LANE, "submission", DECISION, sent.at()));
        }
        return findings;
    }

    private static Standing standing(Submitted sent, ReasonableGroundsDecided decided, AsOf asOf) {
        if (sent.pastDue()) {
            return Standing.HISTORY;
        }
        if (decided != null) {
            return decided.decidedOn().isAfter(asOf.dayOf(sent.dueAt())) ? Standing.HISTORY : Standing.MET;
        }
        return asOf.isPast(sent.dueAt()) ? Standing.LATE : Standing.NEXT;
    }

    private static Stream<Finding> reflection(ReflectionStarted started, AsOf asOf) {
        var end = asOf.endOf(started.lastDay());
        var past = asOf.isPast(end);
        var open = past && started.openUntilConclusive();
        return Stream.of(
                new Finding.Period(
                        Matter.REFLECTION,
                        LANE,
                        "reflection",
                        asOf.startOf(started.firstDay()),
                        open ? null : end,
                        open || !past),
                new Finding.Deadline(
                        Matter.REFLECTION, LANE, "reflection-end", end, past ? Standing.HISTORY : Standing.NEXT));
    }
}

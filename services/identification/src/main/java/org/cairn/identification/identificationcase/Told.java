package org.cairn.identification.identificationcase;

import java.util.List;
import java.util.stream.Stream;
import org.cairn.contracts.identification.IdentificationEvent;

/** The facts of a case that somebody may know, in their order. */
record Told(List<IdentificationEvent> facts) {

    <E extends IdentificationEvent> List<E> all(Class<E> kind) {
        return facts.stream()
                .flatMap(fact -> kind.isInstance(fact) ? Stream.of(kind.cast(fact)) : Stream.empty())
                .toList();
    }

    /** The latest of that kind, or null. */
    <E extends IdentificationEvent> E last(Class<E> kind) {
        var found = all(kind);
        return found.isEmpty() ? null : found.getLast();
    }

    /** What came after the latest of that kind; everything when there is none. */
    Told since(Class<? extends IdentificationEvent> kind) {
        var from = facts.lastIndexOf(last(kind));
        return new Told(facts.subList(from + 1, facts.size()));
    }

    boolean childPresumed() {
        return last(IdentificationEvent.AgePresumedChild.class) != null
                && since(IdentificationEvent.AgePresumedChild.class).last(IdentificationEvent.AgeDetermined.class)
                        == null;
    }

    CaseRecord.Decisions decisions() {
        var decisions = new CaseRecord.Decisions(
                last(IdentificationEvent.ConclusiveGroundsDecided.class),
                last(IdentificationEvent.ReconsiderationRequested.class),
                last(IdentificationEvent.ReconsiderationDecided.class),
                last(IdentificationEvent.JudicialReviewOpened.class),
                last(IdentificationEvent.JudicialReviewDecided.class),
                last(IdentificationEvent.PapersServed.class));
        return decisions.equals(new CaseRecord.Decisions(null, null, null, null, null, null)) ? null : decisions;
    }

    CaseRecord.Reflection reflection() {
        var reflection = new CaseRecord.Reflection(
                last(IdentificationEvent.ReflectionExtended.class),
                last(IdentificationEvent.ReflectionWithheld.class),
                last(IdentificationEvent.WithholdingAppealed.class),
                last(IdentificationEvent.WithholdingAppealDecided.class),
                last(IdentificationEvent.ReflectionEnded.class));
        return reflection.equals(new CaseRecord.Reflection(null, null, null, null, null)) ? null : reflection;
    }
}

package org.cairn.timeline.pathway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.HearingId;
import org.cairn.contracts.legalaid.ProceedingEvent;
import org.cairn.contracts.legalaid.ProceedingEvent.HearingOver;
import org.cairn.contracts.legalaid.ProceedingEvent.HearingScheduled;

/** One hearing of the person, whose days nobody else is told: whether it is still to come, and whether they have to be there. */
record HearingCourse(List<Entry> own) {

    static Stream<Finding> in(List<Entry> facts) {
        return all(facts).flatMap(hearing -> hearing.spans()
                .flatMap(span -> IdentificationCourse.awaited(span, Matter.HEARING, "hearing")));
    }

    /** What the person has to be there for and has not been heard in yet. */
    static Stream<Entry> thatNeedPresence(List<Entry> facts) {
        return all(facts)
                .filter(HearingCourse::needsPresence)
                .flatMap(HearingCourse::spans)
                .filter(Span::isOpen)
                .map(Span::opened);
    }

    private static Stream<HearingCourse> all(List<Entry> facts) {
        var hearings = new LinkedHashMap<HearingId, List<Entry>>();
        for (var entry : facts) {
            var hearing = hearingOf(entry);
            if (hearing != null) {
                hearings.computeIfAbsent(hearing, _ -> new ArrayList<>()).add(entry);
            }
        }
        return hearings.values().stream().map(HearingCourse::new);
    }

    private static HearingId hearingOf(Entry entry) {
        return switch (entry.fact()) {
            case HearingScheduled fact -> fact.hearing();
            case ProceedingEvent.HearingMoved fact -> fact.hearing();
            case ProceedingEvent.RemoteArranged fact -> fact.hearing();
            case HearingOver fact -> fact.hearing();
            default -> null;
        };
    }

    private Stream<Span> spans() {
        return Span.in(own, HearingScheduled.class, Set.of(HearingOver.class)).stream();
    }

    private boolean needsPresence() {
        return own.stream()
                        .anyMatch(entry -> entry.fact() instanceof HearingScheduled asked && asked.presenceRequired())
                && own.stream().noneMatch(entry -> entry.fact() instanceof ProceedingEvent.RemoteArranged);
    }
}

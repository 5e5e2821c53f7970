package org.cairn.timeline.pathway;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.contracts.Event;
import org.cairn.contracts.legalaid.MatterEvent;
import org.cairn.contracts.legalaid.ProtectionEvent;

/** One legal matter after another: that it runs and rests, never what it is about. */
final class LegalCourse {

    private LegalCourse() {}

    static Stream<Finding> in(List<Entry> facts) {
        return Stream.concat(Streams.of(facts, MatterEvent.class).flatMap(LegalCourse::matter), protection(facts));
    }

    private static Stream<Finding> matter(List<Entry> own) {
        return Stream.of(work(own), lawyer(own), rests(own), compensation(own)).flatMap(Function.identity());
    }

    private static Stream<Finding> work(List<Entry> own) {
        return spans(own, MatterEvent.Opened.class).map(matter -> matter.period(Matter.LEGAL_MATTER, "matter"));
    }

    private static Stream<Finding> lawyer(List<Entry> own) {
        return spans(own, MatterEvent.Opened.class, MatterEvent.Assigned.class, MatterEvent.Activated.class)
                .filter(Span::isOpen)
                .map(wait -> wait.step(Matter.LEGAL_MATTER, "lawyer", null));
    }

    private static Stream<Finding> rests(List<Entry> own) {
        return spans(own, MatterEvent.Suspended.class, MatterEvent.Resumed.class)
                .flatMap(rest -> rest.isOpen()
                        ? Stream.of(
                                rest.period(Matter.LEGAL_MATTER, "matter-rest"),
                                rest.block(Matter.LEGAL_MATTER, "matter", Remedy.MATTER_RESUMPTION.code()))
                        : Stream.of(rest.period(Matter.LEGAL_MATTER, "matter-rest")));
    }

    private static Stream<Finding> compensation(List<Entry> own) {
        return spans(own, MatterEvent.CompensationClaimed.class, MatterEvent.CompensationAwarded.class)
                .flatMap(claim -> IdentificationCourse.awaited(claim, Matter.COMPENSATION, "compensation"));
    }

    private static Stream<Finding> protection(List<Entry> facts) {
        return Streams.of(facts, ProtectionEvent.class)
                .flatMap(own ->
                        Span.in(own, ProtectionEvent.Granted.class, Set.of(ProtectionEvent.Ended.class)).stream())
                .map(measure -> measure.period(Matter.PROTECTION, "protection"));
    }

    /** Stretches of a matter; whatever it is, it ends with the matter. */
    @SafeVarargs
    private static Stream<Span> spans(
            List<Entry> own, Class<? extends Event> opening, Class<? extends Event>... closing) {
        return Span.until(
                own,
                opening,
                Set.of(MatterEvent.Declined.class, MatterEvent.Resolved.class, MatterEvent.Closed.class),
                closing)
                .stream();
    }
}

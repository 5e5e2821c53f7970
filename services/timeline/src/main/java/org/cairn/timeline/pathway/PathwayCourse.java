package org.cairn.timeline.pathway;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.coordination.PathwayEvent;

/** The pathway as a whole: whether it is open, and whether a child has somebody who may speak for them. */
final class PathwayCourse {

    static final String GUARDIAN = "guardian";

    private PathwayCourse() {}

    static Stream<Finding> in(List<Entry> facts) {
        return Stream.concat(suspensions(facts), guardian(facts));
    }

    private static Stream<Finding> suspensions(List<Entry> facts) {
        return Span.in(
                        facts,
                        PathwayEvent.Suspended.class,
                        Set.of(PathwayEvent.Resumed.class, PathwayEvent.Closed.class))
                .stream()
                .map(lost -> lost.period(Matter.PATHWAY, "suspension"));
    }

    /** Without a guardian nobody may say yes for the child, and nothing may be served on them. */
    private static Stream<Finding> guardian(List<Entry> facts) {
        return Span.in(
                        facts,
                        GuardianEvent.Required.class,
                        Set.of(GuardianEvent.Appointed.class, GuardianEvent.Ended.class))
                .stream()
                .filter(Span::isOpen)
                .flatMap(wait -> Stream.of(
                        wait.step(Matter.GUARDIAN, GUARDIAN, null),
                        wait.block(Matter.GUARDIAN, "child-decisions", GUARDIAN)));
    }

    static Progress.Phase phase(List<Entry> facts) {
        var phase = Progress.Phase.OPEN;
        for (var entry : facts) {
            phase = switch (entry.fact()) {
                case PathwayEvent.Closed _ -> Progress.Phase.CLOSED;
                case PathwayEvent.Suspended _ -> Progress.Phase.SUSPENDED;
                case PathwayEvent.Resumed _ -> Progress.Phase.OPEN;
                default -> phase;
            };
        }
        return phase;
    }
}

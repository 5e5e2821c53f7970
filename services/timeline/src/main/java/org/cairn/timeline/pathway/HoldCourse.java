package org.cairn.timeline.pathway;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.immigration.HoldEvent;
import org.cairn.timeline.pathway.Finding.Standing;

/** The time in which nobody may remove the person, and the day on which it would end. */
final class HoldCourse {

    private HoldCourse() {}

    static Stream<Finding> in(List<Entry> facts, AsOf asOf) {
        return Stream.concat(
                standing(facts).map(hold -> hold.period(Matter.REMOVAL_HOLD, "removal-hold")), notices(facts, asOf));
    }

    /** The bars on removal, those that stand and those that stood. */
    static Stream<Span> standing(List<Entry> facts) {
        return Streams.of(facts, HoldEvent.class)
                .flatMap(own -> Span.in(own, HoldEvent.Activated.class, Set.of(HoldEvent.Released.class)).stream());
    }

    private static Stream<Finding> notices(List<Entry> facts, AsOf asOf) {
        return Streams.of(facts, HoldEvent.class)
                .flatMap(own -> Span.in(
                        own,
                        HoldEvent.ReleaseNoticed.class,
                        Set.of(HoldEvent.ReleaseCalledOff.class, HoldEvent.Released.class))
                        .stream())
                .map(notice -> {
                    var releaseAt = ((HoldEvent.ReleaseNoticed) notice.opened().fact()).releaseAt();
                    var next = notice.isOpen() && !asOf.isPast(releaseAt);
                    return new Finding.Deadline(
                            Matter.REMOVAL_HOLD,
                            notice.opened().lane(),
                            "hold-release",
                            releaseAt,
                            next ? Standing.NEXT : Standing.HISTORY);
                });
    }
}

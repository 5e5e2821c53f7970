package org.cairn.timeline.pathway;

import java.util.List;
import java.util.stream.Stream;
import org.cairn.contracts.shelter.PlacementEvent;

/** The stays in shelters that the facts tell of. */
final class StayCourse {

    private StayCourse() {}

    static Stream<Finding> in(List<Entry> facts) {
        return facts.stream()
                .filter(entry -> entry.fact() instanceof PlacementEvent.Admitted)
                .map(admitted -> stay(admitted, facts));
    }

    private static Finding stay(Entry admitted, List<Entry> facts) {
        var end = facts.stream()
                .filter(entry -> entry.source().equals(admitted.source()))
                .filter(entry -> entry.fact() instanceof PlacementEvent.Discharged)
                .map(Entry::at)
                .findFirst()
                .orElse(null);
        return new Finding.Period(Matter.STAY, admitted.lane(), "stay", admitted.at(), end, end == null);
    }
}

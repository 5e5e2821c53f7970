package org.cairn.timeline.pathway;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.timeline.pathway.Finding.Standing;

/** The wait for a place in a full house, and the bed that was offered at its end. */
final class WaitCourse {

    private static final String BED = "bed-offer";

    private WaitCourse() {}

    /** What follows from the events of one stay. */
    static Stream<Finding> in(List<Entry> stay, AsOf asOf) {
        return Span.in(
                        stay,
                        PlacementEvent.Waitlisted.class,
                        Set.of(
                                PlacementEvent.LeftWaitList.class,
                                PlacementEvent.Accepted.class,
                                PlacementEvent.Admitted.class,
                                PlacementEvent.Discharged.class))
                .stream()
                .flatMap(wait -> Stream.concat(
                        Stream.of(wait.period(Matter.WAIT, "wait-list")),
                        wait.isOpen() ? open(wait, stay, asOf) : over(wait, stay)));
    }

    private static Stream<Finding> open(Span wait, List<Entry> stay, AsOf asOf) {
        var offers = offers(wait, stay).toList();
        if (offers.isEmpty()) {
            return Stream.of(wait.block(Matter.WAIT, "admission", "bed"));
        }
        var until = offers.getLast().until();
        var standing = asOf.isPast(until) ? Standing.LATE : Standing.NEXT;
        return Stream.of(
                new Finding.Deadline(Matter.WAIT, wait.opened().lane(), BED, until, standing),
                wait.step(Matter.WAIT, BED, until));
    }

    private static Stream<Finding> over(Span wait, List<Entry> stay) {
        return offers(wait, stay)
                .map(offer -> new Finding.Deadline(
                        Matter.WAIT,
                        wait.opened().lane(),
                        BED,
                        offer.until(),
                        isTaken(stay) && !wait.until().isAfter(offer.until()) ? Standing.MET : Standing.HISTORY));
    }

    private static boolean isTaken(List<Entry> stay) {
        return stay.stream().anyMatch(entry -> entry.fact() instanceof PlacementEvent.Accepted);
    }

    private static Stream<PlacementEvent.BedOffered> offers(Span wait, List<Entry> stay) {
        return stay.stream()
                .filter(entry -> !entry.at().isBefore(wait.from()))
                .map(Entry::fact)
                .filter(PlacementEvent.BedOffered.class::isInstance)
                .map(PlacementEvent.BedOffered.class::cast);
    }
}

package org.cairn.timeline.pathway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.contracts.Event;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.contracts.shelter.PlacementEvent.Discharged;
import org.cairn.contracts.shelter.PlacementEvent.Transferred;
import org.cairn.timeline.pathway.Finding.Standing;

/** The stays in shelters that the facts tell of, with their leaves, the time that somebody was missing, and moves elsewhere. */
final class StayCourse {

    private static final String RETURN = "return";

    private StayCourse() {}

    static Stream<Finding> in(List<Entry> facts, AsOf asOf) {
        var stays = new LinkedHashMap<String, List<Entry>>();
        facts.stream().filter(entry -> entry.fact() instanceof PlacementEvent).forEach(entry -> stays.computeIfAbsent(
                        entry.source(), _ -> new ArrayList<>())
                .add(entry));
        return stays.values().stream().flatMap(stay -> Stream.of(
                        WaitCourse.in(stay, asOf), within(stay), leaves(stay, asOf), missing(stay), moves(stay))
                .flatMap(Function.identity()));
    }

    private static Stream<Finding> within(List<Entry> stay) {
        return spans(stay, PlacementEvent.Admitted.class).map(each -> each.period(Matter.STAY, "stay"));
    }

    private static Stream<Finding> leaves(List<Entry> stay, AsOf asOf) {
        return spans(
                        stay,
                        PlacementEvent.WentOnLeave.class,
                        PlacementEvent.ReturnedFromLeave.class,
                        PlacementEvent.Missing.class)
                .flatMap(leave -> Stream.concat(
                        Stream.of(leave.period(Matter.LEAVE, "leave")),
                        leave.isOpen() ? expected(leave, asOf) : Stream.empty()));
    }

    private static Stream<Finding> expected(Span leave, AsOf asOf) {
        var until = ((PlacementEvent.WentOnLeave) leave.opened().fact()).until();
        if (until == null) {
            return Stream.of(leave.step(Matter.LEAVE, RETURN, null));
        }
        var standing = asOf.isPast(until) ? Standing.LATE : Standing.NEXT;
        return Stream.of(
                new Finding.Deadline(Matter.LEAVE, leave.opened().lane(), RETURN, until, standing),
                leave.step(Matter.LEAVE, RETURN, until));
    }

    private static Stream<Finding> missing(List<Entry> stay) {
        return spans(stay, PlacementEvent.Missing.class, PlacementEvent.Found.class)
                .flatMap(gone -> gone.isOpen()
                        ? Stream.of(gone.period(Matter.MISSING, "missing"), gone.block(Matter.MISSING, "stay", "found"))
                        : Stream.of(gone.period(Matter.MISSING, "missing")));
    }

    private static Stream<Finding> moves(List<Entry> stay) {
        return spans(stay, PlacementEvent.TransferRequested.class, PlacementEvent.TransferCancelled.class)
                .flatMap(move -> move.isOpen()
                        ? Stream.of(move.period(Matter.MOVE, "transfer"), move.step(Matter.MOVE, "transfer", null))
                        : Stream.of(move.period(Matter.MOVE, "transfer")));
    }

    /** Stretches of a stay; whatever it is, it ends with the stay. */
    @SafeVarargs
    private static Stream<Span> spans(
            List<Entry> stay, Class<? extends Event> opening, Class<? extends Event>... closing) {
        var ends = new ArrayList<Class<? extends Event>>(List.of(closing));
        ends.addAll(List.of(Discharged.class, Transferred.class));
        return Span.in(stay, opening, Set.copyOf(ends)).stream();
    }
}

package org.cairn.timeline.pathway;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.contracts.Event;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.legalaid.MatterEvent;
import org.cairn.contracts.legalaid.ProceedingEvent;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.timeline.pathway.Finding.Standing;

/** The days of legal matters, applications and returns, which their services announce; what a day is for follows from nothing else. */
final class ClockCourse {

    private ClockCourse() {}

    static Stream<Finding> in(List<Entry> facts, AsOf asOf) {
        var clocks = new LinkedHashMap<String, Tick>();
        for (var entry : facts) {
            var tick = tick(entry);
            if (tick != null) {
                clocks.merge(entry.source() + " " + tick.kind() + " " + tick.dueAt(), tick, Tick::then);
            }
        }
        return clocks.values().stream().flatMap(tick -> findings(tick, facts, asOf));
    }

    private static Stream<Finding> findings(Tick tick, List<Entry> facts, AsOf asOf) {
        var lane = tick.entry().lane();
        var standing = standing(tick, facts, asOf);
        var day = new Finding.Deadline(tick.matter(), lane, tick.kind(), tick.dueAt(), standing);
        return standing == Standing.NEXT || standing == Standing.LATE && tellsItsEnd(tick)
                ? Stream.of(day, new Finding.Step(tick.matter(), lane, tick.kind(), tick.dueAt()))
                : Stream.of(day);
    }

    /** That a letter was answered or somebody was heard stays with the lawyer: others would call it late for ever. */
    private static boolean tellsItsEnd(Tick tick) {
        return tick.matter() != Matter.LEGAL_CLOCK;
    }

    /** A missed day is late until the matter moves again; nothing is decided by its passing. */
    private static Standing standing(Tick tick, List<Entry> facts, AsOf asOf) {
        var after = facts.stream()
                .filter(entry -> entry.source().equals(tick.entry().source()) && entry.compareTo(tick.entry()) > 0)
                .filter(entry -> tick(entry) == null)
                .map(Entry::fact)
                .filter(fact -> !goesOnWaiting(fact))
                .toList();
        if (tick.missed()) {
            return after.isEmpty() ? Standing.LATE : Standing.HISTORY;
        }
        if (after.stream().anyMatch(ClockCourse::isEnd)) {
            return Standing.HISTORY;
        }
        return asOf.isPast(tick.dueAt()) ? Standing.HISTORY : Standing.NEXT;
    }

    /** Another way is tried, and the answer is awaited as before. */
    private static boolean goesOnWaiting(Event fact) {
        return fact instanceof ReturnEvent.Stalled || fact instanceof ReturnEvent.Escalated;
    }

    private static boolean isEnd(Event fact) {
        return fact instanceof MatterEvent.Closed
                || fact instanceof MatterEvent.Declined
                || fact instanceof MatterEvent.Resolved
                || fact instanceof ApplicationEvent.Withdrawn
                || fact instanceof ApplicationEvent.Decided
                || fact instanceof ReturnEvent.Cancelled
                || fact instanceof ReturnEvent.Completed;
    }

    private static Tick tick(Entry entry) {
        return switch (entry.fact()) {
            case ProceedingEvent.DeadlineApproaching(var kind, var due, var _) ->
                new Tick(Matter.LEGAL_CLOCK, kind, due, entry, false);
            case ProceedingEvent.DeadlineMissed(var kind, var due, var _) ->
                new Tick(Matter.LEGAL_CLOCK, kind, due, entry, true);
            case ApplicationEvent.DeadlineApproaching(var kind, var due, var _) ->
                new Tick(Matter.STATUS_CLOCK, kind, due, entry, false);
            case ApplicationEvent.DeadlineMissed(var kind, var due, var _) ->
                new Tick(Matter.STATUS_CLOCK, kind, due, entry, true);
            case ReturnEvent.DeadlineApproaching(var kind, var due, var _) ->
                new Tick(Matter.RETURN_CLOCK, kind, due, entry, false);
            case ReturnEvent.DeadlineMissed(var kind, var due, var _) ->
                new Tick(Matter.RETURN_CLOCK, kind, due, entry, true);
            default -> null;
        };
    }

    /** A day that comes near or has passed. */
    private record Tick(Matter matter, String kind, Instant dueAt, Entry entry, boolean missed) {

        private Tick then(Tick later) {
            return later.missed || !missed ? later : this;
        }
    }
}

package org.cairn.shelter.capacity;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.chassis.Decision;
import org.cairn.contracts.CapacityStatus;
import org.cairn.contracts.HoldId;
import org.cairn.shelter.capacity.Bed.Free;
import org.cairn.shelter.capacity.Bed.Held;
import org.cairn.shelter.capacity.Bed.Kept;
import org.cairn.shelter.capacity.Bed.Occupied;

/**
 * The places that one shelter has for one profile, and which of them are taken; it knows no person. Pure.
 *
 * @param beds the places that are not free, by the hold under which they were taken
 */
public record Capacity(int places, Map<HoldId, Bed> beds) {

    /** A shelter that has not said anything yet. */
    public static final Capacity NONE = new Capacity(0, Map.of());

    public Capacity {
        beds = Map.copyOf(beds);
    }

    /** What somebody asks; it may be refused. */
    public sealed interface Command {
        Instant at();

        /** Say how many places there are. */
        record SetPlaces(int places, Instant at) implements Command {}

        /** Keep one free for a short time. */
        record Hold(HoldId hold, Instant until, Instant at) implements Command {}

        /** Give a held one back. */
        record Release(HoldId hold, Instant at) implements Command {}

        /** Keep it for an accepted referral; under {@code spare} when the hold is gone and there is room. */
        record Confirm(HoldId hold, HoldId spare, Instant at) implements Command {}

        /** Let a held one go whose time is over. */
        record Lapse(HoldId hold, Instant at) implements Command {}

        /** Somebody moves in. */
        record Occupy(HoldId hold, Instant at) implements Command {}

        /** Nobody lives there, or will. */
        record Free(HoldId hold, Instant at) implements Command {}
    }

    /** What has happened to the places; it stays in this service. */
    public sealed interface Event extends org.cairn.contracts.Event {

        /** There are that many places. */
        record PlacesSet(int places, Instant at) implements Event {}

        /** One is kept free until then. */
        record BedHeld(HoldId hold, Instant until, Instant at) implements Event {}

        /** It was given back. */
        record HoldReleased(HoldId hold, Instant at) implements Event {}

        /** Its time was over. */
        record HoldLapsed(HoldId hold, Instant at) implements Event {}

        /** It is kept for an accepted referral. */
        record BedKept(HoldId hold, Instant at) implements Event {}

        /** Somebody moved in. */
        record BedOccupied(HoldId hold, Instant at) implements Event {}

        /** It is free again. */
        record BedFreed(HoldId hold, Instant at) implements Event {}
    }

    /** Places that nobody lives in and nobody keeps at that moment. */
    public int freeAt(Instant now) {
        return places
                - (int) beds.values().stream().filter(bed -> bed.standsAt(now)).count();
    }

    /** What others may know of it: whether there is room, never how much. */
    public CapacityStatus statusAt(Instant now) {
        return freeAt(now) > 0 ? CapacityStatus.CAPACITY : CapacityStatus.NO_CAPACITY;
    }

    /** The rules, one line each, read from the top; what no line allows is refused. */
    public static Decision<Event, Refusal> decide(Capacity capacity, Command command) {
        var now = command.at();
        var room = capacity.freeAt(now) > 0;
        return switch (command) {
            case Command.SetPlaces(var places, var _)
            when places < capacity.places() - capacity.freeAt(now) -> refused(Refusal.TOO_FEW_PLACES);
            case Command.SetPlaces(var places, var _) -> capacity.lapsing(new Event.PlacesSet(places, now));

            case Command.Hold(var hold, var until, var _)
            when room -> capacity.lapsing(new Event.BedHeld(hold, until, now));
            case Command.Hold _ -> refused(Refusal.NO_ROOM);

            case Command.Release(var hold, var _) ->
                switch (capacity.at(hold)) {
                    case Held bed when bed.standsAt(now) -> agreed(new Event.HoldReleased(hold, now));
                    case Held _ -> refused(Refusal.HOLD_LAPSED);
                    case Kept _, Occupied _ -> refused(Refusal.HOLD_CONFIRMED);
                    case Free _ -> refused(Refusal.HOLD_LAPSED);
                };

            case Command.Confirm(var hold, var spare, var _) ->
                switch (capacity.at(hold)) {
                    case Held bed when bed.standsAt(now) -> agreed(new Event.BedKept(hold, now));
                    case Held _, Kept _, Occupied _, Free _
                    when room -> capacity.lapsing(new Event.BedKept(spare, now));
                    case Held _, Kept _, Occupied _, Free _ -> refused(Refusal.NO_ROOM);
                };

            case Command.Lapse(var hold, var _) ->
                switch (capacity.at(hold)) {
                    case Held bed when bed.standsAt(now) -> refused(Refusal.STILL_TIME);
                    case Held _ -> agreed(new Event.HoldLapsed(hold, now));
                    case Kept _, Occupied _, Free _ -> agreed();
                };

            case Command.Occupy(var hold, var _)
            when capacity.at(hold) instanceof Kept -> agreed(new Event.BedOccupied(hold, now));
            case Command.Occupy _ -> refused(Refusal.NO_BED_KEPT);

            case Command.Free(var hold, var _) ->
                switch (capacity.at(hold)) {
                    case Kept _, Occupied _ -> agreed(new Event.BedFreed(hold, now));
                    case Held _, Free _ -> refused(Refusal.NO_BED_KEPT);
                };
        };
    }

    /** Facts folded into state. No default: a new event does not compile until it is handled here. */
    public static Capacity evolve(Capacity capacity, Event event) {
        return switch (event) {
            case Event.PlacesSet(var places, var _) -> new Capacity(places, capacity.beds());
            case Event.BedHeld(var hold, var until, var _) -> capacity.with(hold, new Held(until));
            case Event.BedKept(var hold, var _) -> capacity.with(hold, new Kept());
            case Event.BedOccupied(var hold, var _) -> capacity.with(hold, new Occupied());
            case Event.HoldReleased(var hold, var _) -> capacity.without(hold);
            case Event.HoldLapsed(var hold, var _) -> capacity.without(hold);
            case Event.BedFreed(var hold, var _) -> capacity.without(hold);
        };
    }

    /** What makes use of room also ends the holds whose time is over, so that no late clock revives them. */
    private Decision<Event, Refusal> lapsing(Event event) {
        var over = beds.entrySet().stream()
                .filter(bed -> !bed.getValue().standsAt(event.at()))
                .map(bed -> bed.getKey())
                .sorted(Comparator.comparing(HoldId::value))
                .<Event>map(hold -> new Event.HoldLapsed(hold, event.at()));
        return new Decision.Agreed<>(Stream.concat(over, Stream.of(event)).toList());
    }

    private Bed at(HoldId hold) {
        return beds.getOrDefault(hold, new Free());
    }

    private Capacity with(HoldId hold, Bed bed) {
        var more = new HashMap<>(beds);
        more.put(hold, bed);
        return new Capacity(places, more);
    }

    private Capacity without(HoldId hold) {
        var fewer = new HashMap<>(beds);
        fewer.remove(hold);
        return new Capacity(places, fewer);
    }
}

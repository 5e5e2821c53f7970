package org.cairn.shelter.capacity.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.Deadlines;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.Refused;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.journal.Written;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.HoldId;
import org.cairn.shelter.capacity.Capacity;
import org.cairn.shelter.capacity.Capacity.Command;
import org.cairn.shelter.capacity.Capacity.Event;
import org.cairn.shelter.capacity.Refusal;
import org.cairn.shelter.capacity.edge.CapacityDesk.House;
import org.cairn.shelter.capacity.edge.CapacityDesk.Taken;
import org.cairn.shelter.capacity.edge.CapacityDesk.Term;

/** Journal, rows and clocks of a shelter's beds, and who gets the next one; in the desk's transaction, under its lock. */
@ApplicationScoped
public class Beds {

    /** Stands for a hold's clock, which runs on no pathway. */
    static final String CLOCKS = "hold";

    private static final Aggregate<Capacity, Command, Event, Refusal> CAPACITY =
            new Aggregate<>(Event.class, Capacity.NONE, Capacity::decide, Capacity::evolve);

    private final Journal journal;
    private final Holds holds;
    private final WaitList waitList;
    private final Turns turns;
    private final Deadlines deadlines;
    private final PlatformClock clock;

    Beds(Journal journal, Holds holds, WaitList waitList, Turns turns, Deadlines deadlines, PlatformClock clock) {
        this.journal = journal;
        this.holds = holds;
        this.waitList = waitList;
        this.turns = turns;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    HoldId hold(House house, Term term, Act act) {
        var hold = new HoldId(clock.newId());
        write(house, new Command.Hold(hold, term.until(), act.at()), act);
        holds.put(new Holds.Row(hold, house, act.agency(), term.period(), term.until(), Holds.State.HELD));
        deadlines.set(new Deadline(clockOf(hold), null, term.period(), null, term.until()));
        return hold;
    }

    void lapse(Taken bed, Act act) {
        write(bed.house(), new Command.Lapse(bed.hold(), act.at()), act);
    }

    Optional<Taken> keep(Taken wanted, Act act) {
        try {
            var spare = new HoldId(clock.newId());
            var written = write(wanted.house(), new Command.Confirm(wanted.hold(), spare, act.at()), act);
            var kept = (Event.BedKept) written.events().getLast();
            return Optional.of(new Taken(wanted.house(), kept.hold()));
        } catch (Refused noRoom) {
            return Optional.empty();
        }
    }

    /** Each free bed goes to the next in turn, until there is no bed or nobody left. */
    void serve(House house, Act act) {
        for (var next = waitList.next(house); next.isPresent() && room(house, act); next = waitList.next(house)) {
            give(house, next.get(), act);
        }
    }

    private void give(House house, WaitList.Waiting next, Act act) {
        if (next.accepted()) {
            var bed = keep(new Taken(house, new HoldId(clock.newId())), act).orElseThrow();
            turns.keep(next, bed, act);
        } else {
            var term = turns.termFor(next, act.at());
            turns.offer(next, hold(house, term, turns.own(house, act)), term.until(), act);
        }
    }

    private boolean room(House house, Act act) {
        return journal.heldState(streamOf(house), CAPACITY)
                .filter(capacity -> capacity.freeAt(act.at()) > 0)
                .isPresent();
    }

    Written<Capacity, Event> write(House house, Command command, Act act) {
        var written = journal.decide(streamOf(house), Subject.of(house.shelter()), CAPACITY, command, act);
        written.events().forEach(event -> follow(house, event, act));
        return written;
    }

    private void follow(House house, Event event, Act act) {
        switch (event) {
            case Event.PlacesSet _, Event.BedHeld _ -> {}
            case Event.BedKept(var hold, var _) -> {
                stopClock(hold);
                holds.keep(hold, house);
            }
            case Event.BedOccupied(var hold, var _) -> holds.move(hold, Holds.State.OCCUPIED);
            case Event.HoldReleased(var hold, var _) -> end(new Taken(house, hold), Holds.State.RELEASED, act);
            case Event.HoldLapsed(var hold, var _) -> end(new Taken(house, hold), Holds.State.LAPSED, act);
            case Event.BedFreed(var hold, var _) -> end(new Taken(house, hold), Holds.State.FREED, act);
        }
    }

    private void end(Taken bed, Holds.State state, Act act) {
        stopClock(bed.hold());
        holds.move(bed.hold(), state);
        turns.freed(bed, act);
    }

    private void stopClock(HoldId hold) {
        holds.find(hold).map(Holds.Row::clock).ifPresent(kind -> deadlines.clear(clockOf(hold), kind));
    }

    private static StreamId clockOf(HoldId hold) {
        return StreamId.of(CLOCKS, hold.value());
    }

    private static StreamId streamOf(House house) {
        return new StreamId("capacity", house.shelter() + ":" + house.profile());
    }
}

package org.cairn.shelter.capacity.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HoldId;
import org.cairn.shelter.capacity.Capacity;
import org.cairn.shelter.capacity.Capacity.Command;
import org.cairn.shelter.capacity.Capacity.Event;
import org.cairn.shelter.capacity.Profile;
import org.cairn.shelter.capacity.Refusal;

/** Changes a shelter's places: journal, rows and clocks in one transaction. Commands on one shelter's profile wait for each other. */
@ApplicationScoped
public class CapacityDesk {

    /** Stands for a hold's clock, which runs on no pathway. */
    static final String CLOCKS = "hold";

    private static final Aggregate<Capacity, Command, Event, Refusal> CAPACITY =
            new Aggregate<>(Event.class, Capacity.NONE, Capacity::decide, Capacity::evolve);

    private final Journal journal;
    private final Holds holds;
    private final CapacityView places;
    private final Deadlines deadlines;
    private final PlatformClock clock;

    CapacityDesk(Journal journal, Holds holds, CapacityView places, Deadlines deadlines, PlatformClock clock) {
        this.journal = journal;
        this.holds = holds;
        this.places = places;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** One shelter's places for one profile. */
    public record House(AgencyId shelter, Profile profile) {}

    /** How long a bed is held, and the key of that period in the jurisdiction profile. */
    public record Term(String period, Instant until) {}

    /** A bed that is taken: under which hold, in which house. */
    public record Taken(House house, HoldId hold) {}

    /** Says how many places there are. */
    @Transactional
    public void setPlaces(House house, int number, Act act) {
        write(house, new Command.SetPlaces(number, act.at()), act);
        places.put(house, number);
    }

    /** Holds a bed for the acting agency. */
    @Transactional
    public HoldId hold(House house, Term term, Act act) {
        var hold = new HoldId(clock.newId());
        write(house, new Command.Hold(hold, term.until(), act.at()), act);
        holds.put(new Holds.Row(hold, house, act.agency(), term.period(), term.until(), Holds.State.HELD));
        deadlines.set(new Deadline(clockOf(hold), null, term.period(), null, term.until()));
        return hold;
    }

    /** Gives a held bed back. */
    @Transactional
    public void release(Taken bed, Act act) {
        write(bed.house(), new Command.Release(bed.hold(), act.at()), act);
    }

    /** Lets a hold go whose time is over; nothing happens when it is gone or confirmed. */
    @Transactional
    public void lapse(Taken bed, Act act) {
        write(bed.house(), new Command.Lapse(bed.hold(), act.at()), act);
    }

    /** Keeps a bed in that house for an accepted referral: the held one, else another; nothing when there is none. */
    @Transactional
    public Optional<Taken> keep(Taken wanted, Act act) {
        try {
            var spare = new HoldId(clock.newId());
            var written = write(wanted.house(), new Command.Confirm(wanted.hold(), spare, act.at()), act);
            var kept = (Event.BedKept) written.events().getLast();
            return Optional.of(new Taken(wanted.house(), kept.hold()));
        } catch (Refused noRoom) {
            return Optional.empty();
        }
    }

    /** Notes that somebody moved in. */
    @Transactional
    public void occupy(Taken bed, Act act) {
        write(bed.house(), new Command.Occupy(bed.hold(), act.at()), act);
    }

    /** Notes that a bed is free again. */
    @Transactional
    public void free(Taken bed, Act act) {
        write(bed.house(), new Command.Free(bed.hold(), act.at()), act);
    }

    private Written<Capacity, Event> write(House house, Command command, Act act) {
        var stream = new StreamId("capacity", house.shelter() + ":" + house.profile());
        var written = journal.decide(stream, Subject.of(house.shelter()), CAPACITY, command, act);
        written.events().forEach(event -> follow(house, event));
        return written;
    }

    private void follow(House house, Event event) {
        switch (event) {
            case Event.PlacesSet _, Event.BedHeld _ -> {}
            case Event.BedKept(var hold, var _) -> {
                stopClock(hold);
                holds.keep(hold, house);
            }
            case Event.BedOccupied(var hold, var _) -> holds.move(hold, Holds.State.OCCUPIED);
            case Event.HoldReleased(var hold, var _) -> end(hold, Holds.State.RELEASED);
            case Event.HoldLapsed(var hold, var _) -> end(hold, Holds.State.LAPSED);
            case Event.BedFreed(var hold, var _) -> holds.move(hold, Holds.State.FREED);
        }
    }

    private void end(HoldId hold, Holds.State state) {
        stopClock(hold);
        holds.move(hold, state);
    }

    private void stopClock(HoldId hold) {
        holds.find(hold).map(Holds.Row::clock).ifPresent(kind -> deadlines.clear(clockOf(hold), kind));
    }

    private static StreamId clockOf(HoldId hold) {
        return StreamId.of(CLOCKS, hold.value());
    }
}

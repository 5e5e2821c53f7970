package org.cairn.shelter.capacity.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HoldId;
import org.cairn.shelter.capacity.Capacity.Command;
import org.cairn.shelter.capacity.Profile;
import org.jdbi.v3.core.Jdbi;

/** Changes a shelter's places: journal, rows and clocks in one transaction. Commands on one shelter wait for each other. */
@ApplicationScoped
public class CapacityDesk {

    private final Jdbi jdbi;
    private final Beds beds;
    private final Holds holds;
    private final CapacityView places;
    private final WaitList waitList;

    CapacityDesk(Jdbi jdbi, Beds beds, Holds holds, CapacityView places, WaitList waitList) {
        this.jdbi = jdbi;
        this.beds = beds;
        this.holds = holds;
        this.places = places;
        this.waitList = waitList;
    }

    /** One shelter's places for one profile. */
    public record House(AgencyId shelter, Profile profile) {}

    /** How long a bed is held, and the key of that period in the jurisdiction profile. */
    public record Term(String period, Instant until) {}

    /** A bed that is taken: under which hold, in which house. */
    public record Taken(House house, HoldId hold) {}

    /** Lets one transaction at a time change the beds of these shelters; always taken in the same order. */
    public void lock(AgencyId... shelters) {
        Stream.of(shelters)
                .map(AgencyId::value)
                .distinct()
                .sorted()
                .forEach(shelter -> jdbi.useHandle(
                        db -> db.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "beds/" + shelter)));
    }

    /** Says how many places there are. */
    @Transactional
    public void setPlaces(House house, int number, Act act) {
        change(house, new Command.SetPlaces(number, act.at()), act);
        places.put(house, number);
        waitList.forgive(house.shelter());
        beds.serve(house, act);
    }

    /** Holds a bed for the acting agency; those who wait in turn come first, also for a bed whose hold has just run out. */
    @Transactional
    public HoldId hold(House house, Term term, Act act) {
        lock(house.shelter());
        holds.over(house, act.at()).forEach(over -> beds.lapse(new Taken(house, over), act));
        beds.serve(house, act);
        return beds.hold(house, term, act);
    }

    /** Gives a held bed back. */
    @Transactional
    public void release(Taken bed, Act act) {
        change(bed.house(), new Command.Release(bed.hold(), act.at()), act);
        beds.serve(bed.house(), act);
    }

    /** Lets a hold go whose time is over; nothing happens when it is gone or confirmed. */
    @Transactional
    public void lapse(Taken bed, Act act) {
        lock(bed.house().shelter());
        beds.lapse(bed, act);
        beds.serve(bed.house(), act);
    }

    /** Keeps a bed in that house for an accepted referral: the held one, else another; nothing when there is none. */
    @Transactional
    public Optional<Taken> keep(Taken wanted, Act act) {
        lock(wanted.house().shelter());
        return beds.keep(wanted, act);
    }

    /** Notes that somebody moved in. */
    @Transactional
    public void occupy(Taken bed, Act act) {
        change(bed.house(), new Command.Occupy(bed.hold(), act.at()), act);
    }

    /** Notes that a bed is free again. */
    @Transactional
    public void free(Taken bed, Act act) {
        change(bed.house(), new Command.Free(bed.hold(), act.at()), act);
        beds.serve(bed.house(), act);
    }

    /** Gives the free beds of a house to those who wait, in turn. */
    @Transactional
    public void serve(House house, Act act) {
        lock(house.shelter());
        beds.serve(house, act);
    }

    private void change(House house, Command command, Act act) {
        lock(house.shelter());
        beds.write(house, command, act);
    }
}

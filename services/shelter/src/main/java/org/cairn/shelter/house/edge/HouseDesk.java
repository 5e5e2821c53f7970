package org.cairn.shelter.house.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.shelter.capacity.edge.CapacityDesk.House;
import org.cairn.shelter.house.HouseAddress;
import org.cairn.shelter.house.HouseAddress.Fact;
import org.cairn.shelter.placement.Refusal;

/** Keeps the address of each house in the sealed journal and nowhere else: no table, event or log holds it. */
@ApplicationScoped
public class HouseDesk {

    private static final Aggregate<HouseAddress, Fact.AddressSet, Fact, Refusal> ADDRESS =
            new Aggregate<>(Fact.class, HouseAddress.UNKNOWN, HouseAddress::decide, HouseAddress::evolve);

    private final Journal journal;

    HouseDesk(Journal journal) {
        this.journal = journal;
    }

    /** Says where a house stands. */
    @Transactional
    public void set(House house, String address, Act act) {
        journal.decide(
                streamOf(house), Subject.of(house.shelter()), ADDRESS, new Fact.AddressSet(address, act.at()), act);
    }

    /** Where a house stands, or nothing when the shelter has not said so. */
    public Optional<String> addressOf(House house) {
        return journal.state(streamOf(house), ADDRESS).map(HouseAddress::address);
    }

    private static StreamId streamOf(House house) {
        return new StreamId("house", house.shelter() + ":" + house.profile());
    }
}

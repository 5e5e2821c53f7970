package org.cairn.shelter.house;

import java.time.Instant;
import org.cairn.chassis.Decision;
import org.cairn.contracts.Event;

/**
 * Where a house stands: known to those who work there and to those who live there, and to nobody else. Pure.
 *
 * @param address null while none was given
 */
public record HouseAddress(String address) {

    /** Nothing was said yet. */
    public static final HouseAddress UNKNOWN = new HouseAddress(null);

    /** What has happened to it; it is sealed in the journal of this service and never published. */
    public sealed interface Fact extends Event {

        /** The shelter said where the house stands. */
        record AddressSet(String address, Instant at) implements Fact {}
    }

    /** Nothing is refused: the shelter knows where it is. */
    public static Decision<Fact, org.cairn.shelter.placement.Refusal> decide(HouseAddress house, Fact.AddressSet said) {
        return said.address().equals(house.address()) ? Decision.agreed() : Decision.agreed(said);
    }

    /** The last word counts. */
    public static HouseAddress evolve(HouseAddress before, Fact fact) {
        return switch (fact) {
            case Fact.AddressSet(var address, var _) -> new HouseAddress(address);
        };
    }
}

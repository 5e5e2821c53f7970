package org.cairn.shelter.placement.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.Category;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.Role;
import org.cairn.shelter.house.edge.HouseDesk;

/** The one way out of an address: to who works in the house and to who has a place there; to anybody else there is nothing. */
@ApplicationScoped
public class AddressDoor {

    private final PlacementView placements;
    private final HouseDesk houses;
    private final Disclosure disclosure;
    private final Caller caller;

    AddressDoor(PlacementView placements, HouseDesk houses, Disclosure disclosure, Caller caller) {
        this.placements = placements;
        this.houses = houses;
        this.disclosure = disclosure;
        this.caller = caller;
    }

    /** Where a stay is. */
    public record Where(String address) {}

    Where read(PlacementId placement, String route) {
        var row = placements
                .find(placement)
                .filter(found -> found.phase().hasBed())
                .filter(this::concerns)
                .orElseThrow(Problem::notFound);
        var scope = disclosure.live(row.pathway(), route);
        if (caller.who().role() == Role.PERSON && !scope.allows(Category.LOCATION)) {
            throw Problem.notFound();
        }
        return houses.addressOf(row.house()).map(Where::new).orElseThrow(Problem::notFound);
    }

    /** Whether the stay may be the caller's: a worker's by the house, a person's by the grant that is asked for next. */
    private boolean concerns(PlacementView.Row row) {
        return caller.who().role() == Role.PERSON
                || row.house().shelter().equals(caller.who().agency());
    }
}

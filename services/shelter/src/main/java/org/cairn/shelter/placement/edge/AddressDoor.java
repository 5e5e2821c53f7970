package org.cairn.shelter.placement.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.Who;
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
        var who = caller.who();
        var row = placements
                .find(placement)
                .filter(found -> mayConcern(found, who))
                .orElseThrow(Problem::notFound);
        if (!allows(disclosure.live(row.pathway(), route))) {
            throw Problem.notFound();
        }
        return houses.addressOf(row.house()).map(Where::new).orElseThrow(Problem::notFound);
    }

    /** Whether the stay may be the caller's: a worker's by the house, a person's by the grant that is asked for next. */
    static boolean mayConcern(PlacementView.Row row, Who who) {
        var inside = who.role() == Role.SHELTER_WORKER && row.house().shelter().equals(who.agency());
        return row.phase().hasBed() && (inside || who.role() == Role.PERSON);
    }

    /** A worker knows the own house; a person needs a grant that was given to them as the person, with LOCATION in it. */
    static boolean allows(Scope scope) {
        return switch (scope.who().role()) {
            case SHELTER_WORKER -> true;
            case PERSON -> scope.roles().contains(Role.PERSON) && scope.allows(Category.LOCATION);
            default -> false;
        };
    }
}

package org.cairn.shelter.placement.edge;

import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.shelter.PlacementEvent.IntakeStep;

/**
 * A person at the door.
 *
 * @param checklist what was gone through with them
 * @param sender the shelter that moves them here; null when nobody does
 */
public record Arrival(Set<IntakeStep> checklist, AgencyId sender) {

    boolean movesFrom(AgencyId shelter) {
        return shelter.equals(sender);
    }
}

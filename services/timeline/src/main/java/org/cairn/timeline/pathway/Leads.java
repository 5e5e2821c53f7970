package org.cairn.timeline.pathway;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.PathwayEvent;

/** Who leads a pathway: the agency that opened it and the one that coordinates it, until it hands over. */
final class Leads {

    private AgencyId opener;
    private AgencyId coordinator;
    private final Map<AgencyId, Instant> handedOver = new HashMap<>();
    private final Set<AgencyId> proposal = new HashSet<>();

    /** Takes in the next event of the pathway's own stream; they come by version. */
    void note(PathwayEvent fact) {
        switch (fact) {
            case PathwayEvent.Opened opened -> {
                opener = opened.openedBy();
                coordinator = coordinator == null ? opened.coordinator() : coordinator;
            }
            case PathwayEvent.CoordinatorProposed proposed -> {
                proposal.add(proposed.proposed());
                proposal.add(proposed.proposedBy());
            }
            case PathwayEvent.CoordinatorAssigned assigned -> handOver(assigned);
            default -> {}
        }
    }

    private void handOver(PathwayEvent.CoordinatorAssigned assigned) {
        if (assigned.before() != null) {
            handedOver.put(assigned.before(), assigned.at());
        }
        coordinator = assigned.coordinator();
        handedOver.remove(coordinator);
    }

    /** Whether the agency coordinates or did; not whether it is only asked to. */
    boolean hasCoordinated(AgencyId agency) {
        return agency.equals(coordinator) || handedOver.containsKey(agency);
    }

    boolean isLeading(AgencyId agency) {
        return agency.equals(opener) || agency.equals(coordinator);
    }

    /** Whether the agency had a say in who should coordinate. */
    boolean wasAskedAboutCoordinating(AgencyId agency) {
        return isLeading(agency) || proposal.contains(agency);
    }

    /** Whether the agency coordinated and had handed over when that happened; the handing over itself it still sees. */
    boolean hadHandedOver(AgencyId agency, Entry entry) {
        var at = handedOver.get(agency);
        return at != null
                && !entry.at().isBefore(at)
                && !(entry.fact() instanceof PathwayEvent.CoordinatorAssigned
                        && entry.at().equals(at));
    }
}

package org.cairn.shelter.waitlist.edge;

import java.time.Instant;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.ReferralId;
import org.cairn.shelter.capacity.Profile;
import org.cairn.shelter.capacity.edge.CapacityDesk.House;
import org.cairn.shelter.capacity.edge.WaitList.Waiting;

/** The place in the turn at which a page of the wait list ends, as text for its cursor. */
final class Turn {

    private static final House NOWHERE = new House(new AgencyId("nowhere"), Profile.ANY);

    private Turn() {}

    static String of(Waiting one) {
        return one.accepted() + " " + one.priority() + " " + one.since() + " " + one.placement();
    }

    /** Only what the turn depends on is filled in. */
    static Waiting parse(String text) {
        var part = text.split(" ");
        var placement = PlacementId.of(part[3]);
        return new Waiting(
                placement,
                new PathwayId(placement.value()),
                new ReferralId(placement.value()),
                NOWHERE,
                Boolean.parseBoolean(part[0]),
                Priority.valueOf(part[1]),
                Instant.parse(part[2]),
                null,
                null);
    }
}

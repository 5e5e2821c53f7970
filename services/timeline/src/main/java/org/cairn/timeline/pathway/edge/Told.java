package org.cairn.timeline.pathway.edge;

import java.time.Instant;
import java.util.List;
import org.cairn.chassis.access.Who;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;

/** What agencies have been told of pathways: the bare facts that stay their own when they may know nothing new. */
public interface Told {

    /** Those facts of which the role that asks may hear at all, in the order of the world. */
    List<Fact> of(Who who, PathwayId pathway);

    /** Notes in the caller's transaction that the agency is shown what stands on the pathway for it. */
    void show(AgencyId agency, PathwayId pathway);

    /**
     * A bare fact: that something happened, when and in which part of the way, and no details.
     *
     * @param type what it was; null where the agency was only told that a step took place
     */
    record Fact(EventId id, Instant at, String lane, String type) {}
}

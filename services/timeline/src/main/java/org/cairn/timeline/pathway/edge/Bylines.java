package org.cairn.timeline.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.access.Agencies;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.timeline.pathway.edge.TimelineJson.ByJson;

/** Says who acted, as far as a reader may know. */
@ApplicationScoped
public class Bylines {

    private final Agencies agencies;

    Bylines(Agencies agencies) {
        this.agencies = agencies;
    }

    /** The agency with its kind, its name unless it is discreet; null for what the platform itself did. */
    ByJson of(AgencyId agency) {
        if (agency.equals(Act.PLATFORM)) {
            return null;
        }
        return agencies.find(agency)
                .map(listing -> new ByJson(
                        agency, listing.discreet() ? null : listing.name(), listing.kind(), listing.serviceArea()))
                .orElseGet(() -> new ByJson(agency, null, null, null));
    }
}

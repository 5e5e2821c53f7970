package org.cairn.chassis.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import java.util.Set;
import org.cairn.chassis.access.Agencies;
import org.cairn.chassis.access.AgencyChanged;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.access.Lease;
import org.cairn.chassis.sealing.Erasing;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.AgencyEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the access topic tells a service: who may see what, since when that is known, and who takes part. */
@Dependent
class AccessFacts {

    private final Grants grants;
    private final Lease lease;
    private final Agencies agencies;
    private final Event<AgencyChanged> changed;
    private final Erasing erasing;
    private final String service;

    AccessFacts(
            Grants grants,
            Lease lease,
            Agencies agencies,
            Event<AgencyChanged> changed,
            Erasing erasing,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.grants = grants;
        this.lease = lease;
        this.agencies = agencies;
        this.changed = changed;
        this.erasing = erasing;
        this.service = service;
    }

    Grants grants() {
        return grants;
    }

    Lease lease() {
        return lease;
    }

    /** A person shall be forgotten by these services. */
    void destroyed(PathwayId pathway, Set<String> services) {
        if (services.contains(service)) {
            erasing.erase(pathway);
        }
    }

    /** What happened to an agency. */
    void apply(long version, AgencyEvent event) {
        agencies.apply(version, event);
        changed.fire(new AgencyChanged(event));
    }
}

package org.cairn.chassis.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import org.cairn.chassis.access.Agencies;
import org.cairn.chassis.access.AgencyChanged;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.access.Lease;
import org.cairn.contracts.coordination.AgencyEvent;

/** What the access topic tells a service: who may see what, since when that is known, and who takes part. */
@Dependent
class AccessFacts {

    private final Grants grants;
    private final Lease lease;
    private final Agencies agencies;
    private final Event<AgencyChanged> changed;

    AccessFacts(Grants grants, Lease lease, Agencies agencies, Event<AgencyChanged> changed) {
        this.grants = grants;
        this.lease = lease;
        this.agencies = agencies;
        this.changed = changed;
    }

    Grants grants() {
        return grants;
    }

    Lease lease() {
        return lease;
    }

    /** What happened to an agency. */
    void apply(long version, AgencyEvent event) {
        agencies.apply(version, event);
        changed.fire(new AgencyChanged(event));
    }
}

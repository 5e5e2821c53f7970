package org.cairn.chassis.inbox;

import jakarta.enterprise.context.Dependent;
import org.cairn.chassis.access.Agencies;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.access.Lease;

/** What the access topic tells a service: who may see what, since when that is known, and who takes part. */
@Dependent
class AccessFacts {

    private final Grants grants;
    private final Lease lease;
    private final Agencies agencies;

    AccessFacts(Grants grants, Lease lease, Agencies agencies) {
        this.grants = grants;
        this.lease = lease;
        this.agencies = agencies;
    }

    Grants grants() {
        return grants;
    }

    Lease lease() {
        return lease;
    }

    Agencies agencies() {
        return agencies;
    }
}

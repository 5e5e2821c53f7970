package org.cairn.chassis.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;

/** What this service knows of grants, how fresh that is, and who is reading under them: all that a disclosure rests on. */
@ApplicationScoped
public class Knowledge {

    private final Grants grants;
    private final Lease lease;
    private final Permits permits;
    private final AccessTables tables;

    Knowledge(Grants grants, Lease lease, Permits permits, AccessTables tables) {
        this.grants = grants;
        this.lease = lease;
        this.permits = permits;
        this.tables = tables;
    }

    Scope decide(Who who, PathwayId pathway, Instant now) {
        return Access.decide(who, pathway, grants.of(pathway, who.agency()), tables, now);
    }

    List<Grant> of(PathwayId pathway, AgencyId agency) {
        return grants.of(pathway, agency);
    }

    List<PathwayId> live(AgencyId agency, PathwayId after, int limit, Instant now) {
        return grants.live(agency, after, limit, now);
    }

    boolean await(PathwayId pathway, long position, Duration atMost) {
        return position == 0 || grants.await(pathway, position, atMost);
    }

    boolean fresh(Instant now) {
        return lease.valid(now);
    }

    Permits.Permit permit(PathwayId pathway) {
        return permits.open(pathway);
    }
}

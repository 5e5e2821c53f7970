package org.cairn.chassis.access;

import java.time.Instant;
import java.util.List;
import org.cairn.contracts.PathwayId;

/** The access decision: role ∩ purpose ∩ category ∩ grant ∩ firewall. Pure; everything that leaves goes through it. */
public final class Access {

    private Access() {}

    /** What {@code who} may read of the pathway now, given the grants of its agency on it; no grant, nothing. */
    public static Scope decide(Who who, PathwayId pathway, List<Grant> grants, AccessTables tables, Instant now) {
        throw new UnsupportedOperationException();
    }
}

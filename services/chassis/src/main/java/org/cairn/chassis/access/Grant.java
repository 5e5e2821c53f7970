package org.cairn.chassis.access;

import java.time.Instant;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;

/**
 * What coordination said an agency may know of a pathway.
 *
 * @param until when it ends by itself; null when it does not
 * @param revokedAt when it was taken back; null while it stands
 */
public record Grant(
        GrantId id,
        PathwayId pathway,
        AgencyId agency,
        Role role,
        Set<Category> categories,
        Purpose purpose,
        LegalBasis basis,
        Instant from,
        Instant until,
        Instant revokedAt) {

    private static final String BREAK_GLASS = "break-glass:";

    /** Whether it stands at that moment. */
    public boolean liveAt(Instant now) {
        return revokedAt == null && !from.isAfter(now) && (until == null || until.isAfter(now));
    }

    /** The name of the grant by which two agencies opened something to that agency for some hours. */
    public static GrantId breakGlass(AgencyId recipient) {
        return new GrantId(BREAK_GLASS + recipient);
    }

    /** Whether two agencies opened it for some hours because a life depends on it. */
    public boolean isBreakGlass() {
        return id.value().startsWith(BREAK_GLASS) && basis == LegalBasis.VITAL_INTEREST && until != null;
    }

    /**
     * Whether it only lets an agency consider what it is asked: to take a referral on, to coordinate, or to appoint a guardian.
     * It shows bare facts and no more, and gives no part in the pathway until the agency has said yes.
     */
    public boolean onlyAsks() {
        return categories.equals(Set.of(Category.STATUS))
                && (basis == LegalBasis.CONSENT
                        || basis == LegalBasis.VITAL_INTEREST
                        || role == Role.PATHWAY_COORDINATOR
                        || role == Role.GUARDIAN);
    }
}

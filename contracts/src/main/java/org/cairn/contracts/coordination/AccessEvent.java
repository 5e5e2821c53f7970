package org.cairn.contracts.coordination;

import java.time.Instant;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.In;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;

/** Who may know what of a pathway from when to when; travels on a topic of its own and is never parked. */
public sealed interface AccessEvent extends Event {

    /** An agency, in a role, may read categories of this pathway for a purpose. */
    @EventType(value = "org.cairn.coordination.access.granted.v1", topic = "coordination.access")
    record Granted(
            @In(Category.STATUS) GrantId grant,
            @In(Category.STATUS) AgencyId agency,
            @In(Category.STATUS) Role role,
            @In(Category.STATUS) Set<Category> categories,
            @In(Category.STATUS) Purpose purpose,
            @In(Category.STATUS) LegalBasis basis,
            @In(Category.STATUS) Instant from,
            @In(Category.STATUS) Instant until,
            @In(Category.STATUS) Instant at)
            implements AccessEvent {}

    /** That ended; what the agency had seen of bare facts stays its own, details do not. */
    @EventType(value = "org.cairn.coordination.access.revoked.v1", topic = "coordination.access")
    record Revoked(
            @In(Category.STATUS) GrantId grant,
            @In(Category.STATUS) AgencyId agency,
            @In(Category.STATUS) Instant at) implements AccessEvent {}
}

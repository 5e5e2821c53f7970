package org.cairn.contracts.coordination;

import java.time.Instant;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;
import org.cairn.contracts.Role;

/** What happens to an agency in the directory; travels with the grants so that every service knows who acts. */
public sealed interface AgencyEvent extends Event {

    /**
     * The agency takes part, with this entry.
     *
     * @param discreet a one-house agency: others see its kind and service area, never its id or name
     */
    @EventType(value = "org.cairn.coordination.agency.listed.v1", topic = "coordination.access")
    record Listed(
            @In(Category.STATUS) AgencyId agency,
            @In(Category.STATUS) String name,
            @In(Category.STATUS) AgencyKind kind,
            @In(Category.STATUS) String serviceArea,
            @In(Category.STATUS) boolean discreet,
            @In(Category.STATUS) Set<Role> roles,
            @In(Category.STATUS) Instant at)
            implements AgencyEvent {}
}

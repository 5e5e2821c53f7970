package org.cairn.contracts.coordination;

import java.time.Instant;
import java.util.List;
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

    /** The agency takes no part until further notice: nothing goes out to it and nothing comes in from it. */
    @EventType(value = "org.cairn.coordination.agency.suspended.v1", topic = "coordination.access")
    record Suspended(
            @In(Category.STATUS) AgencyId agency,
            @In(Category.STATUS) SuspensionReason reason,
            @In(Category.STATUS) Instant at)
            implements AgencyEvent {}

    /** The agency takes part again. */
    @EventType(value = "org.cairn.coordination.agency.reinstated.v1", topic = "coordination.access")
    record Reinstated(
            @In(Category.STATUS) AgencyId agency,
            @In(Category.STATUS) Instant at) implements AgencyEvent {}

    /** The agency has left for good; its id is never given to another. */
    @EventType(value = "org.cairn.coordination.agency.off-boarded.v1", topic = "coordination.access")
    record OffBoarded(
            @In(Category.STATUS) AgencyId agency,
            @In(Category.STATUS) Instant at) implements AgencyEvent {}

    /**
     * One who worked for the agency does so no longer; every token of theirs is refused from now on.
     *
     * @param staff the pseudonym under which the platform knows the person's account
     */
    @EventType(value = "org.cairn.coordination.agency.staff-left.v1", topic = "coordination.access")
    record StaffLeft(
            @In(Category.STATUS) AgencyId agency,
            @In(Category.STATUS) String staff,
            @In(Category.STATUS) Instant at) implements AgencyEvent {}

    /** What the agency offers and how it is reached out of hours, as the directory shows it; stays in coordination. */
    record OffersListed(
            @In(Category.STATUS) AgencyId agency,
            @In(Category.STATUS) List<ServiceOffer> offers,
            @In(Category.STATUS) OutOfHours outOfHours,
            @In(Category.STATUS) Instant at)
            implements AgencyEvent {}

    /** One service of an agency (terms of the Human Services Data Specification 3.0); its place is never told, only its service areas. */
    record ServiceOffer(
            @In(Category.STATUS) String name,
            @In(Category.STATUS) ServiceType service,
            @In(Category.STATUS) OfferStatus status,
            @In(Category.STATUS) String eligibilityDescription,
            @In(Category.STATUS) Integer minimumAge,
            @In(Category.STATUS) Integer maximumAge,
            @In(Category.STATUS) List<String> languages,
            @In(Category.STATUS) boolean interpretationServices,
            @In(Category.STATUS) List<String> requiredDocuments,
            @In(Category.STATUS) List<String> serviceAreas) {}

    /** How an agency is reached at night and at weekends; a duty telephone, never the address of a house. */
    record OutOfHours(
            @In(Category.STATUS) String telephone,
            @In(Category.STATUS) String hours) {}

    /** Whether a service is open (HSDS 3.0). */
    enum OfferStatus {
        ACTIVE,
        INACTIVE,
        DEFUNCT,
        TEMPORARILY_CLOSED
    }

    /** Why an agency is suspended. */
    enum SuspensionReason {
        UNDER_REVIEW,
        BREACH,
        OWN_WISH
    }
}

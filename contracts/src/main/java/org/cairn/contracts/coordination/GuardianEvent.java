package org.cairn.contracts.coordination;

import java.time.Instant;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;

/** What happens about the guardian of a child, or of a person presumed to be one (CETS 197 Art. 10(4)); restricted, since it tells the age. */
public sealed interface GuardianEvent extends Event {

    /** The person is a child or presumed one, and nobody who may speak for them is known. */
    @EventType(value = "org.cairn.coordination.guardian.required.v1", topic = "coordination.restricted")
    record Required(@In(Category.STATUS) Instant at) implements GuardianEvent {}

    /** An agency was asked to appoint one. */
    @EventType(value = "org.cairn.coordination.guardian.requested.v1", topic = "coordination.restricted")
    record Requested(
            @In(Category.STATUS) AgencyId from,
            @In(Category.STATUS) Instant at) implements GuardianEvent {}

    /** The agency that was asked appoints nobody; told to nobody from here but by what is required again. */
    record Declined(
            @In(Category.STATUS) AgencyId agency,
            @In(Category.STATUS) Instant at) implements GuardianEvent {}

    /** Somebody speaks for the child from now on; a later one replaces the earlier. */
    @EventType(value = "org.cairn.coordination.guardian.appointed.v1", topic = "coordination.restricted")
    record Appointed(
            @In(Category.STATUS) AgencyId agency,
            @In(Category.FAMILY) Standing standing,
            @In(Category.FAMILY) String name,
            @In(Category.STATUS) Instant at)
            implements GuardianEvent {}

    /** Nobody speaks for the person any more. */
    @EventType(value = "org.cairn.coordination.guardian.ended.v1", topic = "coordination.restricted")
    record Ended(
            @In(Category.IDENTITY) EndReason reason,
            @In(Category.STATUS) Instant at) implements GuardianEvent {}

    /** In what standing somebody speaks for the child; a parent only without conflict of interest (Directive 2011/36/EU Art. 14(2)). */
    enum Standing {
        GUARDIAN,
        HOLDER_OF_PARENTAL_RESPONSIBILITY
    }

    /** Why a guardianship ended. */
    enum EndReason {
        COME_OF_AGE,
        FOUND_ADULT,
        CONFLICT_OF_INTEREST,
        RELEASED
    }
}

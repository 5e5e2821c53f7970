package org.cairn.contracts.coordination;

import java.time.Instant;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;
import org.cairn.contracts.Purpose;

/** What happens to one consent (W3C DPV consent states; ISO/IEC TS 27560 record). */
public sealed interface ConsentEvent extends Event {

    /** The person was asked whether an agency may know certain categories for a purpose. */
    @EventType(value = "org.cairn.coordination.consent.requested.v1", topic = "coordination.events")
    record Requested(
            @In(Category.STATUS) AgencyId askedBy,
            @In(Category.STATUS) AgencyId recipient,
            @In(Category.STATUS) Set<Category> categories,
            @In(Category.STATUS) Purpose purpose,
            @In(Category.STATUS) Instant until,
            @In(Category.STATUS) Instant at)
            implements ConsentEvent {}

    /** The person, or who may speak for them, said yes. */
    @EventType(value = "org.cairn.coordination.consent.given.v1", topic = "coordination.events")
    record Given(
            @In(Category.IDENTITY) Giver givenBy,
            @In(Category.IDENTITY) String how,
            @In(Category.IDENTITY) String language,
            @In(Category.IDENTITY) boolean interpreter,
            @In(Category.STATUS) Instant at)
            implements ConsentEvent {}

    /** The person said no; nothing else changes for them. */
    @EventType(value = "org.cairn.coordination.consent.refused.v1", topic = "coordination.events")
    record Refused(@In(Category.STATUS) Instant at) implements ConsentEvent {}

    /** The person took it back; from the answer to that on nothing more goes out. */
    @EventType(value = "org.cairn.coordination.consent.withdrawn.v1", topic = "coordination.events")
    record Withdrawn(@In(Category.STATUS) Instant at) implements ConsentEvent {}

    /** Who gave the answer. */
    enum Giver {
        INDIVIDUAL,
        GUARDIAN,
        CAREGIVER
    }
}

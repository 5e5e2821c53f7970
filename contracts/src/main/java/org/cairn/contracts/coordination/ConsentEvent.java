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

    /**
     * The person, or who may speak for them, said yes.
     *
     * @param notice which information notice was read or read out, and its version
     * @param childAssents what the child said for themselves; null for an adult
     */
    @EventType(value = "org.cairn.coordination.consent.given.v1", topic = "coordination.events")
    record Given(
            @In(Category.IDENTITY) Giver givenBy,
            @In(Category.IDENTITY) String how,
            @In(Category.IDENTITY) String language,
            @In(Category.IDENTITY) boolean interpreter,
            @In(Category.IDENTITY) String notice,
            @In(Category.IDENTITY) Boolean childAssents,
            @In(Category.STATUS) Instant at)
            implements ConsentEvent {}

    /** The person wants to think about it; until then nothing may be known. */
    @EventType(value = "org.cairn.coordination.consent.deferred.v1", topic = "coordination.events")
    record Deferred(
            @In(Category.STATUS) Instant askAgainAt,
            @In(Category.STATUS) Instant at) implements ConsentEvent {}

    /** The person said yes once more, until a later day. */
    @EventType(value = "org.cairn.coordination.consent.renewed.v1", topic = "coordination.events")
    record Renewed(
            @In(Category.STATUS) Instant until,
            @In(Category.IDENTITY) Giver givenBy,
            @In(Category.IDENTITY) String how,
            @In(Category.IDENTITY) String language,
            @In(Category.IDENTITY) boolean interpreter,
            @In(Category.IDENTITY) String notice,
            @In(Category.IDENTITY) Boolean childAssents,
            @In(Category.STATUS) Instant at)
            implements ConsentEvent {}

    /** Its end is near; whoever asked may ask anew. */
    @EventType(value = "org.cairn.coordination.consent.expiry-near.v1", topic = "coordination.events")
    record ExpiryNear(
            @In(Category.STATUS) Instant until,
            @In(Category.STATUS) Instant at) implements ConsentEvent {}

    /** Its time was over. */
    @EventType(value = "org.cairn.coordination.consent.expired.v1", topic = "coordination.events")
    record Expired(@In(Category.STATUS) Instant at) implements ConsentEvent {}

    /** Somebody else who may speak for the person took it back. */
    @EventType(value = "org.cairn.coordination.consent.revoked.v1", topic = "coordination.events")
    record Revoked(
            @In(Category.IDENTITY) Revoker by,
            @In(Category.STATUS) Instant at) implements ConsentEvent {}

    /** It turned out never to have been a free and informed yes. */
    @EventType(value = "org.cairn.coordination.consent.invalidated.v1", topic = "coordination.events")
    record Invalidated(
            @In(Category.SAFETY) InvalidReason reason,
            @In(Category.STATUS) Instant at) implements ConsentEvent {}

    /** The recipient was told to stop using what it had learnt, and to say so by that day. */
    @EventType(value = "org.cairn.coordination.consent.stop-use-notice-sent.v1", topic = "coordination.events")
    record StopUseNoticeSent(
            @In(Category.STATUS) AgencyId recipient,
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at)
            implements ConsentEvent {}

    /** The recipient said that it has stopped. */
    @EventType(value = "org.cairn.coordination.consent.stop-use-acknowledged.v1", topic = "coordination.events")
    record StopUseAcknowledged(@In(Category.STATUS) Instant at) implements ConsentEvent {}

    /** The recipient did not say so in time; the coordinator looks into it. */
    @EventType(value = "org.cairn.coordination.consent.stop-use-overdue.v1", topic = "coordination.events")
    record StopUseOverdue(
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at) implements ConsentEvent {}

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

    /** Who else than the person may take a consent back. */
    enum Revoker {
        GUARDIAN,
        COURT
    }

    /** Why a yes does not count. */
    enum InvalidReason {
        DURESS,
        NOT_INFORMED,
        NOT_ENTITLED
    }
}

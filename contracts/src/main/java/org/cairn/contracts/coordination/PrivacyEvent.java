package org.cairn.contracts.coordination;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;

/** What happens when a person wants to be forgotten (GDPR Art. 17); holds nothing of the person, so that it outlives them here. */
public sealed interface PrivacyEvent extends Event {

    /** The person, or somebody at their wish, asked for it. */
    record ErasureRequested(
            @In(Category.STATUS) AgencyId by,
            @In(Category.STATUS) boolean inPerson,
            @In(Category.STATUS) Instant at) implements PrivacyEvent {}

    /** A second agency confirmed that it is the person's wish. */
    record ErasureConfirmed(
            @In(Category.STATUS) AgencyId by,
            @In(Category.STATUS) Instant at) implements PrivacyEvent {}

    /** The person wants to be kept after all, while that can still be done. */
    record ErasureTakenBack(@In(Category.STATUS) Instant at) implements PrivacyEvent {}

    /**
     * Proceedings need what these services keep: it is not destroyed until the hold is lifted (GDPR Art. 17(3)(e)).
     *
     * @param reviewDueAt by when the agency says again that they do; one placed before this was said has a year
     */
    record LegalHoldPlaced(
            @In(Category.STATUS) AgencyId by,
            @In(Category.STATUS) Set<String> services,
            @In(Category.CRIMINAL) HoldGround ground,
            @In(Category.STATUS) Instant reviewDueAt,
            @In(Category.STATUS) Instant at)
            implements PrivacyEvent {

        public LegalHoldPlaced {
            reviewDueAt = reviewDueAt == null ? at.plus(Duration.ofDays(365)) : reviewDueAt;
        }
    }

    /** The agency that placed the hold looked at it: proceedings go on, and it looks again by then. */
    record LegalHoldReviewed(
            @In(Category.STATUS) Instant reviewDueAt,
            @In(Category.STATUS) Instant at) implements PrivacyEvent {}

    /** The day to look at the hold comes near. */
    record LegalHoldReviewNear(
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at) implements PrivacyEvent {}

    /** That day passed; the hold stands, and whoever speaks with the person is told. */
    record LegalHoldReviewMissed(
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at) implements PrivacyEvent {}

    /** Proceedings need it no longer. */
    record LegalHoldLifted(@In(Category.STATUS) Instant at) implements PrivacyEvent {}

    /** These services destroy the person's key and forget what they kept; never undone, never parked. */
    @EventType(value = "org.cairn.coordination.privacy.key-destroyed.v1", topic = "coordination.access")
    record KeyDestroyed(
            @In(Category.STATUS) Set<String> services,
            @In(Category.STATUS) Instant at) implements PrivacyEvent {}

    /** Why what is kept must stay for a while. */
    enum HoldGround {
        CRIMINAL_FILE,
        APPEAL,
        CIVIL_CLAIM
    }
}

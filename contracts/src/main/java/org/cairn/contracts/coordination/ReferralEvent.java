package org.cairn.contracts.coordination;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.CapacityStatus;
import org.cairn.contracts.Category;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.In;
import org.cairn.contracts.Priority;
import org.cairn.contracts.Purpose;

/** What happens to one referral (FHIR Task states). */
public sealed interface ReferralEvent extends Event {

    /**
     * An agency asked one agency (directed) or the first of several (open) to take on a service.
     *
     * @param details the person's record cut to what consent covers; sealed, read by the recipient once accepted
     * @param minimum what the addressees may see while they consider it
     */
    @EventType(value = "org.cairn.coordination.referral.requested.v1", topic = "coordination.events")
    record Requested(
            @In(Category.STATUS) AgencyId requester,
            @In(Category.STATUS) List<AgencyId> candidates,
            @In(Category.STATUS) ServiceType service,
            @In(Category.STATUS) Priority priority,
            @In(Category.STATUS) Purpose purpose,
            @In(Category.STATUS) String region,
            @In(Category.STATUS) List<ConsentId> consents,
            @In(Category.STATUS) Set<Category> categories,
            @In(Category.STATUS) HoldId hold,
            @In(Category.STATUS) Instant answerBy,
            @In(Category.IDENTITY) MinimumSet minimum,
            @In(Category.IDENTITY) PersonRecord details,
            @In(Category.NEEDS) String note,
            @In(Category.STATUS) Instant at)
            implements ReferralEvent {}

    /** One addressee took it on; of several, the first. */
    @EventType(value = "org.cairn.coordination.referral.accepted.v1", topic = "coordination.events")
    record Accepted(
            @In(Category.STATUS) AgencyId recipient,
            @In(Category.STATUS) ServiceType service,
            @In(Category.STATUS) HoldId hold,
            @In(Category.STATUS) Instant expectedStart,
            @In(Category.STATUS) Instant at)
            implements ReferralEvent {}

    /** One addressee said no; the last one's no ends an open referral. */
    @EventType(value = "org.cairn.coordination.referral.rejected.v1", topic = "coordination.events")
    record Rejected(
            @In(Category.STATUS) AgencyId recipient,
            @In(Category.STATUS) RejectionReason reason,
            @In(Category.STATUS) CapacityStatus capacityStatus,
            @In(Category.STATUS) Instant at)
            implements ReferralEvent {}

    /** The recipient began the service. */
    @EventType(value = "org.cairn.coordination.referral.started.v1", topic = "coordination.events")
    record Started(@In(Category.STATUS) Instant at) implements ReferralEvent {}

    /** The recipient finished the service. */
    @EventType(value = "org.cairn.coordination.referral.completed.v1", topic = "coordination.events")
    record Completed(
            @In(Category.STATUS) Outcome outcome,
            @In(Category.STATUS) Instant at) implements ReferralEvent {}

    /** It ended without the service. */
    @EventType(value = "org.cairn.coordination.referral.cancelled.v1", topic = "coordination.events")
    record Cancelled(
            @In(Category.STATUS) CancelReason reason,
            @In(Category.STATUS) Instant at) implements ReferralEvent {}

    /** What is asked for. */
    enum ServiceType {
        SHELTER,
        LEGAL_AID,
        HEALTH,
        MHPSS,
        FAMILY_TRACING,
        EDUCATION,
        LIVELIHOOD,
        CASH,
        INTERPRETATION,
        IDENTIFICATION
    }

    /** Why an addressee said no. */
    enum RejectionReason {
        NO_CAPACITY,
        OUT_OF_SCOPE,
        SAFETY_CONCERN,
        CONFLICT_OF_INTEREST,
        INCOMPLETE,
        OTHER
    }

    /** Why it ended early. */
    enum CancelReason {
        BY_REQUESTER,
        BY_RECIPIENT,
        CONSENT_WITHDRAWN,
        EXPIRED
    }

    /** How a service ended (Primero outcomes). */
    enum Outcome {
        PROVIDED,
        ALREADY_RECEIVED,
        DECLINED_BY_PERSON,
        UNAVAILABLE
    }

    /** What an addressee may know before it says yes: enough to judge fit, too little to name anybody. */
    record MinimumSet(
            @In(Category.IDENTITY) PathwayEvent.AgeStatus age,
            @In(Category.IDENTITY) PersonRecord.Sex sex,
            @In(Category.IDENTITY) List<String> languages,
            @In(Category.NEEDS) boolean specialNeeds) {}
}

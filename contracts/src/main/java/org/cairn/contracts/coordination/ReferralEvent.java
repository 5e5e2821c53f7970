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
import org.cairn.contracts.ReferralId;

/** What happens to one referral (FHIR Task states). */
public sealed interface ReferralEvent extends Event {

    /**
     * An agency asked one agency (directed) or the first of several (open) to take on a service.
     *
     * @param kind null in the first version, when every one was a plain referral
     * @param partOf the referral that this one helps to fulfil; null for one that stands for itself
     * @param reserve agencies to be asked in turn when all candidates decline or let the day pass
     * @param emergencyUntil until when it may disclose without consent, in the vital interest of a person in danger (GDPR Art.
     *     6(1)(d), 9(2)(c)); null where it rests on consent. What the danger is stands in {@code note}.
     * @param details the person's record cut to what consent covers; sealed, read by the recipient once accepted
     * @param minimum what the addressees may see while they consider it
     */
    @EventType(
            value = "org.cairn.coordination.referral.requested.v3",
            reads = {"org.cairn.coordination.referral.requested.v1", "org.cairn.coordination.referral.requested.v2"},
            topic = "coordination.events")
    record Requested(
            @In(Category.STATUS) AgencyId requester,
            @In(Category.STATUS) Kind kind,
            @In(Category.STATUS) ReferralId partOf,
            @In(Category.STATUS) List<AgencyId> candidates,
            @In(Category.STATUS) List<AgencyId> reserve,
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
            @In(Category.STATUS) Instant emergencyUntil,
            @In(Category.STATUS) Instant at)
            implements ReferralEvent {
        public Requested {
            kind = kind == null ? Kind.REFERRAL : kind;
            reserve = reserve == null ? List.of() : List.copyOf(reserve);
        }
    }

    /** The sender began to write it; nobody else hears of it. */
    record Drafted(
            @In(Category.STATUS) AgencyId requester,
            @In(Category.STATUS) ServiceType service,
            @In(Category.NEEDS) String letter,
            @In(Category.STATUS) Instant at)
            implements ReferralEvent {}

    /** The sender let a draft be; nobody else ever heard of it. */
    record Discarded(@In(Category.STATUS) Instant at) implements ReferralEvent {}

    /**
     * One agency is asked no more, and would not be asked in turn, since what let it be asked has ended; the others go on.
     * It stays inside: that agency's access ends with it, and nobody else may know whom it was sent to.
     */
    record AskedNoMore(
            @In(Category.STATUS) AgencyId agency,
            @In(Category.STATUS) CancelReason reason,
            @In(Category.STATUS) Instant at)
            implements ReferralEvent {}

    /** The next agency in turn is asked, since those before declined or let the day pass. */
    @EventType(value = "org.cairn.coordination.referral.reoffered.v1", topic = "coordination.events")
    record Reoffered(
            @In(Category.STATUS) AgencyId candidate,
            @In(Category.STATUS) Instant answerBy,
            @In(Category.STATUS) Instant at)
            implements ReferralEvent {}

    /** The day passed without an answer from those asked last; they are asked no more. */
    @EventType(value = "org.cairn.coordination.referral.expired.v1", topic = "coordination.events")
    record Expired(
            @In(Category.STATUS) List<AgencyId> unanswered,
            @In(Category.STATUS) Instant at) implements ReferralEvent {}

    /** Nobody is left to ask: the coordinator has to find another way. */
    @EventType(value = "org.cairn.coordination.referral.dead-ended.v1", topic = "coordination.events")
    record DeadEnded(@In(Category.STATUS) Instant at) implements ReferralEvent {}

    /** The coordinator found another way, or saw that none is needed. */
    @EventType(value = "org.cairn.coordination.referral.dead-end-settled.v1", topic = "coordination.events")
    record DeadEndSettled(
            @In(Category.STATUS) Settlement settlement,
            @In(Category.STATUS) Instant at) implements ReferralEvent {}

    /** An addressee needs to know more before it can answer; its question stays sealed. */
    @EventType(value = "org.cairn.coordination.referral.information-asked.v1", topic = "coordination.events")
    record InformationAsked(
            @In(Category.STATUS) AgencyId by,
            @In(Category.NEEDS) String question,
            @In(Category.STATUS) Instant at) implements ReferralEvent {}

    /** The sender answered, within what consent covers. */
    @EventType(value = "org.cairn.coordination.referral.information-given.v1", topic = "coordination.events")
    record InformationGiven(
            @In(Category.STATUS) AgencyId to,
            @In(Category.NEEDS) String answer,
            @In(Category.STATUS) Instant at) implements ReferralEvent {}

    /** The sender changed what it had asked for; {@code null} means as before. */
    @EventType(value = "org.cairn.coordination.referral.amended.v1", topic = "coordination.events")
    record Amended(
            @In(Category.STATUS) Set<String> fields,
            @In(Category.STATUS) Priority priority,
            @In(Category.STATUS) String region,
            @In(Category.STATUS) Instant answerBy,
            @In(Category.NEEDS) String note,
            @In(Category.STATUS) Instant at)
            implements ReferralEvent {}

    /** The recipient cannot go on for the moment. */
    @EventType(value = "org.cairn.coordination.referral.put-on-hold.v1", topic = "coordination.events")
    record PutOnHold(
            @In(Category.STATUS) PauseReason reason,
            @In(Category.STATUS) Instant at) implements ReferralEvent {}

    /** The recipient goes on. */
    @EventType(value = "org.cairn.coordination.referral.resumed.v1", topic = "coordination.events")
    record Resumed(@In(Category.STATUS) Instant at) implements ReferralEvent {}

    /** The service was tried and could not be given. */
    @EventType(value = "org.cairn.coordination.referral.failed.v1", topic = "coordination.events")
    record Failed(
            @In(Category.STATUS) FailureReason reason,
            @In(Category.STATUS) Instant at) implements ReferralEvent {}

    /** It should never have been sent; every access that rested on it ends. */
    @EventType(value = "org.cairn.coordination.referral.entered-in-error.v1", topic = "coordination.events")
    record EnteredInError(@In(Category.STATUS) Instant at) implements ReferralEvent {}

    /** One addressee took it on; of several, the first. */
    @EventType(
            value = "org.cairn.coordination.referral.accepted.v2",
            reads = "org.cairn.coordination.referral.accepted.v1",
            topic = "coordination.events")
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
            @In(Category.NEEDS) String text,
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
    @EventType(
            value = "org.cairn.coordination.referral.cancelled.v2",
            reads = "org.cairn.coordination.referral.cancelled.v1",
            topic = "coordination.events")
    record Cancelled(
            @In(Category.STATUS) CancelReason reason,
            @In(Category.STATUS) Instant at) implements ReferralEvent {}

    /** Whether the person stays the sender's to help, moves to the recipient, or a part of a taken referral is passed on. */
    enum Kind {
        REFERRAL,
        TRANSFER,
        SUBREFERRAL
    }

    /** How a service ended (Primero outcomes). */
    enum Outcome {
        PROVIDED,
        ALREADY_RECEIVED,
        DECLINED_BY_PERSON,
        UNAVAILABLE
    }
}

package org.cairn.contracts.shelter;

import java.time.Instant;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.In;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.ReferralId;

/** What happens to a person's stay in a shelter; where the shelter is, no event says. */
public sealed interface PlacementEvent extends Event {

    /** A shelter took the person on; its bed is kept. */
    @EventType(value = "org.cairn.shelter.placement.accepted.v1", topic = "shelter.events")
    record Accepted(
            @In(Category.STATUS) ReferralId referral,
            @In(Category.LOCATION) AgencyId shelter,
            @In(Category.LOCATION) HoldId hold,
            @In(Category.STATUS) Instant at)
            implements PlacementEvent {}

    /** The bed that was kept for the person had lapsed and none could be kept again: somebody must act now. */
    @EventType(value = "org.cairn.shelter.hold.lapsed.v1", topic = "shelter.events")
    record HoldLapsed(
            @In(Category.STATUS) ReferralId referral,
            @In(Category.LOCATION) AgencyId shelter,
            @In(Category.STATUS) Instant at)
            implements PlacementEvent {}

    /** The person moved in, and the first questions were asked. */
    @EventType(value = "org.cairn.shelter.placement.admitted.v1", topic = "shelter.events")
    record Admitted(
            @In(Category.NEEDS) Set<IntakeStep> checklist,
            @In(Category.STATUS) Instant at) implements PlacementEvent {}

    /** The person moved out. */
    @EventType(
            value = "org.cairn.shelter.placement.discharged.v2",
            reads = "org.cairn.shelter.placement.discharged.v1",
            topic = "shelter.events")
    record Discharged(
            @In(Category.STATUS) DischargeReason reason,
            @In(Category.STATUS) Instant at) implements PlacementEvent {}

    /** There is no room now; the person is first in turn after those who wait already. */
    @EventType(value = "org.cairn.shelter.placement.waitlisted.v1", topic = "shelter.events")
    record Waitlisted(
            @In(Category.STATUS) ReferralId referral,
            @In(Category.LOCATION) AgencyId shelter,
            @In(Category.STATUS) Instant at)
            implements PlacementEvent {}

    /** A bed became free and is kept for the next in turn until then; the shelter now accepts the referral with it. */
    @EventType(value = "org.cairn.shelter.placement.bed-offered.v1", topic = "shelter.events")
    record BedOffered(
            @In(Category.STATUS) ReferralId referral,
            @In(Category.LOCATION) AgencyId shelter,
            @In(Category.LOCATION) HoldId hold,
            @In(Category.STATUS) Instant until,
            @In(Category.STATUS) Instant at)
            implements PlacementEvent {}

    /** The person waits here no longer. */
    @EventType(value = "org.cairn.shelter.placement.left-wait-list.v1", topic = "shelter.events")
    record LeftWaitList(
            @In(Category.STATUS) WaitEnd reason,
            @In(Category.STATUS) Instant at) implements PlacementEvent {}

    /** The person is away with the shelter's knowledge; the bed stays theirs. */
    @EventType(value = "org.cairn.shelter.placement.went-on-leave.v1", topic = "shelter.events")
    record WentOnLeave(
            @In(Category.STATUS) Instant until,
            @In(Category.STATUS) Instant at) implements PlacementEvent {}

    /** The person is back. */
    @EventType(value = "org.cairn.shelter.placement.returned-from-leave.v1", topic = "shelter.events")
    record ReturnedFromLeave(@In(Category.STATUS) Instant at) implements PlacementEvent {}

    /** Nobody knows where the person is; the bed stays theirs. */
    @EventType(value = "org.cairn.shelter.placement.missing.v1", topic = "shelter.restricted")
    record Missing(
            @In(Category.SAFETY) Instant lastSeenAt,
            @In(Category.SAFETY) RiskLevel risk,
            @In(Category.STATUS) Instant at)
            implements PlacementEvent {}

    /** The person who was missing is safe. */
    @EventType(value = "org.cairn.shelter.placement.found.v1", topic = "shelter.restricted")
    record Found(@In(Category.STATUS) Instant at) implements PlacementEvent {}

    /** The person shall move to a shelter in another region; the stay goes on until they have arrived there. */
    @EventType(value = "org.cairn.shelter.placement.transfer-requested.v1", topic = "shelter.events")
    record TransferRequested(
            @In(Category.SAFETY) TransferBasis basis,
            @In(Category.LOCATION) String regionTo,
            @In(Category.STATUS) Instant at)
            implements PlacementEvent {}

    /** The person stays after all. */
    @EventType(value = "org.cairn.shelter.placement.transfer-cancelled.v1", topic = "shelter.events")
    record TransferCancelled(@In(Category.STATUS) Instant at) implements PlacementEvent {}

    /** The person has arrived elsewhere; where, this shelter does not learn. */
    @EventType(value = "org.cairn.shelter.placement.transferred.v1", topic = "shelter.events")
    record Transferred(
            @In(Category.LOCATION) PlacementId to,
            @In(Category.STATUS) Instant at) implements PlacementEvent {}

    /** What is gone through when somebody moves in. */
    enum IntakeStep {
        SAFE_CONTACT,
        URGENT_MEDICAL,
        INTERPRETER,
        HOUSE_RULES_CONSENTED,
        BELONGINGS_AND_DOCUMENTS,
        DEPENDANTS,
        RISK_LEVEL
    }

    /** Why a stay ended. */
    enum DischargeReason {
        OWN_WISH,
        MOVED_ON,
        TRANSFERRED,
        RETURNED,
        DID_NOT_COME,
        NOT_FOUND,
        END_OF_SUPPORT,
        DECEASED
    }

    /** On what a move to another shelter rests; an emergency may come before the person's word. */
    enum TransferBasis {
        CONSENT,
        EMERGENCY
    }

    /** How great the danger for somebody missing is held to be. */
    enum RiskLevel {
        LOW,
        MEDIUM,
        HIGH
    }

    /** Why somebody no longer waits for a place. */
    enum WaitEnd {
        PLACE_FOUND,
        OFFER_LAPSED,
        OWN_WISH,
        REFERRAL_OVER
    }
}

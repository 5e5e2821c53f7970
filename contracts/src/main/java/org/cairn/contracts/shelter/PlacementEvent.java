package org.cairn.contracts.shelter;

import java.time.Instant;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.In;
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
    @EventType(value = "org.cairn.shelter.placement.discharged.v1", topic = "shelter.events")
    record Discharged(
            @In(Category.STATUS) DischargeReason reason,
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
        RETURNED
    }
}

package org.cairn.contracts.coordination;

import java.time.Instant;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;

/** What happens to the plan that keeps the person safe; restricted, since that there is a threat tells enough. */
public sealed interface SafetyEvent extends Event {

    /** A plan is being written with the person. */
    record PlanDrafted(
            @In(Category.SAFETY) String plan,
            @In(Category.SAFETY) AgencyId by,
            @In(Category.STATUS) Instant at) implements SafetyEvent {}

    /** The plan stands, with a level of risk and the person's own rating beside it. */
    @EventType(value = "org.cairn.coordination.safety.plan-activated.v1", topic = "coordination.restricted")
    record PlanActivated(
            @In(Category.SAFETY) RiskLevel level,
            @In(Category.SAFETY) RiskLevel ownRating,
            @In(Category.SAFETY) String plan,
            @In(Category.SAFETY) AgencyId by,
            @In(Category.STATUS) Instant reviewDueAt,
            @In(Category.STATUS) Instant at)
            implements SafetyEvent {}

    /** The person, or somebody close to them, was threatened: the plan has to be looked at now. {@code abroad} is where the danger is immediate, an ISO 3166-1 code, or null. */
    @EventType(value = "org.cairn.coordination.safety.threat-reported.v1", topic = "coordination.restricted")
    record ThreatReported(
            @In(Category.SAFETY) RiskLevel level,
            @In(Category.SAFETY) String what,
            @In(Category.SAFETY) Threatened toWhom,
            @In(Category.SAFETY) String abroad,
            @In(Category.SAFETY) AgencyId by,
            @In(Category.STATUS) Instant at)
            implements SafetyEvent {}

    /** That somebody is in immediate danger in another country was passed on to it (CETS 197 Art. 33(1)). */
    record DangerPassedOn(@In(Category.STATUS) Instant at) implements SafetyEvent {}

    /** The day of the review is near. */
    @EventType(value = "org.cairn.coordination.safety.review-approaching.v1", topic = "coordination.restricted")
    record ReviewApproaching(
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at) implements SafetyEvent {}

    /** The plan has to be looked at again. */
    @EventType(value = "org.cairn.coordination.safety.review-due.v1", topic = "coordination.restricted")
    record ReviewDue(@In(Category.STATUS) Instant at) implements SafetyEvent {}

    /** The plan was looked at with the person. */
    @EventType(value = "org.cairn.coordination.safety.plan-reviewed.v1", topic = "coordination.restricted")
    record PlanReviewed(
            @In(Category.SAFETY) RiskLevel level,
            @In(Category.SAFETY) RiskLevel ownRating,
            @In(Category.SAFETY) String plan,
            @In(Category.SAFETY) AgencyId by,
            @In(Category.STATUS) Instant reviewDueAt,
            @In(Category.STATUS) Instant at)
            implements SafetyEvent {}

    /** The day of the review passed; the plan stands as it was. */
    @EventType(value = "org.cairn.coordination.safety.review-missed.v1", topic = "coordination.restricted")
    record ReviewMissed(
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at) implements SafetyEvent {}

    /** No plan is needed any more. */
    @EventType(value = "org.cairn.coordination.safety.plan-closed.v1", topic = "coordination.restricted")
    record PlanClosed(@In(Category.STATUS) Instant at) implements SafetyEvent {}

    /** How great the danger is. */
    enum RiskLevel {
        LOW,
        MEDIUM,
        HIGH
    }

    /** Whom a threat is against; all of them are to be protected from retaliation (CETS 197 Art. 28). */
    enum Threatened {
        PERSON,
        FAMILY,
        WITNESS,
        REPORTER,
        SUPPORTER
    }
}

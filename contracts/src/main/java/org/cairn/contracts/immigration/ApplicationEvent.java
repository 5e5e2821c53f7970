package org.cairn.contracts.immigration;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;

/** What happens to an application for a residence status (CETS 197 Art. 14; Directive 2004/81/EC Art. 8). */
public sealed interface ApplicationEvent extends Event {

    /**
     * Somebody who represents the person writes an application.
     *
     * @param principal the relative's application on which this one rests; only with {@link Ground#DERIVATIVE}
     * @param relation what the person is to that relative
     * @param statusClass what the law calls that, where it has a name for it (such as T-2 in the United States)
     */
    record Prepared(
            @In(Category.STATUS) ApplicationId application,
            @In(Category.STATUS) AgencyId representative,
            @In(Category.IMMIGRATION) Ground ground,
            @In(Category.FAMILY) ApplicationId principal,
            @In(Category.FAMILY) String relation,
            @In(Category.FAMILY) String statusClass,
            @In(Category.STATUS) Instant at)
            implements ApplicationEvent {}

    /** It was handed in; the authority has to decide. */
    @EventType(value = "org.cairn.immigration.application.lodged.v1", topic = "immigration.events")
    record Lodged(
            @In(Category.STATUS) ApplicationId application,
            @In(Category.STATUS) AgencyId authority,
            @In(Category.IMMIGRATION) Ground ground,
            @In(Category.STATUS) Instant at)
            implements ApplicationEvent {}

    /** The authority has begun to examine it. */
    @EventType(value = "org.cairn.immigration.application.examined.v1", topic = "immigration.events")
    record Examined(@In(Category.STATUS) Instant at) implements ApplicationEvent {}

    /** The authority decided; what, the event does not say. */
    @EventType(value = "org.cairn.immigration.application.decided.v1", topic = "immigration.events")
    record Decided(
            @In(Category.IMMIGRATION) StatusOutcome outcome,
            @In(Category.IMMIGRATION) String reasons,
            @In(Category.STATUS) Instant at)
            implements ApplicationEvent {}

    /** The person may stay until then; beside {@link Decided}, or on appeal. */
    @EventType(value = "org.cairn.immigration.permit.granted.v1", topic = "immigration.restricted")
    record Granted(
            @In(Category.STATUS) LocalDate validUntil,
            @In(Category.STATUS) boolean workRight,
            @In(Category.IMMIGRATION) Ground ground,
            @In(Category.IMMIGRATION) PermitKind kind,
            @In(Category.STATUS) Instant at)
            implements ApplicationEvent {}

    /** The authority refused; until then an appeal is open. Beside {@link Decided}. */
    @EventType(value = "org.cairn.immigration.application.refused.v1", topic = "immigration.restricted")
    record Refused(
            @In(Category.STATUS) Instant appealDueAt,
            @In(Category.STATUS) Instant at) implements ApplicationEvent {}

    /** The refusal stands. */
    @EventType(value = "org.cairn.immigration.application.refused-finally.v1", topic = "immigration.restricted")
    record RefusedFinally(@In(Category.STATUS) Instant at) implements ApplicationEvent {}

    /**
     * The person appealed.
     *
     * @param lateBecause why after the last day; null in time
     */
    @EventType(value = "org.cairn.immigration.application.appealed.v1", topic = "immigration.restricted")
    record Appealed(
            @In(Category.IMMIGRATION) String lateBecause,
            @In(Category.STATUS) Instant at) implements ApplicationEvent {}

    /** The appeal was decided; how, {@link Granted} or {@link RefusedFinally} says. */
    @EventType(value = "org.cairn.immigration.application.appeal-decided.v1", topic = "immigration.restricted")
    record AppealDecided(
            @In(Category.IMMIGRATION) StatusOutcome outcome,
            @In(Category.IMMIGRATION) String reasons,
            @In(Category.STATUS) Instant at)
            implements ApplicationEvent {}

    /** The last day to appeal comes near; restricted, since it tells that the authority refused. */
    @EventType(value = "org.cairn.immigration.appeal.approaching.v1", topic = "immigration.restricted")
    record AppealApproaching(
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at) implements ApplicationEvent {}

    /** That day passed without an appeal; a later one needs a reason and is not refused for being late alone. */
    @EventType(value = "org.cairn.immigration.appeal.missed.v1", topic = "immigration.restricted")
    record AppealMissed(
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at) implements ApplicationEvent {}

    /** The permit ends soon: now is the time to ask for more. */
    @EventType(value = "org.cairn.immigration.permit.renewal-due.v1", topic = "immigration.restricted")
    record RenewalDue(
            @In(Category.STATUS) LocalDate validUntil,
            @In(Category.STATUS) Instant at) implements ApplicationEvent {}

    /** A longer stay was asked for in time; the permit goes on until that is decided. */
    @EventType(value = "org.cairn.immigration.permit.renewal-asked.v1", topic = "immigration.restricted")
    record RenewalAsked(@In(Category.STATUS) Instant at) implements ApplicationEvent {}

    /** The person may stay longer. */
    @EventType(value = "org.cairn.immigration.permit.renewed.v1", topic = "immigration.restricted")
    record Renewed(
            @In(Category.IMMIGRATION) PermitKind kind,
            @In(Category.STATUS) LocalDate validUntil,
            @In(Category.STATUS) Instant at)
            implements ApplicationEvent {}

    /** The permit ended and none follows; whoever acts for the person is told at once. */
    @EventType(value = "org.cairn.immigration.permit.expired.v1", topic = "immigration.restricted")
    record Expired(@In(Category.STATUS) Instant at) implements ApplicationEvent {}

    /** The person does not want it any more. */
    @EventType(value = "org.cairn.immigration.application.withdrawn.v1", topic = "immigration.events")
    record Withdrawn(@In(Category.STATUS) Instant at) implements ApplicationEvent {}

    /** The person needs no permission to stay; told to nobody. */
    record NotRequired(
            @In(Category.IMMIGRATION) String why,
            @In(Category.STATUS) Instant at) implements ApplicationEvent {}

    /** The person needs a permission after all: what was noted before was wrong. */
    record RequiredAfterAll(@In(Category.STATUS) Instant at) implements ApplicationEvent {}

    /** The person seeks asylum beside it, which nothing here touches (CETS 197 Art. 14(5)). */
    record AsylumNoted(
            @In(Category.IMMIGRATION) boolean sought,
            @In(Category.STATUS) Instant at) implements ApplicationEvent {}

    /** A day in an application comes near. */
    @EventType(value = "org.cairn.immigration.deadline.approaching.v1", topic = "immigration.events")
    record DeadlineApproaching(
            @In(Category.STATUS) String kind,
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at) implements ApplicationEvent {}

    /** That day passed; nothing is decided by that. */
    @EventType(value = "org.cairn.immigration.deadline.missed.v1", topic = "immigration.events")
    record DeadlineMissed(
            @In(Category.STATUS) String kind,
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at) implements ApplicationEvent {}

    /** On what a stay rests. */
    enum Ground {
        PERSONAL_SITUATION,
        COOPERATION,
        CHILD_BEST_INTERESTS,
        HUMANITARIAN,
        DERIVATIVE
    }

    /** The answer. */
    enum StatusOutcome {
        GRANTED,
        REFUSED
    }

    /** For how long somebody may stay in principle. */
    enum PermitKind {
        TEMPORARY,
        PERMANENT
    }
}

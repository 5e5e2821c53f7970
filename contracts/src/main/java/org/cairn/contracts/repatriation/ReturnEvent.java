package org.cairn.contracts.repatriation;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;
import org.cairn.contracts.ReturnId;

/** What happens on the way of a person back to a country that they call theirs (Palermo Protocol Art. 8; CETS 197 Art. 16). */
public sealed interface ReturnEvent extends Event {

    /** Somebody asked for a return. */
    @EventType(value = "org.cairn.repatriation.returncase.requested.v1", topic = "repatriation.events")
    record Requested(
            @In(Category.STATUS) ReturnId returnCase,
            @In(Category.STATUS) AgencyId agency,
            @In(Category.IMMIGRATION) Initiator initiator,
            @In(Category.IMMIGRATION) String country,
            @In(Category.STATUS) Instant at)
            implements ReturnEvent {}

    /** The person was told what a return means and what else is open to them. */
    @EventType(value = "org.cairn.repatriation.returncase.counselled.v1", topic = "repatriation.events")
    record Counselled(
            @In(Category.IDENTITY) String language,
            @In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** The person was asked whether they want it themselves; for a child the guardian answers. */
    @EventType(value = "org.cairn.repatriation.returncase.voluntariness-recorded.v1", topic = "repatriation.events")
    record VoluntarinessRecorded(
            @In(Category.IMMIGRATION) boolean voluntary,
            @In(Category.FAMILY) boolean byGuardian,
            @In(Category.STATUS) Instant at)
            implements ReturnEvent {}

    /** It does not go on, unless what stopped it changes. */
    @EventType(value = "org.cairn.repatriation.returncase.halted.v1", topic = "repatriation.restricted")
    record Halted(
            @In(Category.SAFETY) HaltCause cause,
            @In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** The danger of a return was assessed; {@code routeReassessed} when that looked at an earlier return which had gone wrong, too. */
    @EventType(value = "org.cairn.repatriation.returncase.risk-assessed.v1", topic = "repatriation.restricted")
    record RiskAssessed(
            @In(Category.SAFETY) Risk result,
            @In(Category.SAFETY) String detail,
            @In(Category.SAFETY) LocalDate assessedOn,
            @In(Category.SAFETY) boolean routeReassessed,
            @In(Category.STATUS) Instant at)
            implements ReturnEvent {}

    /** The State of origin was asked whether the person is its national (Palermo Protocol Art. 8(3)). */
    @EventType(
            value = "org.cairn.repatriation.returncase.nationality-verification-requested.v1",
            topic = "repatriation.events")
    record NationalityVerificationRequested(
            @In(Category.IMMIGRATION) String country,
            @In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** It said yes. */
    @EventType(value = "org.cairn.repatriation.returncase.nationality-confirmed.v1", topic = "repatriation.events")
    record NationalityConfirmed(@In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** A travel document was asked for (Palermo Protocol Art. 8(4)). */
    @EventType(value = "org.cairn.repatriation.returncase.travel-document-requested.v1", topic = "repatriation.events")
    record TravelDocumentRequested(
            @In(Category.IMMIGRATION) DocumentKind kind,
            @In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** It is there. */
    @EventType(value = "org.cairn.repatriation.returncase.travel-document-issued.v1", topic = "repatriation.events")
    record TravelDocumentIssued(
            @In(Category.STATUS) int waitingDays,
            @In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** The consulate got what it needs and nothing else, with the person's consent. */
    record PacketSent(
            @In(Category.IDENTITY) AgencyId consulate,
            @In(Category.IDENTITY) String name,
            @In(Category.IDENTITY) LocalDate born,
            @In(Category.IDENTITY) String nationality,
            @In(Category.IDENTITY) String photo,
            @In(Category.STATUS) Instant at)
            implements ReturnEvent {}

    /** No answer for so many days. */
    @EventType(value = "org.cairn.repatriation.returncase.stalled.v1", topic = "repatriation.restricted")
    record Stalled(
            @In(Category.STATUS) int waitingDays,
            @In(Category.IMMIGRATION) boolean detained,
            @In(Category.STATUS) Instant at)
            implements ReturnEvent {}

    /** The person is held while they wait: a lawyer must act now. */
    @EventType(value = "org.cairn.repatriation.returncase.detained.v1", topic = "repatriation.restricted")
    record Detained(@In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** The person is free. */
    @EventType(value = "org.cairn.repatriation.returncase.freed.v1", topic = "repatriation.restricted")
    record FreedFromDetention(@In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** Another way was tried. */
    @EventType(value = "org.cairn.repatriation.returncase.escalated.v1", topic = "repatriation.restricted")
    record Escalated(
            @In(Category.IMMIGRATION) Escalation to,
            @In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** The person, and an agency that will receive them, agreed on a plan. */
    @EventType(value = "org.cairn.repatriation.returncase.plan-agreed.v1", topic = "repatriation.events")
    record PlanAgreed(
            @In(Category.LOCATION) AgencyId receiving,
            @In(Category.LOCATION) String contacts,
            @In(Category.LOCATION) String plan,
            @In(Category.IMMIGRATION) LocalDate travelFrom,
            @In(Category.IMMIGRATION) LocalDate travelTo,
            @In(Category.STATUS) Instant at)
            implements ReturnEvent {}

    /** The agency abroad said that it is ready to receive the person. */
    @EventType(value = "org.cairn.repatriation.returncase.reception-confirmed.v1", topic = "repatriation.events")
    record ReceptionConfirmed(@In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** It was determined whether a return is in the child's best interests (CETS 197 Art. 16(7)). */
    record BestInterestsDetermined(
            @In(Category.FAMILY) boolean inBestInterests,
            @In(Category.FAMILY) boolean caregiverAssessed,
            @In(Category.STATUS) Instant at)
            implements ReturnEvent {}

    /** Nothing stands in the way. */
    @EventType(value = "org.cairn.repatriation.returncase.ready.v1", topic = "repatriation.events")
    record Readied(@In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** Something came up that stands in the way after all; what, the event does not say. */
    @EventType(value = "org.cairn.repatriation.returncase.held-back.v1", topic = "repatriation.events")
    record HeldBack(@In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** The person has left. */
    @EventType(value = "org.cairn.repatriation.returncase.departed.v1", topic = "repatriation.events")
    record Departed(@In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** The person has arrived and was met. */
    @EventType(value = "org.cairn.repatriation.returncase.arrived.v1", topic = "repatriation.events")
    record ArrivalConfirmed(@In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** A step of the plan was taken. */
    @EventType(value = "org.cairn.repatriation.returncase.reintegration-step.v1", topic = "repatriation.events")
    record ReintegrationStepRecorded(
            @In(Category.NEEDS) String step,
            @In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** How the person fares, so many months later. */
    @EventType(value = "org.cairn.repatriation.returncase.monitored.v1", topic = "repatriation.events")
    record MonitoringReported(
            @In(Category.STATUS) int month,
            @In(Category.NEEDS) Wellbeing wellbeing,
            @In(Category.SAFETY) boolean reRisk,
            @In(Category.STATUS) Instant at)
            implements ReturnEvent {}

    /** The person is in danger again: help has to begin anew. */
    @EventType(value = "org.cairn.repatriation.returncase.re-risk.v1", topic = "repatriation.restricted")
    record ReRiskFound(@In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** The person does not want to return; at once. */
    @EventType(value = "org.cairn.repatriation.returncase.cancelled.v1", topic = "repatriation.events")
    record Cancelled(@In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** A year later: it is over. */
    @EventType(value = "org.cairn.repatriation.returncase.completed.v1", topic = "repatriation.events")
    record Completed(@In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** A day comes near. */
    @EventType(value = "org.cairn.repatriation.deadline.approaching.v1", topic = "repatriation.events")
    record DeadlineApproaching(
            @In(Category.STATUS) String kind,
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at) implements ReturnEvent {}

    /** That day passed. */
    @EventType(value = "org.cairn.repatriation.deadline.missed.v1", topic = "repatriation.events")
    record DeadlineMissed(
            @In(Category.STATUS) String kind,
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at) implements ReturnEvent {}
}

package org.cairn.contracts.identification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;
import org.cairn.contracts.LegalBasis;

/** What happens in the identification of a person as a victim of trafficking (CETS 197 Art. 10). */
public sealed interface IdentificationEvent extends Event {

    /** Somebody looked for signs of trafficking and wrote down which they saw; signs inform, they never decide. */
    @EventType(value = "org.cairn.identification.indicators.recorded.v1", topic = "identification.events")
    record IndicatorsRecorded(
            @In(Category.STATUS) Instrument instrument,
            @In(Category.EXPLOITATION) Set<String> indicators,
            @In(Category.STATUS) Instant at)
            implements IdentificationEvent {}

    /** The person is treated as a victim from now on, with the help that goes with it. */
    @EventType(value = "org.cairn.identification.victim.presumed.v1", topic = "identification.events")
    record VictimPresumed(
            @In(Category.STATUS) Set<UrgentNeed> urgentNeeds,
            @In(Category.STATUS) Instant at) implements IdentificationEvent {}

    /** The age is in doubt, so the person is treated as a child until it is determined (CETS 197 Art. 10(3)). */
    @EventType(value = "org.cairn.identification.age.presumed-child.v1", topic = "identification.restricted")
    record AgePresumedChild(@In(Category.STATUS) Instant at) implements IdentificationEvent {}

    /**
     * A first responder asked the competent authority to decide.
     *
     * @param dueAt when a first decision is expected; an expectation, not a right
     * @param pastDue true when that day had passed before the referral came in: history, no alert
     * @param labels the authority's published labels, for its own counts
     */
    @EventType(value = "org.cairn.identification.submission.received.v1", topic = "identification.events")
    record Submitted(
            @In(Category.STATUS) AgencyId firstResponder,
            @In(Category.STATUS) AgencyId authority,
            @In(Category.STATUS) LegalBasis basis,
            @In(Category.STATUS) LocalDate referredOn,
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) boolean pastDue,
            @In(Category.EXPLOITATION) Labels labels,
            @In(Category.IDENTITY) Integer ageToday,
            @In(Category.EXPLOITATION) String narrative,
            @In(Category.STATUS) Instant at)
            implements IdentificationEvent {}

    /** The authority decided whether there are reasonable grounds to believe that the person is a victim. */
    @EventType(value = "org.cairn.identification.reasonable-grounds.decided.v1", topic = "identification.events")
    record ReasonableGroundsDecided(
            @In(Category.EXPLOITATION) Outcome outcome,
            @In(Category.STATUS) LocalDate decidedOn,
            @In(Category.LEGAL) String reasons,
            @In(Category.STATUS) Instant at)
            implements IdentificationEvent {}

    /**
     * The recovery and reflection period runs (CETS 197 Art. 13).
     *
     * @param firstDay the day that the profile counts first
     * @param lastDay the earliest last day; it stays open until the conclusive decision where the profile says so
     */
    @EventType(value = "org.cairn.identification.reflection.started.v1", topic = "identification.restricted")
    record ReflectionStarted(
            @In(Category.STATUS) LocalDate firstDay,
            @In(Category.STATUS) LocalDate lastDay,
            @In(Category.STATUS) boolean openUntilConclusive,
            @In(Category.STATUS) Instant at)
            implements IdentificationEvent {}

    /** An NGO said what it thinks; its word binds nobody. */
    @EventType(value = "org.cairn.identification.assessment.recorded.v1", topic = "identification.events")
    record AssessmentRecorded(
            @In(Category.STATUS) AgencyId by,
            @In(Category.EXPLOITATION) String assessment,
            @In(Category.STATUS) Instant at)
            implements IdentificationEvent {}

    /** The doubt about the age is resolved. */
    @EventType(value = "org.cairn.identification.age.determined.v1", topic = "identification.restricted")
    record AgeDetermined(
            @In(Category.IDENTITY) AgeFinding finding,
            @In(Category.IDENTITY) String method,
            @In(Category.STATUS) Instant at)
            implements IdentificationEvent {}

    /** The person was found to be an adult: beside {@link AgeDetermined}, whose finding does not travel. */
    @EventType(value = "org.cairn.identification.age.found-adult.v1", topic = "identification.restricted")
    record FoundAdult(@In(Category.STATUS) Instant at) implements IdentificationEvent {}

    /** The person was found to be a child: beside {@link AgeDetermined}, whose finding does not travel. */
    @EventType(value = "org.cairn.identification.age.found-child.v1", topic = "identification.restricted")
    record FoundChild(@In(Category.STATUS) Instant at) implements IdentificationEvent {}

    /**
     * An adult does not want to be identified formally; help goes on.
     *
     * @param notified whether a duty to notify without a name was met by that (UK: Modern Slavery Act 2015 s.52)
     */
    @EventType(value = "org.cairn.identification.formal.declined.v1", topic = "identification.events")
    record FormalDeclined(
            @In(Category.STATUS) boolean notified,
            @In(Category.STATUS) Instant at) implements IdentificationEvent {}

    /** The person took their case back from the authority; help goes on. */
    @EventType(value = "org.cairn.identification.submission.withdrawn.v1", topic = "identification.events")
    record Withdrawn(@In(Category.STATUS) Instant at) implements IdentificationEvent {}

    /** The authority decided, on the balance of probabilities where the profile says so, whether the person is a victim. */
    @EventType(value = "org.cairn.identification.conclusive-grounds.decided.v1", topic = "identification.events")
    record ConclusiveGroundsDecided(
            @In(Category.EXPLOITATION) Outcome outcome,
            @In(Category.STATUS) LocalDate decidedOn,
            @In(Category.EXPLOITATION) Set<String> exploitation,
            @In(Category.LEGAL) String reasons,
            @In(Category.STATUS) Instant at)
            implements IdentificationEvent {}

    /** Somebody asked for a negative decision to be looked at again. */
    @EventType(value = "org.cairn.identification.reconsideration.requested.v1", topic = "identification.events")
    record ReconsiderationRequested(
            @In(Category.STATUS) Requester requester,
            @In(Category.LEGAL) String ground,
            @In(Category.LEGAL) String lateBecause,
            @In(Category.LEGAL) String statement,
            @In(Category.STATUS) Instant at)
            implements IdentificationEvent {}

    /** The authority looked again. */
    @EventType(value = "org.cairn.identification.reconsideration.decided.v1", topic = "identification.events")
    record ReconsiderationDecided(
            @In(Category.EXPLOITATION) Reconsidered outcome,
            @In(Category.STATUS) LocalDate decidedOn,
            @In(Category.LEGAL) String reasons,
            @In(Category.STATUS) Instant at)
            implements IdentificationEvent {}

    /** A court was asked to review the decision that stood. */
    @EventType(value = "org.cairn.identification.judicial-review.opened.v1", topic = "identification.events")
    record JudicialReviewOpened(@In(Category.STATUS) Instant at) implements IdentificationEvent {}

    /** The court sent the question back, or let the decision stand. */
    @EventType(value = "org.cairn.identification.judicial-review.decided.v1", topic = "identification.events")
    record JudicialReviewDecided(
            @In(Category.LEGAL) ReviewOutcome outcome,
            @In(Category.STATUS) Instant at) implements IdentificationEvent {}

    /** The decision's papers went to the person, or for a child to the guardian and to nobody else. */
    @EventType(value = "org.cairn.identification.papers.served.v1", topic = "identification.events")
    record PapersServed(
            @In(Category.IDENTITY) ServedOn on,
            @In(Category.STATUS) Instant at) implements IdentificationEvent {}

    /** The recovery and reflection period lasts longer. */
    @EventType(value = "org.cairn.identification.reflection.extended.v1", topic = "identification.restricted")
    record ReflectionExtended(
            @In(Category.STATUS) LocalDate lastDay,
            @In(Category.STATUS) Instant at) implements IdentificationEvent {}

    /** A named human withheld it on one of the grounds that the law knows (CETS 197 Art. 13(3)); an appeal is open. */
    @EventType(value = "org.cairn.identification.reflection.withheld.v1", topic = "identification.restricted")
    record ReflectionWithheld(
            @In(Category.LEGAL) String ground,
            @In(Category.LEGAL) String reasons,
            @In(Category.STATUS) Instant at) implements IdentificationEvent {}

    /** The person appealed against the withholding. */
    @EventType(value = "org.cairn.identification.reflection.appealed.v1", topic = "identification.restricted")
    record WithholdingAppealed(@In(Category.STATUS) Instant at) implements IdentificationEvent {}

    /** The appeal was decided; one that is allowed gives the period back. */
    @EventType(value = "org.cairn.identification.reflection.appeal-decided.v1", topic = "identification.restricted")
    record WithholdingAppealDecided(
            @In(Category.LEGAL) AppealOutcome outcome,
            @In(Category.STATUS) Instant at) implements IdentificationEvent {}

    /** It is over; help does not end by that. */
    @EventType(value = "org.cairn.identification.reflection.ended.v1", topic = "identification.restricted")
    record ReflectionEnded(
            @In(Category.STATUS) LocalDate endedOn,
            @In(Category.STATUS) Instant at) implements IdentificationEvent {}

    /** A decision is expected soon. */
    @EventType(value = "org.cairn.identification.deadline.approaching.v1", topic = "identification.events")
    record DeadlineApproaching(
            @In(Category.STATUS) String kind,
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at) implements IdentificationEvent {}

    /** The expected day passed; owner and coordinator are told, the person's position stays as it was. */
    @EventType(value = "org.cairn.identification.deadline.missed.v1", topic = "identification.events")
    record DeadlineMissed(
            @In(Category.STATUS) String kind,
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at) implements IdentificationEvent {}

    /** The answer to the question of grounds. */
    enum Outcome {
        POSITIVE,
        NEGATIVE
    }
}

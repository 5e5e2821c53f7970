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

    /** The list of signs that was used. */
    enum Instrument {
        ILO_FORCED_LABOUR,
        ILO_DELPHI_ADULT_LABOUR,
        ILO_DELPHI_ADULT_SEXUAL,
        ILO_DELPHI_CHILD_LABOUR,
        ILO_DELPHI_CHILD_SEXUAL,
        UNODC
    }

    /** What cannot wait. */
    enum UrgentNeed {
        SHELTER,
        MEDICAL,
        SAFETY,
        INTERPRETER,
        LEGAL_AID,
        FOOD,
        CHILD_CARE
    }

    /** The answer to the question of reasonable grounds. */
    enum Outcome {
        POSITIVE,
        NEGATIVE
    }

    /**
     * What the Home Office publishes of a referral into the National Referral Mechanism, in its own words.
     *
     * @param age the age group at the time of exploitation
     */
    record Labels(
            @In(Category.EXPLOITATION) String exploitation,
            @In(Category.EXPLOITATION) String age,
            @In(Category.IDENTITY) String gender,
            @In(Category.IDENTITY) String nationality) {}
}

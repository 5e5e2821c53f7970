package org.cairn.identification.identificationcase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.identification.AgeFinding;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.Instrument;
import org.cairn.contracts.identification.ReviewOutcome;
import org.cairn.contracts.identification.ServedOn;
import org.cairn.contracts.identification.UrgentNeed;

/**
 * The question whether a person is a victim of trafficking, from the first signs to the last decision (CETS 197 Art. 10). Pure.
 *
 * @param question who asked whom; null before anybody did
 * @param decided the last decision of the authority; null before there is one
 * @param recoveryUntil the last day of the recovery minimum; null while none began
 */
public record IdentificationCase(State state, Age age, Question question, Decided decided, LocalDate recoveryUntil) {

    /** Where every case begins. */
    public static final IdentificationCase NEW = new IdentificationCase(State.DETECTED, Age.UNKNOWN, null, null, null);

    /** How far it is. With reasonable grounds (RG) the conclusive decision (CG) is pending at once. */
    public enum State {
        DETECTED,
        PRESUMED,
        RG_PENDING,
        RG_POSITIVE,
        RG_NEGATIVE,
        IDENTIFIED,
        NOT_IDENTIFIED,
        RECONSIDERATION,
        UPHELD,
        JUDICIAL_REVIEW,
        FORMAL_DECLINED,
        WITHDRAWN
    }

    /** Who asked, who was asked, and when. */
    public record Question(AgencyId firstResponder, AgencyId authority, LocalDate referredOn) {}

    /** The day of a decision, and whether it was the conclusive one. */
    public record Decided(LocalDate on, boolean conclusive) {}

    /** What somebody asks; it may be refused. {@code by} is the agency that acts. */
    public sealed interface Command {
        /** Write down which signs were seen; none is an answer, too. */
        record RecordIndicators(Instrument instrument, Set<String> indicators, Instant at) implements Command {}

        /** Say what one thinks as an NGO; it binds nobody. */
        record Assess(AgencyId by, String assessment, Instant at) implements Command {}

        /** Treat the person as a victim from now on, and as a child when the age is in doubt. */
        record Presume(Set<UrgentNeed> urgentNeeds, boolean ageInDoubt, Instant at) implements Command {}

        /** Settle how old the person is. */
        record DetermineAge(AgeFinding finding, String method, AgencyId by, Instant at) implements Command {}

        /** Say for an adult that they do not want to be identified formally. */
        record DeclineFormal(boolean notified, Instant at) implements Command {}

        /** Ask the authority; {@code consented} when the person agreed that it may know what it needs. */
        record Submit(Submission submission, boolean consented, Instant at) implements Command {}

        /** Take the case back from the authority, as the person or, for a child, the guardian. */
        record Withdraw(boolean asGuardian, Instant at) implements Command {}

        /** Answer the first question, as the authority. */
        record DecideReasonableGrounds(Answer answer, AgencyId by, Instant at) implements Command {}

        /** Answer the second question, as the authority. */
        record DecideConclusiveGrounds(Answer.Conclusion answer, AgencyId by, Instant at) implements Command {}

        /** Ask to look again. */
        record RequestReconsideration(Reconsideration request, boolean outcomeKnown, Instant at) implements Command {}

        /** Look again, as the authority. */
        record DecideReconsideration(Answer.Second answer, AgencyId by, Instant at) implements Command {}

        /** Say that a court was asked. */
        record OpenJudicialReview(Instant at) implements Command {}

        /** Say what the court did, as the authority that it told. */
        record DecideJudicialReview(ReviewOutcome outcome, AgencyId by, Instant at) implements Command {}

        /** Hand the decision's papers over; {@code guardianAppointed} when somebody speaks for the child. */
        record ServePapers(ServedOn on, boolean guardianAppointed, AgencyId by, Instant at) implements Command {}

        /** Say that the expected day is near. */
        record WarnOfDeadline(String kind, Instant dueAt, Instant at) implements Command {}

        /** Say that the expected day has passed. */
        record NoteMissedDeadline(String kind, Instant dueAt, Instant at) implements Command {}
    }

    /** The rules, family by family; what no line of {@link CaseRules} and {@link DecisionRules} allows is refused. */
    public static Decision<IdentificationEvent, Refusal> decide(IdentificationCase of, Command command) {
        return switch (command) {
            case Command.RecordIndicators c -> CaseRules.recordIndicators(of, c);
            case Command.Assess c -> CaseRules.assess(c);
            case Command.Presume c -> CaseRules.presume(of, c);
            case Command.DetermineAge c -> CaseRules.determineAge(of, c);
            case Command.DeclineFormal c -> CaseRules.declineFormal(of, c);
            case Command.Submit c -> CaseRules.submit(of, c);
            case Command.Withdraw c -> CaseRules.withdraw(of, c);
            case Command.DecideReasonableGrounds c -> DecisionRules.reasonableGrounds(of, c);
            case Command.DecideConclusiveGrounds c -> DecisionRules.conclusiveGrounds(of, c);
            case Command.RequestReconsideration c -> DecisionRules.requestReconsideration(of, c);
            case Command.DecideReconsideration c -> DecisionRules.reconsider(of, c);
            case Command.OpenJudicialReview c -> DecisionRules.openReview(of, c);
            case Command.DecideJudicialReview c -> DecisionRules.decideReview(of, c);
            case Command.ServePapers c -> DecisionRules.servePapers(of, c);
            case Command.WarnOfDeadline c -> CaseRules.warn(of, c);
            case Command.NoteMissedDeadline c -> CaseRules.miss(of, c);
        };
    }

    /** Facts folded into state. No default: a new event does not compile until it is handled here. */
    public static IdentificationCase evolve(IdentificationCase of, IdentificationEvent event) {
        return switch (event) {
            case IdentificationEvent.VictimPresumed _ -> of.in(State.PRESUMED);
            case IdentificationEvent.AgePresumedChild _ -> of.aged(Age.PRESUMED_CHILD);
            case IdentificationEvent.AgeDetermined e -> of.aged(Age.found(e.finding()));
            case IdentificationEvent.FoundAdult _, IdentificationEvent.FoundChild _ -> of;
            case IdentificationEvent.FormalDeclined _ -> of.in(State.FORMAL_DECLINED);
            case IdentificationEvent.Submitted e -> of.asked(e);
            case IdentificationEvent.Withdrawn _ -> of.in(State.WITHDRAWN);
            case IdentificationEvent.ReasonableGroundsDecided e ->
                switch (e.outcome()) {
                    case POSITIVE -> of.decided(State.RG_POSITIVE, e.decidedOn(), false);
                    case NEGATIVE -> of.decided(State.RG_NEGATIVE, e.decidedOn(), false);
                };
            case IdentificationEvent.ConclusiveGroundsDecided e ->
                switch (e.outcome()) {
                    case POSITIVE -> of.decided(State.IDENTIFIED, e.decidedOn(), true);
                    case NEGATIVE -> of.decided(State.NOT_IDENTIFIED, e.decidedOn(), true);
                };
            case IdentificationEvent.ReconsiderationRequested _ -> of.in(State.RECONSIDERATION);
            case IdentificationEvent.ReconsiderationDecided e ->
                switch (e.outcome()) {
                    case RG_POSITIVE -> of.decided(State.RG_POSITIVE, e.decidedOn(), false);
                    case IDENTIFIED -> of.decided(State.IDENTIFIED, e.decidedOn(), true);
                    case UPHELD -> of.in(State.UPHELD);
                };
            case IdentificationEvent.JudicialReviewOpened _ -> of.in(State.JUDICIAL_REVIEW);
            case IdentificationEvent.JudicialReviewDecided e ->
                switch (e.outcome()) {
                    case SENT_BACK -> of.in(State.RECONSIDERATION);
                    case STANDS -> of.in(State.UPHELD);
                };
            case IdentificationEvent.ReflectionStarted e -> of.recovering(e.lastDay());
            case IdentificationEvent.ReflectionExtended e -> of.recovering(e.lastDay());
            case IdentificationEvent.IndicatorsRecorded _, IdentificationEvent.AssessmentRecorded _ -> of;
            case IdentificationEvent.PapersServed _ -> of;
            case IdentificationEvent.DeadlineApproaching _, IdentificationEvent.DeadlineMissed _ -> of;
            case IdentificationEvent.ReflectionWithheld _, IdentificationEvent.ReflectionEnded _ -> of;
            case IdentificationEvent.WithholdingAppealed _, IdentificationEvent.WithholdingAppealDecided _ -> of;
        };
    }

    private IdentificationCase in(State next) {
        return new IdentificationCase(next, age, question, decided, recoveryUntil);
    }

    private IdentificationCase aged(Age known) {
        return new IdentificationCase(state, known, question, decided, recoveryUntil);
    }

    private IdentificationCase asked(IdentificationEvent.Submitted e) {
        var asked = new Question(e.firstResponder(), e.authority(), e.referredOn());
        return new IdentificationCase(State.RG_PENDING, age.told(e.ageToday()), asked, null, null);
    }

    private IdentificationCase decided(State next, LocalDate on, boolean conclusive) {
        return new IdentificationCase(next, age, question, new Decided(on, conclusive), recoveryUntil);
    }

    private IdentificationCase recovering(LocalDate lastDay) {
        return new IdentificationCase(state, age, question, decided, lastDay);
    }
}

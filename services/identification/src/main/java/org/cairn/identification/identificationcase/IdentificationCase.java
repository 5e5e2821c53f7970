package org.cairn.identification.identificationcase;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.AgePresumedChild;
import org.cairn.contracts.identification.IdentificationEvent.DeadlineApproaching;
import org.cairn.contracts.identification.IdentificationEvent.DeadlineMissed;
import org.cairn.contracts.identification.IdentificationEvent.IndicatorsRecorded;
import org.cairn.contracts.identification.IdentificationEvent.Instrument;
import org.cairn.contracts.identification.IdentificationEvent.ReasonableGroundsDecided;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionStarted;
import org.cairn.contracts.identification.IdentificationEvent.Submitted;
import org.cairn.contracts.identification.IdentificationEvent.UrgentNeed;
import org.cairn.contracts.identification.IdentificationEvent.VictimPresumed;

/** The question whether a person is a victim of trafficking, from the first signs to the first decision (CETS 197 Art. 10). Pure. */
public sealed interface IdentificationCase {

    /** Signs may have been seen; nobody has drawn a conclusion yet. */
    record Detected() implements IdentificationCase {}

    /** Treated as a victim; {@code asChild} when a doubt about the age counts in the person's favour. */
    record Presumed(boolean asChild) implements IdentificationCase {}

    /** The authority was asked and has not answered. */
    record Pending(AgencyId firstResponder, AgencyId authority, LocalDate referredOn) implements IdentificationCase {}

    /** There are reasonable grounds; the conclusive decision is open. */
    record Positive() implements IdentificationCase {}

    /** The authority saw no reasonable grounds. */
    record Negative() implements IdentificationCase {}

    /** What somebody asks; it may be refused. */
    sealed interface Command {
        /** Write down which signs were seen; none is an answer, too. */
        record RecordIndicators(Instrument instrument, Set<String> indicators, Instant at) implements Command {}

        /** Treat the person as a victim from now on. */
        record Presume(Set<UrgentNeed> urgentNeeds, boolean ageInDoubt, Instant at) implements Command {}

        /** Ask the authority; {@code consented} when the person agreed that it may know what it needs. */
        record Submit(Submission submission, boolean consented, Instant at) implements Command {}

        /** Answer, as the authority. */
        record DecideReasonableGrounds(Answer answer, AgencyId by, Instant at) implements Command {}

        /** Say that the expected day is near. */
        record WarnOfDeadline(String kind, Instant dueAt, Instant at) implements Command {}

        /** Say that the expected day has passed. */
        record NoteMissedDeadline(String kind, Instant dueAt, Instant at) implements Command {}
    }

    /** The rules, one line each, read from the top; what no line allows is refused. */
    static Decision<IdentificationEvent, Refusal> decide(IdentificationCase identification, Command command) {
        return switch (command) {
            case Command.RecordIndicators c -> recordIndicators(identification, c);
            case Command.Presume c -> presume(identification, c);
            case Command.Submit c -> submit(identification, c);
            case Command.DecideReasonableGrounds c -> answer(identification, c);
            case Command.WarnOfDeadline(var kind, var dueAt, var at) ->
                identification instanceof Pending ? agreed(new DeadlineApproaching(kind, dueAt, at)) : agreed();
            case Command.NoteMissedDeadline(var kind, var dueAt, var at) ->
                identification instanceof Pending ? agreed(new DeadlineMissed(kind, dueAt, at)) : agreed();
        };
    }

    private static Decision<IdentificationEvent, Refusal> recordIndicators(
            IdentificationCase identification, Command.RecordIndicators c) {
        return switch (identification) {
            case Detected _, Presumed _, Pending _ ->
                agreed(new IndicatorsRecorded(c.instrument(), c.indicators(), c.at()));
            case Positive _, Negative _ -> refused(Refusal.ALREADY_DECIDED);
        };
    }

    private static Decision<IdentificationEvent, Refusal> presume(
            IdentificationCase identification, Command.Presume c) {
        return switch (identification) {
            case Detected _
            when c.ageInDoubt() -> agreed(new VictimPresumed(c.urgentNeeds(), c.at()), new AgePresumedChild(c.at()));
            case Detected _ -> agreed(new VictimPresumed(c.urgentNeeds(), c.at()));
            case Presumed(var asChild) when c.ageInDoubt() && !asChild -> agreed(new AgePresumedChild(c.at()));
            case Presumed _, Pending _, Positive _, Negative _ -> refused(Refusal.ALREADY_PRESUMED);
        };
    }

    private static Decision<IdentificationEvent, Refusal> submit(IdentificationCase identification, Command.Submit c) {
        var submission = c.submission();
        return switch (identification) {
            case Detected _, Presumed _
            when submission.firstResponder().equals(submission.authority()) -> refused(Refusal.OWN_REFERRAL);
            case Detected _
            when submission.ofChild() ->
                agreed(new VictimPresumed(Set.of(), c.at()), submission.received(LegalBasis.PUBLIC_TASK, c.at()));
            case Detected _
            when c.consented() ->
                agreed(new VictimPresumed(Set.of(), c.at()), submission.received(LegalBasis.CONSENT, c.at()));
            case Presumed(var asChild)
            when asChild || submission.ofChild() -> agreed(submission.received(LegalBasis.PUBLIC_TASK, c.at()));
            case Presumed _ when c.consented() -> agreed(submission.received(LegalBasis.CONSENT, c.at()));
            case Detected _, Presumed _ -> refused(Refusal.NO_CONSENT);
            case Pending _, Positive _, Negative _ -> refused(Refusal.ALREADY_SUBMITTED);
        };
    }

    private static Decision<IdentificationEvent, Refusal> answer(
            IdentificationCase identification, Command.DecideReasonableGrounds c) {
        return switch (identification) {
            case Pending p when c.by().equals(p.firstResponder()) -> refused(Refusal.OWN_REFERRAL);
            case Pending p when !c.by().equals(p.authority()) -> refused(Refusal.NOT_THE_AUTHORITY);
            case Pending p
            when c.answer().decidedOn().isBefore(p.referredOn()) -> refused(Refusal.DECIDED_BEFORE_REFERRED);
            case Pending _ -> new Decision.Agreed<>(c.answer().events(c.at()));
            case Positive _, Negative _ -> refused(Refusal.ALREADY_DECIDED);
            case Detected _, Presumed _ -> refused(Refusal.NOT_SUBMITTED);
        };
    }

    /** Facts folded into state. No default: a new event does not compile until it is handled here. */
    static IdentificationCase evolve(IdentificationCase identification, IdentificationEvent event) {
        return switch (event) {
            case IndicatorsRecorded _ -> identification;
            case VictimPresumed _ -> new Presumed(false);
            case AgePresumedChild _ -> new Presumed(true);
            case Submitted s -> new Pending(s.firstResponder(), s.authority(), s.referredOn());
            case ReasonableGroundsDecided(var outcome, var _, var _, var _) ->
                switch (outcome) {
                    case POSITIVE -> new Positive();
                    case NEGATIVE -> new Negative();
                };
            case ReflectionStarted _, DeadlineApproaching _, DeadlineMissed _ -> identification;
            case IdentificationEvent.AssessmentRecorded _,
                    IdentificationEvent.AgeDetermined _,
                    IdentificationEvent.FoundAdult _,
                    IdentificationEvent.FoundChild _,
                    IdentificationEvent.FormalDeclined _,
                    IdentificationEvent.Withdrawn _,
                    IdentificationEvent.ConclusiveGroundsDecided _,
                    IdentificationEvent.ReconsiderationRequested _,
                    IdentificationEvent.ReconsiderationDecided _,
                    IdentificationEvent.JudicialReviewOpened _,
                    IdentificationEvent.JudicialReviewDecided _,
                    IdentificationEvent.PapersServed _,
                    IdentificationEvent.ReflectionExtended _,
                    IdentificationEvent.ReflectionWithheld _,
                    IdentificationEvent.WithholdingAppealed _,
                    IdentificationEvent.WithholdingAppealDecided _,
                    IdentificationEvent.ReflectionEnded _ -> identification;
        };
    }
}

package org.cairn.identification.identificationcase;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.AgeDetermined;
import org.cairn.contracts.identification.IdentificationEvent.AgePresumedChild;
import org.cairn.contracts.identification.IdentificationEvent.AssessmentRecorded;
import org.cairn.contracts.identification.IdentificationEvent.DeadlineApproaching;
import org.cairn.contracts.identification.IdentificationEvent.DeadlineMissed;
import org.cairn.contracts.identification.IdentificationEvent.FormalDeclined;
import org.cairn.contracts.identification.IdentificationEvent.IndicatorsRecorded;
import org.cairn.contracts.identification.IdentificationEvent.VictimPresumed;
import org.cairn.contracts.identification.IdentificationEvent.Withdrawn;
import org.cairn.contracts.identification.Instrument;
import org.cairn.identification.identificationcase.IdentificationCase.Command;

/** The rules up to the question that is put to the authority, and of the person's own will. */
final class CaseRules {

    private CaseRules() {}

    /** Signs inform, they never decide: no number of them leads anywhere. */
    static Decision<IdentificationEvent, Refusal> recordIndicators(IdentificationCase of, Command.RecordIndicators c) {
        return switch (of.state()) {
            case RG_NEGATIVE, IDENTIFIED, NOT_IDENTIFIED, UPHELD -> refused(Refusal.ALREADY_DECIDED);
            case DETECTED,
                    PRESUMED,
                    RG_PENDING,
                    RG_POSITIVE,
                    RECONSIDERATION,
                    JUDICIAL_REVIEW,
                    FORMAL_DECLINED,
                    WITHDRAWN ->
                fits(c.instrument(), of.age())
                        ? agreed(new IndicatorsRecorded(c.instrument(), c.indicators(), c.at()))
                        : refused(Refusal.LIST_OF_ANOTHER_AGE);
        };
    }

    private static boolean fits(Instrument instrument, Age age) {
        return switch (instrument) {
            case ILO_DELPHI_ADULT_LABOUR, ILO_DELPHI_ADULT_SEXUAL -> !age.child();
            case ILO_DELPHI_CHILD_LABOUR, ILO_DELPHI_CHILD_SEXUAL -> age.child() || age == Age.UNKNOWN;
            case ILO_FORCED_LABOUR, UNODC -> true;
        };
    }

    static Decision<IdentificationEvent, Refusal> assess(Command.Assess c) {
        return agreed(new AssessmentRecorded(c.by(), c.assessment(), c.at()));
    }

    static Decision<IdentificationEvent, Refusal> presume(IdentificationCase of, Command.Presume c) {
        var doubted = c.ageInDoubt() && !of.age().child() && !of.age().determined();
        return switch (of.state()) {
            case DETECTED ->
                doubted
                        ? agreed(new VictimPresumed(c.urgentNeeds(), c.at()), new AgePresumedChild(c.at()))
                        : agreed(new VictimPresumed(c.urgentNeeds(), c.at()));
            case PRESUMED,
                    RG_PENDING,
                    RG_POSITIVE,
                    RG_NEGATIVE,
                    IDENTIFIED,
                    NOT_IDENTIFIED,
                    RECONSIDERATION,
                    UPHELD,
                    JUDICIAL_REVIEW,
                    FORMAL_DECLINED,
                    WITHDRAWN -> doubted ? agreed(new AgePresumedChild(c.at())) : refused(presumedAlready(of, c));
        };
    }

    private static Refusal presumedAlready(IdentificationCase of, Command.Presume c) {
        return c.ageInDoubt() && of.age() == Age.FOUND_ADULT
                ? Refusal.AGE_ALREADY_DETERMINED
                : Refusal.ALREADY_PRESUMED;
    }

    static Decision<IdentificationEvent, Refusal> determineAge(IdentificationCase of, Command.DetermineAge c) {
        var question = of.question();
        if (of.state() == IdentificationCase.State.DETECTED) {
            return refused(Refusal.NOT_PRESUMED);
        }
        if (question != null && c.by().equals(question.firstResponder())) {
            return refused(Refusal.OWN_REFERRAL);
        }
        if (question != null && !c.by().equals(question.authority())) {
            return refused(Refusal.NOT_THE_AUTHORITY);
        }
        return of.age() == Age.found(c.finding())
                ? refused(Refusal.AGE_ALREADY_DETERMINED)
                : agreed(new AgeDetermined(c.finding(), c.method(), c.at()), finding(c));
    }

    /** The finding itself, which those must hear of who act for a child. */
    private static IdentificationEvent finding(Command.DetermineAge c) {
        return switch (c.finding()) {
            case ADULT -> new IdentificationEvent.FoundAdult(c.at());
            case CHILD -> new IdentificationEvent.FoundChild(c.at());
        };
    }

    static Decision<IdentificationEvent, Refusal> declineFormal(IdentificationCase of, Command.DeclineFormal c) {
        return switch (of.state()) {
            case DETECTED -> refused(Refusal.NOT_PRESUMED);
            case PRESUMED ->
                of.age().child() ? refused(Refusal.ADULT_ONLY) : agreed(new FormalDeclined(c.notified(), c.at()));
            case FORMAL_DECLINED -> refused(Refusal.ALREADY_DECLINED);
            case RG_PENDING,
                    RG_POSITIVE,
                    RG_NEGATIVE,
                    IDENTIFIED,
                    NOT_IDENTIFIED,
                    RECONSIDERATION,
                    UPHELD,
                    JUDICIAL_REVIEW,
                    WITHDRAWN -> refused(Refusal.ALREADY_SUBMITTED);
        };
    }

    static Decision<IdentificationEvent, Refusal> submit(IdentificationCase of, Command.Submit c) {
        var submission = c.submission();
        var child = of.age().told(submission.ageToday()).child();
        return switch (of.state()) {
            case DETECTED, PRESUMED, FORMAL_DECLINED, WITHDRAWN -> {
                if (submission.firstResponder().equals(submission.authority())) {
                    yield refused(Refusal.OWN_REFERRAL);
                }
                if (!child && !c.consented()) {
                    yield refused(Refusal.NO_CONSENT);
                }
                var received = submission.received(child ? LegalBasis.PUBLIC_TASK : LegalBasis.CONSENT, c.at());
                yield of.state() == IdentificationCase.State.DETECTED
                        ? agreed(new VictimPresumed(Set.of(), c.at()), received)
                        : agreed(received);
            }
            case RG_PENDING,
                    RG_POSITIVE,
                    RG_NEGATIVE,
                    IDENTIFIED,
                    NOT_IDENTIFIED,
                    RECONSIDERATION,
                    UPHELD,
                    JUDICIAL_REVIEW -> refused(Refusal.ALREADY_SUBMITTED);
        };
    }

    static Decision<IdentificationEvent, Refusal> withdraw(IdentificationCase of, Command.Withdraw c) {
        return switch (of.state()) {
            case PRESUMED, RG_PENDING, RG_POSITIVE, RECONSIDERATION, JUDICIAL_REVIEW ->
                of.age().child() && !c.asGuardian()
                        ? refused(Refusal.GUARDIAN_WITHDRAWS)
                        : agreed(new Withdrawn(c.at()));
            case DETECTED, RG_NEGATIVE, IDENTIFIED, NOT_IDENTIFIED, UPHELD, FORMAL_DECLINED, WITHDRAWN ->
                refused(Refusal.NOTHING_TO_WITHDRAW);
        };
    }

    /** A clock speaks only while the authority owes an answer. */
    static Decision<IdentificationEvent, Refusal> warn(IdentificationCase of, Command.WarnOfDeadline c) {
        return of.state() == IdentificationCase.State.RG_PENDING
                ? agreed(new DeadlineApproaching(c.kind(), c.dueAt(), c.at()))
                : agreed();
    }

    /** A missed day is told and changes nothing (invariant 10). */
    static Decision<IdentificationEvent, Refusal> miss(IdentificationCase of, Command.NoteMissedDeadline c) {
        return of.state() == IdentificationCase.State.RG_PENDING
                ? agreed(new DeadlineMissed(c.kind(), c.dueAt(), c.at()))
                : agreed();
    }
}

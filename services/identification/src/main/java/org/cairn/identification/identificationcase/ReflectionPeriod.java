package org.cairn.identification.identificationcase;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.identification.AppealOutcome;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionEnded;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionExtended;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionWithheld;
import org.cairn.contracts.identification.IdentificationEvent.WithholdingAppealDecided;
import org.cairn.contracts.identification.IdentificationEvent.WithholdingAppealed;

/**
 * The time to recover and to reflect, which no clock cuts short (CETS 197 Art. 13). Pure; told by the same facts as the case.
 *
 * @param authority who decides about it; null before anybody was asked
 * @param until the last day and what the period waits for; null before it began
 * @param withheldAt null unless it is withheld
 */
public record ReflectionPeriod(State state, AgencyId authority, Until until, Instant withheldAt, Appeal appeal) {

    /** No reasonable grounds have been found yet. */
    public static final ReflectionPeriod NONE = new ReflectionPeriod(State.NOT_STARTED, null, null, null, Appeal.NONE);

    /** Where it is. */
    public enum State {
        NOT_STARTED,
        RUNNING,
        EXTENDED,
        WITHHELD,
        ENDED
    }

    /** Whether somebody appealed against withholding it. */
    public enum Appeal {
        NONE,
        OPEN,
        DISMISSED
    }

    /** What somebody asks; it may be refused. */
    public sealed interface Command {
        /** Let it last longer. */
        record Extend(LocalDate lastDay, AgencyId by, Instant at) implements Command {}

        /** Withhold it on one of the grounds that the law names, with reasons, as the authority. */
        record Withhold(String ground, Set<String> lawful, String reasons, AgencyId by, Instant at)
                implements Command {}

        /** Appeal against that. */
        record Appeal(Instant at) implements Command {}

        /** Say what became of the appeal. */
        record DecideAppeal(AppealOutcome outcome, AgencyId by, Instant at) implements Command {}

        /** Say which day it is. */
        record SeeDay(LocalDate today, Instant at) implements Command {}
    }

    /** The rules; what no line allows is refused. */
    public static Decision<IdentificationEvent, Refusal> decide(ReflectionPeriod period, Command command) {
        return switch (command) {
            case Command.Extend c -> extend(period, c);
            case Command.Withhold c -> withhold(period, c);
            case Command.Appeal c -> appeal(period, c);
            case Command.DecideAppeal c -> decideAppeal(period, c);
            case Command.SeeDay c -> seeDay(period, c);
        };
    }

    private static Decision<IdentificationEvent, Refusal> extend(ReflectionPeriod period, Command.Extend c) {
        if (!period.runs()) {
            return refused(Refusal.NO_PERIOD_RUNS);
        }
        if (!c.by().equals(period.authority())) {
            return refused(Refusal.NOT_THE_AUTHORITY);
        }
        return c.lastDay().isAfter(period.until().lastDay())
                ? agreed(new ReflectionExtended(c.lastDay(), c.at()))
                : refused(Refusal.NOT_LONGER);
    }

    private static Decision<IdentificationEvent, Refusal> withhold(ReflectionPeriod period, Command.Withhold c) {
        if (!period.runs()) {
            return refused(Refusal.NO_PERIOD_RUNS);
        }
        if (!c.by().equals(period.authority())) {
            return refused(Refusal.NOT_THE_AUTHORITY);
        }
        return c.lawful().contains(c.ground())
                ? agreed(new ReflectionWithheld(c.ground(), c.reasons(), c.at()))
                : refused(Refusal.GROUND_NOT_IN_LAW);
    }

    private static Decision<IdentificationEvent, Refusal> appeal(ReflectionPeriod period, Command.Appeal c) {
        if (period.state() != State.WITHHELD) {
            return refused(Refusal.NOT_WITHHELD);
        }
        return switch (period.appeal()) {
            case NONE -> agreed(new WithholdingAppealed(c.at()));
            case OPEN, DISMISSED -> refused(Refusal.ALREADY_APPEALED);
        };
    }

    /** An appeal that is allowed gives the period back with the days that were lost; whole days, in the person's favour. */
    private static Decision<IdentificationEvent, Refusal> decideAppeal(
            ReflectionPeriod period, Command.DecideAppeal c) {
        if (period.state() != State.WITHHELD) {
            return refused(Refusal.NOT_WITHHELD);
        }
        if (period.appeal() != Appeal.OPEN) {
            return refused(Refusal.NOT_APPEALED);
        }
        if (!c.by().equals(period.authority())) {
            return refused(Refusal.NOT_THE_AUTHORITY);
        }
        var decided = new WithholdingAppealDecided(c.outcome(), c.at());
        var lost = ChronoUnit.DAYS.between(period.withheldAt(), c.at()) + 1;
        return switch (c.outcome()) {
            case ALLOWED ->
                agreed(decided, new ReflectionExtended(period.until().lastDay().plusDays(lost), c.at()));
            case DISMISSED -> agreed(decided);
        };
    }

    /** A day alone ends no period that waits for the conclusive decision. */
    private static Decision<IdentificationEvent, Refusal> seeDay(ReflectionPeriod period, Command.SeeDay c) {
        var over = period.runs()
                && period.until().byClock()
                && c.today().isAfter(period.until().lastDay());
        return over ? agreed(new ReflectionEnded(period.until().end(), c.at())) : agreed();
    }

    /** Facts folded into state; the facts of the case that do not concern it leave it as it is. */
    public static ReflectionPeriod evolve(ReflectionPeriod period, IdentificationEvent event) {
        return switch (event) {
            case IdentificationEvent.Submitted e ->
                new ReflectionPeriod(period.state, e.authority(), period.until, period.withheldAt, period.appeal);
            case IdentificationEvent.ReflectionStarted e ->
                period.runsUntil(State.RUNNING, new Until(e.lastDay(), e.openUntilConclusive(), null));
            case ReflectionExtended e -> period.runsUntil(State.EXTENDED, period.until.lasting(e.lastDay()));
            case IdentificationEvent.ConclusiveGroundsDecided e ->
                new ReflectionPeriod(
                        period.state,
                        period.authority,
                        period.until.concluded(e.decidedOn()),
                        period.withheldAt,
                        period.appeal);
            case ReflectionWithheld e ->
                new ReflectionPeriod(State.WITHHELD, period.authority, period.until, e.at(), Appeal.NONE);
            case WithholdingAppealed _ -> period.appealed(Appeal.OPEN);
            case WithholdingAppealDecided _ -> period.appealed(Appeal.DISMISSED);
            case ReflectionEnded _ -> period.runsUntil(State.ENDED, period.until);
            case IdentificationEvent.IndicatorsRecorded _, IdentificationEvent.VictimPresumed _ -> period;
            case IdentificationEvent.AgePresumedChild _, IdentificationEvent.AgeDetermined _ -> period;
            case IdentificationEvent.FoundAdult _, IdentificationEvent.FoundChild _ -> period;
            case IdentificationEvent.AssessmentRecorded _, IdentificationEvent.FormalDeclined _ -> period;
            case IdentificationEvent.Withdrawn _, IdentificationEvent.ReasonableGroundsDecided _ -> period;
            case IdentificationEvent.ReconsiderationRequested _ -> period;
            case IdentificationEvent.ReconsiderationDecided _, IdentificationEvent.PapersServed _ -> period;
            case IdentificationEvent.JudicialReviewOpened _, IdentificationEvent.JudicialReviewDecided _ -> period;
            case IdentificationEvent.DeadlineApproaching _, IdentificationEvent.DeadlineMissed _ -> period;
        };
    }

    /** Whether it runs, as it began or longer. */
    public boolean runs() {
        return state == State.RUNNING || state == State.EXTENDED;
    }

    private ReflectionPeriod runsUntil(State next, Until end) {
        return new ReflectionPeriod(next, authority, end, null, Appeal.NONE);
    }

    private ReflectionPeriod appealed(Appeal next) {
        return new ReflectionPeriod(state, authority, until, withheldAt, next);
    }
}

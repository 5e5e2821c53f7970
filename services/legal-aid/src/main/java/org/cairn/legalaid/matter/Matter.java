package org.cairn.legalaid.matter;

import java.time.Instant;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.MatterId;
import org.cairn.contracts.legalaid.MatterEvent;
import org.cairn.contracts.legalaid.MatterEvent.AmountBand;
import org.cairn.contracts.legalaid.MatterEvent.CompensationSource;
import org.cairn.contracts.legalaid.MatterEvent.DeclineReason;
import org.cairn.contracts.legalaid.MatterEvent.MatterOutcome;
import org.cairn.contracts.legalaid.MatterEvent.MatterType;
import org.cairn.contracts.legalaid.MatterEvent.NonPunishmentOutcome;

/**
 * One legal matter of a person, from its opening to the closed file (CETS 197 Art. 12(1)(d) and (e), 15, 26). Pure. Whether the
 * person helps an investigation is not among its facts, and no command brings it in.
 *
 * @param agency which lawyer's agency has it; null while none does
 */
public record Matter(State state, MatterId id, MatterType type, AgencyId agency, Redress redress) {

    /** Nothing was opened yet. */
    public static final Matter NONE = new Matter(State.NONE, null, null, null, Redress.NONE);

    /** How far it is. */
    public enum State {
        NONE,
        OPENED,
        DECLINED,
        ASSIGNED,
        ACTIVE,
        SUSPENDED,
        RESOLVED,
        CLOSED;

        /** Whether it has come to an end. */
        public boolean over() {
            return this == DECLINED || this == RESOLVED || this == CLOSED;
        }
    }

    /** What was asked for the person: that they must not be punished, or compensation. */
    public enum Redress {
        NONE,
        PLEA_RAISED,
        PLEA_DECIDED,
        CLAIMED
    }

    /** What is known when it is opened; the language is an ISO 639-2 code (CETS 197 Art. 15(1) and (2)). */
    public record Intake(MatterType type, boolean freeLegalAid, String language, String summary) {}

    /** What the conflict check found: a lawyer who will act, or the reason why nobody of the agency can. */
    public record Check(boolean clear, String lawyer, DeclineReason reason) {}

    /** What somebody asks; it may be refused. */
    public sealed interface Command {
        /** Open it for that lawyer's agency. */
        record Open(MatterId matter, Intake intake, AgencyId by, boolean pathwayClosed, Instant at)
                implements Command {}

        /** Let a matter of non-punishment wait for a lawyer. */
        record Await(MatterId matter, boolean pathwayClosed, Instant at) implements Command {}

        /** Say what the conflict check found; {@code registered} is what the agency's own register says against it. */
        record CheckConflict(Check check, boolean registered, AgencyId by, Instant at) implements Command {}

        /** Begin the work. */
        record Activate(Instant at) implements Command {}

        /** Let it rest. */
        record Suspend(String reason, Instant at) implements Command {}

        /** Go on. */
        record Resume(Instant at) implements Command {}

        /** Say how it ended. */
        record Resolve(MatterOutcome outcome, Instant at) implements Command {}

        /** Close the file. */
        record Close(Instant at) implements Command {}

        /** Write down what was said between the person and their lawyer. */
        record NoteAdvice(String advice, Instant at) implements Command {}

        /** Make a complaint here about what was done abroad. */
        record LodgeComplaint(String country, Instant at) implements Command {}

        /** Let an agency assist in the proceedings, if the person agreed to it. */
        record AgreeAssistance(AgencyId by, boolean consented, Instant at) implements Command {}

        /** Say that an offence came up which the person may have been compelled to commit. */
        record FlagOffence(String offence, boolean excluded, Instant at) implements Command {}

        /** Put it to an authority that the person must not be punished. */
        record RaiseNonPunishment(String authority, Instant at) implements Command {}

        /** Say what the authority did. */
        record DecideNonPunishment(NonPunishmentOutcome outcome, Instant at) implements Command {}

        /** Claim compensation. */
        record ClaimCompensation(CompensationSource source, Instant at) implements Command {}

        /** Say that compensation was awarded. */
        record AwardCompensation(CompensationSource source, AmountBand band, Instant at) implements Command {}
    }

    /** The rules; what no line allows is refused. */
    public static Decision<MatterEvent, Refusal> decide(Matter matter, Command command) {
        return switch (command) {
            case Command.Open c -> MatterRules.open(matter, c);
            case Command.Await c -> RedressRules.await(matter, c);
            case Command.CheckConflict c -> MatterRules.checkConflict(matter, c);
            case Command.Activate c -> MatterRules.activate(matter, c);
            case Command.Suspend c -> MatterRules.suspend(matter, c);
            case Command.Resume c -> MatterRules.resume(matter, c);
            case Command.Resolve c -> MatterRules.resolve(matter, c);
            case Command.Close c -> MatterRules.close(matter, c);
            case Command.NoteAdvice c -> MatterRules.inHand(matter, new MatterEvent.AdviceNoted(c.advice(), c.at()));
            case Command.LodgeComplaint c -> MatterRules.lodgeComplaint(matter, c);
            case Command.AgreeAssistance c -> MatterRules.agreeAssistance(matter, c);
            case Command.FlagOffence c -> RedressRules.flagOffence(matter, c);
            case Command.RaiseNonPunishment c -> RedressRules.raise(matter, c);
            case Command.DecideNonPunishment c -> RedressRules.decide(matter, c);
            case Command.ClaimCompensation c -> RedressRules.claim(matter, c);
            case Command.AwardCompensation c -> RedressRules.award(matter, c);
        };
    }

    /** Facts folded into state. */
    public static Matter evolve(Matter matter, MatterEvent event) {
        return switch (event) {
            case MatterEvent.AwaitsLawyer e ->
                new Matter(State.OPENED, e.matter(), MatterType.NON_PUNISHMENT, null, Redress.NONE);
            case MatterEvent.TurnedDown _ -> matter;
            case MatterEvent.Opened e -> new Matter(State.OPENED, e.matter(), e.type(), e.agency(), Redress.NONE);
            case MatterEvent.Declined _ -> matter.in(State.DECLINED);
            case MatterEvent.Assigned e ->
                new Matter(State.ASSIGNED, matter.id, matter.type, e.agency(), matter.redress);
            case MatterEvent.Activated _, MatterEvent.Resumed _ -> matter.in(State.ACTIVE);
            case MatterEvent.Suspended _ -> matter.in(State.SUSPENDED);
            case MatterEvent.Resolved _ -> matter.in(State.RESOLVED);
            case MatterEvent.Closed _ -> matter.in(State.CLOSED);
            case MatterEvent.NonPunishmentRaised _ -> matter.with(Redress.PLEA_RAISED);
            case MatterEvent.NonPunishmentDecided _ -> matter.with(Redress.PLEA_DECIDED);
            case MatterEvent.CompensationClaimed _ -> matter.with(Redress.CLAIMED);
            case MatterEvent.CompensationAwarded _, MatterEvent.OffenceFlagged _ -> matter;
            case MatterEvent.AdviceNoted _, MatterEvent.ComplaintLodged _, MatterEvent.AssistanceAgreed _ -> matter;
        };
    }

    private Matter in(State next) {
        return new Matter(next, id, type, agency, redress);
    }

    private Matter with(Redress next) {
        return new Matter(state, id, type, agency, next);
    }
}

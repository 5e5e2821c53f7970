package org.cairn.legalaid.matter;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import org.cairn.chassis.Decision;
import org.cairn.contracts.legalaid.MatterEvent;
import org.cairn.contracts.legalaid.MatterEvent.MatterType;
import org.cairn.legalaid.matter.Matter.Command;
import org.cairn.legalaid.matter.Matter.Redress;
import org.cairn.legalaid.matter.Matter.State;

/** The rules of not being punished for what one was compelled to do (CETS 197 Art. 26), and of compensation (Art. 15(4)). */
final class RedressRules {

    private RedressRules() {}

    /** What came up waits for a lawyer, and nobody else learns of it. */
    static Decision<MatterEvent, Refusal> await(Matter matter, Command.Await c) {
        if (matter.state() != State.NONE) {
            return refused(Refusal.ALREADY_OPENED);
        }
        return c.pathwayClosed()
                ? refused(Refusal.PATHWAY_CLOSED)
                : agreed(new MatterEvent.AwaitsLawyer(c.matter(), c.at()));
    }

    /** Also before anybody acts: what came up must not be lost while a lawyer is looked for. */
    static Decision<MatterEvent, Refusal> flagOffence(Matter matter, Command.FlagOffence c) {
        if (matter.type() != MatterType.NON_PUNISHMENT) {
            return refused(Refusal.NOT_NON_PUNISHMENT);
        }
        var flagged = new MatterEvent.OffenceFlagged(c.offence(), c.excluded(), c.at());
        return matter.state() == State.OPENED ? agreed(flagged) : MatterRules.inHand(matter, flagged);
    }

    /** Nothing else is asked for than a lawyer who acts: not testimony, not help (CETS 197 Art. 26; Directive 2011/36/EU Art. 8). */
    static Decision<MatterEvent, Refusal> raise(Matter matter, Command.RaiseNonPunishment c) {
        if (matter.type() != MatterType.NON_PUNISHMENT) {
            return refused(Refusal.NOT_NON_PUNISHMENT);
        }
        return matter.redress() == Redress.PLEA_RAISED
                ? refused(Refusal.ALREADY_RAISED)
                : MatterRules.inHand(matter, new MatterEvent.NonPunishmentRaised(c.authority(), c.at()));
    }

    static Decision<MatterEvent, Refusal> decide(Matter matter, Command.DecideNonPunishment c) {
        return matter.redress() == Redress.PLEA_RAISED
                ? MatterRules.inHand(matter, new MatterEvent.NonPunishmentDecided(c.outcome(), c.at()))
                : refused(Refusal.NOT_RAISED);
    }

    static Decision<MatterEvent, Refusal> claim(Matter matter, Command.ClaimCompensation c) {
        return matter.type() == MatterType.COMPENSATION
                ? MatterRules.inHand(matter, new MatterEvent.CompensationClaimed(c.source(), c.at()))
                : refused(Refusal.NOT_COMPENSATION);
    }

    static Decision<MatterEvent, Refusal> award(Matter matter, Command.AwardCompensation c) {
        return matter.redress() == Redress.CLAIMED
                ? MatterRules.inHand(matter, new MatterEvent.CompensationAwarded(c.source(), c.band(), c.at()))
                : refused(Refusal.NOT_CLAIMED);
    }
}

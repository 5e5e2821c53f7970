package org.cairn.repatriation.returncase;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.util.ArrayList;
import org.cairn.chassis.Decision;
import org.cairn.chassis.Refusal;
import org.cairn.contracts.repatriation.Escalation;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.repatriation.returncase.ReturnCase.State;

/** What follows from waiting: days are told, other ways are tried, and nobody's position ever worsens by it. Pure. */
public final class WaitingRules {

    /** What the alerts about an answer that does not come are called, with their number behind. */
    public static final String STALL = "return-stall.";

    /** From this alert on the return counts as stalled. */
    private static final int STALLED_FROM = 2;

    /** At this alert the national coordinator's count of long waits grows by one. */
    private static final int COUNTED_AT = 4;

    private WaitingRules() {}

    /** It is told for as long as an answer is waited for; a return that is halted presses nobody. */
    static Decision<ReturnEvent, Refusal> raise(ReturnCase of, Command.RaiseAlert c) {
        var waiting = of.travel().waiting();
        if (waiting == null || !of.prepared() || of.state() == State.HALTED) {
            return agreed();
        }
        var told = new ArrayList<ReturnEvent>();
        told.add(new ReturnEvent.DeadlineMissed(STALL + c.number(), c.dueAt(), c.at()));
        if (c.number() >= STALLED_FROM) {
            var days = of.travel().waitingDays(c.dueAt(), c.zone());
            told.add(new ReturnEvent.Stalled(days, of.travel().detained(), c.at()));
        }
        if (c.number() >= COUNTED_AT && !waiting.tried().contains(Escalation.NATIONAL_COORDINATOR)) {
            told.add(new ReturnEvent.Escalated(Escalation.NATIONAL_COORDINATOR, c.at()));
        }
        return new Decision.Agreed<>(told);
    }

    static Decision<ReturnEvent, Refusal> escalate(ReturnCase of, Command.Escalate c) {
        return of.travel().waiting() == null
                ? refused(ReturnRefusal.NOTHING_WAITS)
                : agreed(new ReturnEvent.Escalated(c.to(), c.at()));
    }

    /** A clock speaks only while the return is under way. */
    static Decision<ReturnEvent, Refusal> warn(ReturnCase of, Command.WarnOfDeadline c) {
        return AbroadRules.underWay(of)
                ? agreed(new ReturnEvent.DeadlineApproaching(c.kind(), c.dueAt(), c.at()))
                : agreed();
    }

    /** A missed day is told and changes nothing (invariant 10). */
    static Decision<ReturnEvent, Refusal> miss(ReturnCase of, Command.NoteMissedDeadline c) {
        return AbroadRules.underWay(of)
                ? agreed(new ReturnEvent.DeadlineMissed(c.kind(), c.dueAt(), c.at()))
                : agreed();
    }
}

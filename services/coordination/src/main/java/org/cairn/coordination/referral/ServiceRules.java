package org.cairn.coordination.referral;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.coordination.referral.Referral.Accepted;
import org.cairn.coordination.referral.Referral.DeadEnd;
import org.cairn.coordination.referral.Referral.InProgress;
import org.cairn.coordination.referral.Referral.OnHold;
import org.cairn.coordination.referral.Referral.Over;
import org.cairn.coordination.referral.Referral.State;
import org.cairn.coordination.referral.Referral.Taken;

/** What may happen to a referral that an agency has taken on, and to one that is over. Pure. */
final class ServiceRules {

    private ServiceRules() {}

    static Decision<ReferralEvent, Refusal> begin(Accepted accepted, Command command) {
        return switch (command) {
            case Command.Start(var by, var at)
            when by.equals(accepted.recipient()) -> agreed(new ReferralEvent.Started(at));
            case Command.Hold(var by, var _, var _)
            when by.equals(accepted.recipient()) -> refused(Refusal.NOT_STARTED);
            case Command.Resume(var by, var _) when by.equals(accepted.recipient()) -> refused(Refusal.NOT_ON_HOLD);
            default -> end(accepted, command);
        };
    }

    static Decision<ReferralEvent, Refusal> serve(InProgress running, Command command) {
        return switch (command) {
            case Command.Start(var by, var _) when by.equals(running.recipient()) -> refused(Refusal.ALREADY_STARTED);
            case Command.Hold(var by, var reason, var at)
            when by.equals(running.recipient()) -> agreed(new ReferralEvent.PutOnHold(reason, at));
            case Command.Resume(var by, var _) when by.equals(running.recipient()) -> refused(Refusal.NOT_ON_HOLD);
            default -> end(running, command);
        };
    }

    static Decision<ReferralEvent, Refusal> wait(OnHold waiting, Command command) {
        return switch (command) {
            case Command.Start(var by, var _) when by.equals(waiting.recipient()) -> refused(Refusal.ON_HOLD);
            case Command.Hold(var by, var _, var _) when by.equals(waiting.recipient()) -> refused(Refusal.ON_HOLD);
            case Command.Resume(var by, var at)
            when by.equals(waiting.recipient()) -> agreed(new ReferralEvent.Resumed(at));
            default -> end(waiting, command);
        };
    }

    static Decision<ReferralEvent, Refusal> close(Over over, Command command) {
        return switch (command) {
            case Command _ when ReferralRules.ofThePlatform(command) -> agreed();
            case Command.EnterInError(var by, var _)
            when !by.equals(over.request().requester()) -> refused(Refusal.NOT_THE_SENDER);
            case Command.EnterInError(var _, var at)
            when over.state() != State.ENTERED_IN_ERROR -> agreed(new ReferralEvent.EnteredInError(at));
            case Command.Settle(var settlement, var at)
            when over.deadEnd() == DeadEnd.OPEN -> agreed(new ReferralEvent.DeadEndSettled(settlement, at));
            case Command.Settle _ -> refused(Refusal.NO_DEAD_END);
            case Command.Draft _, Command.Request _ -> refused(Refusal.ALREADY_SENT);
            case Command.Accept(var by, var _, var _, var _, var _) -> refused(late(over, by));
            case Command.Reject(var by, var _, var _, var _) -> refused(late(over, by));
            default -> refused(Refusal.OVER);
        };
    }

    /** What may happen in every state between the yes and the end. */
    private static Decision<ReferralEvent, Refusal> end(Taken taken, Command command) {
        return switch (command) {
            case Command.Complete(var by, var _, var _, var _)
            when !by.equals(taken.recipient()) -> refused(Refusal.NOT_THE_RECIPIENT);
            case Command.Complete(var _, var _, var openParts, var _)
            when openParts > 0 -> refused(Refusal.PARTS_STILL_RUN);
            case Command.Complete(var _, var outcome, var _, var at) ->
                agreed(new ReferralEvent.Completed(outcome, at));
            case Command.Fail(var by, var reason, var at)
            when by.equals(taken.recipient()) -> agreed(new ReferralEvent.Failed(reason, at));
            case Command.Fail _, Command.Start _, Command.Hold _, Command.Resume _ ->
                refused(Refusal.NOT_THE_RECIPIENT);
            case Command.Cancel cancel
            when ReferralRules.mayEnd(taken, cancel) ->
                agreed(new ReferralEvent.Cancelled(cancel.reason(), cancel.at()));
            case Command.Cancel _ -> refused(Refusal.NOT_A_PARTY);
            case Command.GoOnWithout(var agency, var reason, var _, var at)
            when isParty(taken, agency) -> agreed(new ReferralEvent.Cancelled(reason, at));
            case Command.GoOnWithout _, Command.Lapse _ -> agreed();
            case Command.EnterInError(var by, var _)
            when !by.equals(taken.request().requester()) -> refused(Refusal.NOT_THE_SENDER);
            case Command.EnterInError(var _, var at) -> agreed(new ReferralEvent.EnteredInError(at));
            case Command.Accept(var by, var _, var _, var _, var _) -> refused(late(taken, by));
            case Command.Reject(var by, var _, var _, var _) -> refused(late(taken, by));
            case Command.AskInformation _, Command.GiveInformation _, Command.Amend _ -> refused(Refusal.TAKEN_ON);
            case Command.Settle _ -> refused(Refusal.NO_DEAD_END);
            case Command.Draft _, Command.Request _ -> refused(Refusal.ALREADY_SENT);
        };
    }

    private static boolean isParty(Taken taken, AgencyId agency) {
        return agency.equals(taken.recipient()) || agency.equals(taken.request().requester());
    }

    /** An answer that comes too late is told why. */
    private static Refusal late(Referral.Sent sent, AgencyId by) {
        return sent.asked().whyNot(by).orElse(Refusal.OVER);
    }
}

package org.cairn.coordination.referral;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.util.EnumSet;
import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.CancelReason;
import org.cairn.contracts.coordination.ReferralEvent.Requested;
import org.cairn.contracts.coordination.ReferralEvent.ServiceType;
import org.cairn.coordination.referral.Referral.Command;
import org.cairn.coordination.referral.Referral.Open;
import org.cairn.coordination.referral.Referral.Over;
import org.cairn.coordination.referral.Referral.Refusal;
import org.cairn.coordination.referral.Referral.Taken;
import org.cairn.coordination.referral.Referral.Unsent;

/** The rules of a referral, by state; what no line allows is refused. Pure. */
public final class ReferralRules {

    private static final Set<CancelReason> OF_THE_PLATFORM =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(CancelReason.BY_REQUESTER, CancelReason.BY_RECIPIENT)));

    private ReferralRules() {}

    /** What a command leads to in that state. */
    public static Decision<ReferralEvent, Refusal> decide(Referral referral, Command command) {
        return switch (referral) {
            case Unsent _ when command instanceof Command.Request(var request) -> send(request);
            case Unsent _ -> refused(Refusal.NOT_TAKEN);
            case Referral _ when command instanceof Command.Request -> refused(Refusal.ALREADY_SENT);
            case Open open -> answer(open, command);
            case Taken taken -> serve(taken, command);
            case Over _ when byPlatform(command) -> agreed();
            case Over _ -> refused(Refusal.OVER);
        };
    }

    private static Decision<ReferralEvent, Refusal> send(Requested request) {
        if (request.candidates().isEmpty()) {
            return refused(Refusal.NO_RECIPIENT);
        }
        return request.candidates().contains(request.requester()) ? refused(Refusal.TO_ONESELF) : agreed(request);
    }

    private static Decision<ReferralEvent, Refusal> answer(Open open, Command command) {
        var request = open.request();
        return switch (command) {
            case Command.Accept(var by, var _, var _, var _, var _)
            when !request.candidates().contains(by) -> refused(Refusal.NOT_ADDRESSED_TO_YOU);
            case Command.Accept(var by, var _, var _, var _, var _)
            when open.declined().contains(by) -> refused(Refusal.ALREADY_DECLINED);
            case Command.Accept(var _, var hold, var _, var _, var _)
            when hold == null && request.service() == ServiceType.SHELTER -> refused(Refusal.NO_HOLD);
            case Command.Accept(var _, var _, var start, var _, var _)
            when start.isBefore(request.at()) -> refused(Refusal.STARTS_IN_THE_PAST);
            case Command.Accept(var _, var _, var _, var until, var at)
            when !until.isAfter(at) -> refused(Refusal.CONSENT_OVER);
            case Command.Accept(var by, var hold, var start, var _, var at) ->
                agreed(new ReferralEvent.Accepted(by, request.service(), hold, start, at));
            case Command.Reject(var by, var _, var _, var _)
            when !request.candidates().contains(by) -> refused(Refusal.NOT_ADDRESSED_TO_YOU);
            case Command.Reject(var by, var _, var _, var _)
            when open.declined().contains(by) -> refused(Refusal.ALREADY_DECLINED);
            case Command.Reject(var by, var reason, var capacity, var at) ->
                agreed(new ReferralEvent.Rejected(by, reason, capacity, null, at));
            case Command.Cancel(var by, var reason, var at)
            when by.equals(request.requester()) || OF_THE_PLATFORM.contains(reason) ->
                agreed(new ReferralEvent.Cancelled(reason, at));
            case Command.Cancel _ -> refused(Refusal.NOT_A_PARTY);
            case Command.Start _, Command.Complete _, Command.Request _ -> refused(Refusal.NOT_TAKEN);
        };
    }

    private static Decision<ReferralEvent, Refusal> serve(Taken taken, Command command) {
        var recipient = taken.recipient();
        return switch (command) {
            case Command.Accept _, Command.Reject _ -> refused(Refusal.ALREADY_TAKEN);
            case Command.Start(var by, var _) when !by.equals(recipient) -> refused(Refusal.NOT_ADDRESSED_TO_YOU);
            case Command.Start _ when taken.started() -> refused(Refusal.ALREADY_STARTED);
            case Command.Start(var _, var at) -> agreed(new ReferralEvent.Started(at));
            case Command.Complete(var by, var _, var _)
            when !by.equals(recipient) -> refused(Refusal.NOT_ADDRESSED_TO_YOU);
            case Command.Complete(var _, var outcome, var at) -> agreed(new ReferralEvent.Completed(outcome, at));
            case Command.Cancel(var by, var reason, var at)
            when by.equals(recipient) || by.equals(taken.request().requester()) || OF_THE_PLATFORM.contains(reason) ->
                agreed(new ReferralEvent.Cancelled(reason, at));
            case Command.Cancel _ -> refused(Refusal.NOT_A_PARTY);
            case Command.Request _ -> refused(Refusal.ALREADY_SENT);
        };
    }

    private static boolean byPlatform(Command command) {
        return command instanceof Command.Cancel cancel && OF_THE_PLATFORM.contains(cancel.reason());
    }
}

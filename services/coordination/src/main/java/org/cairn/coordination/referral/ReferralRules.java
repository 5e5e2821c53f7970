package org.cairn.coordination.referral;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.CancelReason;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.Drafted;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.coordination.ReferralEvent.Requested;
import org.cairn.coordination.referral.Referral.Accepted;
import org.cairn.coordination.referral.Referral.Discarded;
import org.cairn.coordination.referral.Referral.Draft;
import org.cairn.coordination.referral.Referral.InProgress;
import org.cairn.coordination.referral.Referral.OnHold;
import org.cairn.coordination.referral.Referral.Open;
import org.cairn.coordination.referral.Referral.Over;
import org.cairn.coordination.referral.Referral.Taken;
import org.cairn.coordination.referral.Referral.Unsent;

/** The rules of a referral, a method a state; what no line allows is refused. Pure. */
public final class ReferralRules {

    /** Reasons that no party gives: they hold whoever says so, and said a second time they change nothing. */
    private static final Set<CancelReason> OF_THE_PLATFORM =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(CancelReason.BY_REQUESTER, CancelReason.BY_RECIPIENT)));

    private ReferralRules() {}

    /** What a command leads to in that state. */
    public static Decision<ReferralEvent, Refusal> decide(Referral referral, Command command) {
        return switch (referral) {
            case Unsent _ -> begin(command);
            case Draft(var draft) -> write(draft, command);
            case Discarded _ when ofThePlatform(command) -> agreed();
            case Discarded _ -> refused(Refusal.OVER);
            case Open open -> AnswerRules.answer(open, command);
            case Accepted accepted -> ServiceRules.begin(accepted, command);
            case InProgress running -> ServiceRules.serve(running, command);
            case OnHold waiting -> ServiceRules.wait(waiting, command);
            case Over over -> ServiceRules.close(over, command);
        };
    }

    private static Decision<ReferralEvent, Refusal> begin(Command command) {
        return switch (command) {
            case Command.Draft(var draft) -> agreed(draft);
            case Command.Request(var request, var whole) -> send(request, whole);
            default -> refused(Refusal.NOT_SENT);
        };
    }

    private static Decision<ReferralEvent, Refusal> write(Drafted draft, Command command) {
        return switch (command) {
            case Command.Request(var request, var _)
            when !request.requester().equals(draft.requester()) -> refused(Refusal.NOT_THE_SENDER);
            case Command.Request(var request, var whole) -> send(request, whole);
            case Command.Cancel(var by, var reason, var at)
            when by.equals(draft.requester()) || OF_THE_PLATFORM.contains(reason) ->
                agreed(new ReferralEvent.Discarded(at));
            case Command.GoOnWithout(var agency, var _, var _, var at)
            when agency.equals(draft.requester()) -> agreed(new ReferralEvent.Discarded(at));
            case Command _ when ofThePlatform(command) -> agreed();
            default -> refused(Refusal.NOT_SENT);
        };
    }

    private static Decision<ReferralEvent, Refusal> send(Requested request, Referral whole) {
        if (request.candidates().isEmpty()) {
            return refused(Refusal.NO_RECIPIENT);
        }
        var named = new HashSet<AgencyId>(request.candidates());
        named.addAll(request.reserve());
        if (named.contains(request.requester())) {
            return refused(Refusal.TO_ONESELF);
        }
        if (named.size() < request.candidates().size() + request.reserve().size()) {
            return refused(Refusal.ASKED_TWICE);
        }
        if ((request.kind() == Kind.SUBREFERRAL) != (request.partOf() != null)) {
            return refused(Refusal.PART_OF_NOTHING);
        }
        return request.partOf() == null || takenBy(request.requester(), whole)
                ? agreed(request)
                : refused(Refusal.WHOLE_NOT_RUNNING);
    }

    private static boolean takenBy(AgencyId agency, Referral whole) {
        return whole instanceof Taken taken && taken.recipient().equals(agency);
    }

    /** Whether a party, or the platform itself, may end it with that reason. */
    static boolean mayEnd(Referral.Sent sent, Command.Cancel cancel) {
        return OF_THE_PLATFORM.contains(cancel.reason())
                || cancel.by().equals(sent.request().requester())
                || sent instanceof Taken taken && cancel.by().equals(taken.recipient());
    }

    /** Commands that no party gives; where they have nothing to change they change nothing. */
    static boolean ofThePlatform(Command command) {
        return switch (command) {
            case Command.Cancel cancel -> OF_THE_PLATFORM.contains(cancel.reason());
            case Command.GoOnWithout _, Command.Lapse _ -> true;
            default -> false;
        };
    }
}

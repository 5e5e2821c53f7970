package org.cairn.coordination.guardian;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.util.Optional;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.coordination.GuardianEvent.EndReason;
import org.cairn.contracts.coordination.GuardianEvent.Standing;
import org.cairn.coordination.guardian.Guardianship.*;

/** The rules of a guardianship, one line each, read from the top; what no line allows is refused. Pure. */
public final class GuardianRules {

    private GuardianRules() {}

    /** What a command leads to in that state. */
    public static Decision<GuardianEvent, Refusal> decide(Guardianship now, Command command) {
        return switch (new Turn(now, command)) {
            case Turn(NotRequired _, Command.Require(var at)) -> agreed(new GuardianEvent.Required(at));
            case Turn(Ended _, Command.Require(var at)) -> agreed(new GuardianEvent.Required(at));
            case Turn(var _, Command.Require _) -> agreed();
            case Turn(NotRequired _, Command.FindAdult _) -> agreed();
            case Turn(Ended _, Command.FindAdult _) -> agreed();
            case Turn(var _, Command.FindAdult(var at)) -> agreed(new GuardianEvent.Ended(EndReason.FOUND_ADULT, at));
            case Turn(var _, Command.GoOnWithout(var agency, var at)) -> goOnWithout(now, agency, at);
            case Turn(NotRequired _, var _) -> refused(Refusal.NOT_REQUIRED);
            case Turn(Ended _, var _) -> refused(Refusal.NOT_REQUIRED);
            case Turn(var _, Command.Request(var from, var by, var _))
            when from.equals(by) -> refused(Refusal.ASKS_ITSELF);
            case Turn(Requested(var asked), Command.Request(var from, var _, var _))
            when asked.equals(from) -> refused(Refusal.ALREADY_REQUESTED);
            case Turn(Appointed(var agency, var _, var _, var _), Command.Request(var from, var _, var _))
            when agency.equals(from) -> refused(Refusal.ALREADY_GUARDIAN);
            case Turn(Appointed(var _, var _, var _, var next), Command.Request(var from, var _, var _))
            when from.equals(next) -> refused(Refusal.ALREADY_REQUESTED);
            case Turn(var _, Command.Request(var from, var _, var at)) -> agreed(new GuardianEvent.Requested(from, at));
            case Turn(var _, Command.Decline(var by, var _))
            when !by.equals(Guardianship.askedOf(now)) -> refused(Refusal.NOT_ASKED);
            case Turn(Appointed _, Command.Decline(var by, var at)) -> agreed(new GuardianEvent.Declined(by, at));
            case Turn(var _, Command.Decline(var by, var at)) ->
                agreed(new GuardianEvent.Declined(by, at), new GuardianEvent.Required(at));
            case Turn(var _, Command.Appoint appoint) when !mayAppoint(now, appoint.by()) -> refused(Refusal.NOT_ASKED);
            case Turn(var _, Command.Appoint appoint) ->
                against(appoint)
                        .map(Decision::<GuardianEvent, Refusal>refused)
                        .orElseGet(() -> agreed(new GuardianEvent.Appointed(
                                appoint.by(), appoint.standing(), appoint.name(), appoint.at())));
            case Turn(var _, Command.End(var reason, var _, var _))
            when reason == EndReason.FOUND_ADULT -> refused(Refusal.FOUND_BY_IDENTIFICATION);
            case Turn(var _, Command.End(var reason, var minor, var _))
            when reason == EndReason.COME_OF_AGE && minor -> refused(Refusal.NOT_OF_AGE);
            case Turn(var _, Command.End(var reason, var _, var at))
            when reason == EndReason.COME_OF_AGE -> agreed(new GuardianEvent.Ended(reason, at));
            case Turn(Appointed _, Command.End(var reason, var _, var at)) ->
                agreed(new GuardianEvent.Ended(reason, at), new GuardianEvent.Required(at));
            case Turn(var _, Command.End _) -> refused(Refusal.NONE_APPOINTED);
        };
    }

    /** A child whose guardian's agency has left needs another one at once; whoever was asked to be the next stays asked. */
    private static Decision<GuardianEvent, Refusal> goOnWithout(Guardianship now, AgencyId gone, Instant at) {
        var released = new GuardianEvent.Ended(EndReason.RELEASED, at);
        var required = new GuardianEvent.Required(at);
        return switch (now) {
            case Requested(var asked) when asked.equals(gone) -> agreed(required);
            case Appointed(var agency, var _, var _, var next)
            when agency.equals(gone) && next != null ->
                agreed(released, required, new GuardianEvent.Requested(next, at));
            case Appointed appointed when appointed.agency().equals(gone) -> agreed(released, required);
            case Guardianship _ -> agreed();
        };
    }

    /** A parent speaks for the child only without conflict of interest and suspicion; a guardian of an agency has neither. */
    private static Optional<Refusal> against(Command.Appoint appoint) {
        return appoint.standing() == Standing.GUARDIAN
                ? Optional.empty()
                : switch (appoint.obstacle()) {
                    case NONE -> Optional.empty();
                    case CONFLICT_OF_INTEREST -> Optional.of(Refusal.CONFLICT_OF_INTEREST);
                    case SUSPECTED -> Optional.of(Refusal.SUSPECTED);
                };
    }

    /** Who was asked; and who has appointed somebody may name another person in their place. */
    private static boolean mayAppoint(Guardianship now, AgencyId by) {
        return by.equals(Guardianship.askedOf(now)) || by.equals(Guardianship.guardianOf(now));
    }

    record Turn(Guardianship now, Command command) {}
}

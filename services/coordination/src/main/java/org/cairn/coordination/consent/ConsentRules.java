package org.cairn.coordination.consent;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;
import static org.cairn.coordination.consent.ConsentRefusal.*;

import java.time.Instant;
import java.util.Optional;
import org.cairn.chassis.Decision;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.ConsentEvent.Giver;
import org.cairn.coordination.consent.Consent.Command;
import org.cairn.coordination.consent.Consent.StopUse;
import org.cairn.coordination.consent.Consent.Terms;

/** The rules of a consent, by state; what no line allows is refused. Pure. */
public final class ConsentRules {

    private ConsentRules() {}

    /** What a command leads to in that state. */
    public static Decision<ConsentEvent, ConsentRefusal> decide(Consent consent, Command command) {
        return switch (consent) {
            case Consent.Unasked _ when command instanceof Command.Ask ask -> ask(ask);
            case Consent.Unasked _ -> refused(NOT_ASKED);
            case Consent _ when command instanceof Command.Ask -> refused(ALREADY_ASKED);
            case Consent.Requested(var terms) -> answer(terms, command);
            case Consent.Deferred(var terms, var _) -> answer(terms, command);
            case Consent.Refused _ -> afterwards(command, ALREADY_ANSWERED);
            case Consent.Standing standing -> whileItStands(standing.terms(), command);
            case Consent.Ended ended -> afterItsEnd(ended, command);
        };
    }

    private static Decision<ConsentEvent, ConsentRefusal> ask(Command.Ask ask) {
        var terms = ask.terms();
        if (!terms.until().isAfter(ask.at())) {
            return refused(ENDS_BEFORE_IT_BEGINS);
        }
        return terms.recipient().equals(ask.askedBy())
                ? refused(ASKS_FOR_ITSELF)
                : agreed(new ConsentEvent.Requested(
                        ask.askedBy(),
                        terms.recipient(),
                        terms.categories(),
                        terms.purpose(),
                        terms.until(),
                        ask.at()));
    }

    /** The question is open, or put off; nobody is held to a first day that they named, so it may be put off again. */
    private static Decision<ConsentEvent, ConsentRefusal> answer(Terms terms, Command command) {
        return switch (command) {
            case Command.Give(var _, var _, var at) when !terms.until().isAfter(at) -> refused(ENDS_BEFORE_IT_BEGINS);
            case Command.Give(var yes, var capacity, var at) ->
                mayNot(yes, capacity)
                        .map(Decision::<ConsentEvent, ConsentRefusal>refused)
                        .orElseGet(() -> agreed(given(yes, capacity, at)));
            case Command.Refuse(var at) -> agreed(new ConsentEvent.Refused(at));
            case Command.Defer(var askAgainAt, var at) when !askAgainAt.isAfter(at) -> refused(ASKS_AGAIN_IN_THE_PAST);
            case Command.Defer(var askAgainAt, var at) -> agreed(new ConsentEvent.Deferred(askAgainAt, at));
            default -> afterwards(command, NOT_GIVEN);
        };
    }

    /** It is a yes: it may be renewed while it lasts, and ends in one of four ways. */
    private static Decision<ConsentEvent, ConsentRefusal> whileItStands(Terms terms, Command command) {
        return switch (command) {
            case Command.Renew(var _, var _, var _, var at) when !terms.until().isAfter(at) -> refused(RAN_OUT);
            case Command.Renew(var until, var _, var _, var _)
            when !until.isAfter(terms.until()) -> refused(ENDS_NO_LATER);
            case Command.Renew(var until, var yes, var capacity, var at) ->
                mayNot(yes, capacity)
                        .map(Decision::<ConsentEvent, ConsentRefusal>refused)
                        .orElseGet(() -> agreed(renewed(until, yes, capacity, at)));
            case Command.NearItsEnd(var at) -> agreed(new ConsentEvent.ExpiryNear(terms.until(), at));
            case Command.Expire(var at) when terms.until().isAfter(at) -> agreed();
            case Command.Expire(var at) -> agreed(new ConsentEvent.Expired(at));
            case Command.Withdraw(var at) -> agreed(new ConsentEvent.Withdrawn(at));
            case Command.Revoke(var by, var at) -> agreed(new ConsentEvent.Revoked(by, at));
            case Command.Invalidate(var reason, var at) -> agreed(new ConsentEvent.Invalidated(reason, at));
            default -> afterwards(command, ALREADY_ANSWERED);
        };
    }

    /** It is over; ending it once more changes nothing, and the recipient still owes a word. */
    private static Decision<ConsentEvent, ConsentRefusal> afterItsEnd(Consent.Ended ended, Command command) {
        return switch (command) {
            case Command.Withdraw _, Command.Revoke _, Command.Invalidate _ -> agreed();
            case Command.SendStopUse(var dueAt, var at)
            when ended.stopUse() == StopUse.NONE ->
                agreed(new ConsentEvent.StopUseNoticeSent(ended.terms().recipient(), dueAt, at));
            case Command.SendStopUse _ -> agreed();
            case Command.AcknowledgeStopUse _ when ended.stopUse() == StopUse.NONE -> refused(NO_STOP_USE_NOTICE);
            case Command.AcknowledgeStopUse(var by, var _)
            when !by.equals(ended.terms().recipient()) -> refused(NOT_THE_RECIPIENT);
            case Command.AcknowledgeStopUse _ when ended.stopUse() == StopUse.ACKNOWLEDGED -> agreed();
            case Command.AcknowledgeStopUse(var _, var at) -> agreed(new ConsentEvent.StopUseAcknowledged(at));
            case Command.MissStopUse(var dueAt, var at)
            when ended.stopUse() == StopUse.SENT -> agreed(new ConsentEvent.StopUseOverdue(dueAt, at));
            case Command.Renew _ -> refused(ended.how() == Consent.How.EXPIRED ? RAN_OUT : NOT_GIVEN);
            default -> afterwards(command, ALREADY_ANSWERED);
        };
    }

    /** What is the same in every state that it does not fit: a clock is passed over, an end or a renewal needs a yes. */
    private static Decision<ConsentEvent, ConsentRefusal> afterwards(Command command, ConsentRefusal answered) {
        return switch (command) {
            case Command.NearItsEnd _, Command.Expire _, Command.MissStopUse _, Command.SendStopUse _ -> agreed();
            case Command.Withdraw _, Command.Revoke _, Command.Invalidate _, Command.Renew _ -> refused(NOT_GIVEN);
            case Command.AcknowledgeStopUse _ -> refused(NO_STOP_USE_NOTICE);
            case Command.Ask _ -> refused(ALREADY_ASKED);
            case Command.Give _, Command.Refuse _, Command.Defer _ -> refused(answered);
        };
    }

    /** Why this answer does not count; nothing when it does. */
    private static Optional<ConsentRefusal> mayNot(Consent.Spoken yes, Consent.Capacity capacity) {
        if (!capacity.child()) {
            return yes.givenBy() == Giver.INDIVIDUAL ? Optional.empty() : Optional.of(NOT_FOR_AN_ADULT);
        }
        if (yes.givenBy() == Giver.INDIVIDUAL) {
            return Optional.of(CHILD_NEEDS_GUARDIAN);
        }
        if (yes.givenBy() == Giver.GUARDIAN && !capacity.guardianAppointed()) {
            return Optional.of(NO_GUARDIAN);
        }
        return Boolean.FALSE.equals(yes.childAssents()) ? Optional.of(CHILD_DISSENTS) : Optional.empty();
    }

    private static ConsentEvent given(Consent.Spoken yes, Consent.Capacity capacity, Instant at) {
        return new ConsentEvent.Given(
                yes.givenBy(),
                yes.how(),
                yes.language(),
                yes.interpreter(),
                yes.notice(),
                capacity.child() ? yes.childAssents() : null,
                at);
    }

    private static ConsentEvent renewed(Instant until, Consent.Spoken yes, Consent.Capacity capacity, Instant at) {
        return new ConsentEvent.Renewed(
                until,
                yes.givenBy(),
                yes.how(),
                yes.language(),
                yes.interpreter(),
                yes.notice(),
                capacity.child() ? yes.childAssents() : null,
                at);
    }
}

package org.cairn.coordination.referral;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.cairn.chassis.Decision;
import org.cairn.contracts.coordination.CancelReason;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.Requested;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.coordination.referral.Addressees.Answer;
import org.cairn.coordination.referral.Referral.Open;

/** What may happen to a referral that waits for an answer. Pure. */
final class AnswerRules {

    private static final Set<CancelReason> OF_THE_PERSON =
            Set.of(CancelReason.CONSENT_WITHDRAWN, CancelReason.CONSENT_ENDED);

    private AnswerRules() {}

    static Decision<ReferralEvent, Refusal> answer(Open open, Command command) {
        var request = open.request();
        var asked = open.asked();
        return switch (command) {
            case Command.Accept yes -> unless(asked.whyNot(yes.by()), () -> accept(request, yes));
            case Command.Reject no -> unless(asked.whyNot(no.by()), () -> reject(open, no));
            case Command.AskInformation ask -> unless(asked.whyNot(ask.by()), () -> ask(asked, ask));
            case Command.GiveInformation(var by, var _, var _, var _)
            when !by.equals(request.requester()) -> refused(Refusal.NOT_THE_SENDER);
            case Command.GiveInformation(var _, var to, var _, var _)
            when !asked.wondering().contains(to) -> refused(Refusal.NO_QUESTION);
            case Command.GiveInformation(var _, var to, var answer, var at) ->
                agreed(new ReferralEvent.InformationGiven(to, answer, at));
            case Command.Amend(var by, var _, var _)
            when !by.equals(request.requester()) -> refused(Refusal.NOT_THE_SENDER);
            case Command.Amend(var _, var change, var at) -> amend(request, change, at);
            case Command.Lapse(var _, var at) when at.isBefore(request.answerBy()) -> agreed();
            case Command.Lapse(var onward, var at) -> lapse(open, onward, at);
            case Command.GoOnWithout(var agency, var reason, var _, var at)
            when agency.equals(request.requester()) -> agreed(new ReferralEvent.Cancelled(reason, at));
            case Command.GoOnWithout gone -> goOnWithout(open, gone);
            case Command.Cancel cancel
            when ReferralRules.mayEnd(open, cancel) ->
                agreed(new ReferralEvent.Cancelled(cancel.reason(), cancel.at()));
            case Command.Cancel _ -> refused(Refusal.NOT_A_PARTY);
            case Command.EnterInError(var by, var _)
            when !by.equals(request.requester()) -> refused(Refusal.NOT_THE_SENDER);
            case Command.EnterInError(var _, var at) -> agreed(new ReferralEvent.EnteredInError(at));
            case Command.Settle _ -> refused(Refusal.NO_DEAD_END);
            case Command.Draft _, Command.Request _ -> refused(Refusal.ALREADY_SENT);
            case Command.Start _, Command.Hold _, Command.Resume _, Command.Complete _, Command.Fail _ ->
                refused(Refusal.NOT_TAKEN);
        };
    }

    private static Decision<ReferralEvent, Refusal> unless(
            Optional<Refusal> reason, Supplier<Decision<ReferralEvent, Refusal>> otherwise) {
        return reason.map(Decision::<ReferralEvent, Refusal>refused).orElseGet(otherwise);
    }

    private static Decision<ReferralEvent, Refusal> accept(Requested request, Command.Accept yes) {
        if (yes.hold() == null && request.service() == ServiceType.SHELTER) {
            return refused(Refusal.NO_HOLD);
        }
        if (yes.expectedStart().isBefore(request.at())) {
            return refused(Refusal.STARTS_IN_THE_PAST);
        }
        return yes.consentUntil().isAfter(yes.at())
                ? agreed(new ReferralEvent.Accepted(
                        yes.by(), request.service(), yes.hold(), yes.expectedStart(), yes.at()))
                : refused(Refusal.CONSENT_OVER);
    }

    private static Decision<ReferralEvent, Refusal> ask(Addressees asked, Command.AskInformation ask) {
        return asked.wonders(ask.by())
                ? refused(Refusal.QUESTION_OPEN)
                : agreed(new ReferralEvent.InformationAsked(ask.by(), ask.question(), ask.at()));
    }

    /** The last no lets the next in turn be asked; with none left it is a dead end. */
    private static Decision<ReferralEvent, Refusal> reject(Open open, Command.Reject reject) {
        var no = reject.no();
        var facts = facts(new ReferralEvent.Rejected(reject.by(), no.reason(), no.capacity(), no.text(), reject.at()));
        var left = open.asked().with(reject.by(), Answer.NO);
        if (left.awaited().isEmpty()) {
            facts.add(next(left, reject.onward(), reject.at()).orElse(new ReferralEvent.DeadEnded(reject.at())));
        }
        return new Decision.Agreed<>(facts);
    }

    private static Decision<ReferralEvent, Refusal> lapse(Open open, Command.Onward onward, Instant at) {
        var facts = facts(new ReferralEvent.Expired(open.asked().awaited(), at));
        next(open.asked(), onward, at)
                .ifPresentOrElse(
                        facts::add,
                        () -> facts.addAll(List.of(
                                new ReferralEvent.Cancelled(CancelReason.EXPIRED, at),
                                new ReferralEvent.DeadEnded(at))));
        return new Decision.Agreed<>(facts);
    }

    /** Where the person took back what let the only one asked be asked, that is their will and no dead end. */
    private static Decision<ReferralEvent, Refusal> goOnWithout(Open open, Command.GoOnWithout gone) {
        var asked = open.asked();
        if (!asked.awaits(gone.agency()) && !asked.reserve().contains(gone.agency())) {
            return agreed();
        }
        var facts = facts(new ReferralEvent.AskedNoMore(gone.agency(), gone.reason(), gone.at()));
        var left = asked.without(gone.agency());
        if (left.awaited().isEmpty()) {
            facts.add(
                    next(left, gone.onward(), gone.at()).orElse(new ReferralEvent.Cancelled(gone.reason(), gone.at())));
        }
        var unanswered = facts.getLast() instanceof ReferralEvent.Cancelled;
        if (unanswered
                && !(OF_THE_PERSON.contains(gone.reason()) && asked.answers().size() == 1)) {
            facts.add(new ReferralEvent.DeadEnded(gone.at()));
        }
        return new Decision.Agreed<>(facts);
    }

    private static Optional<ReferralEvent> next(Addressees asked, Command.Onward onward, Instant at) {
        return asked.next(onward.askable())
                .map(candidate -> new ReferralEvent.Reoffered(candidate, onward.answerBy(), at));
    }

    /** A new priority brings its own day, counted from now on; without one the day stays. */
    private static Decision<ReferralEvent, Refusal> amend(Requested request, Command.Change change, Instant at) {
        var fields = new TreeSet<String>();
        var priority = change.priority() == request.priority() ? null : change.priority();
        var region = request.region().equals(change.region()) ? null : change.region();
        var note = change.note() == null || change.note().equals(request.note()) ? null : change.note();
        if (priority != null) {
            fields.add("priority");
        }
        if (region != null) {
            fields.add("region");
        }
        if (note != null) {
            fields.add("note");
        }
        var answerBy = priority == null ? request.answerBy() : change.answerBy();
        return fields.isEmpty()
                ? refused(Refusal.NOTHING_CHANGED)
                : agreed(new ReferralEvent.Amended(
                        fields, priority, region, answerBy.isBefore(at) ? at : answerBy, note, at));
    }

    private static List<ReferralEvent> facts(ReferralEvent first) {
        return new ArrayList<>(List.of(first));
    }
}

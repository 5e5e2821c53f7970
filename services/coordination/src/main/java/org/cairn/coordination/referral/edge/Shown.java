package org.cairn.coordination.referral.edge;

import java.time.Instant;
import java.util.List;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.PauseReason;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.coordination.referral.Addressees;
import org.cairn.coordination.referral.Referral;

/** A referral as one side sees it; {@code details} is cut once more, field by field, to the reader's scope. */
public record Shown(
        @In(Category.STATUS) ReferralId referralId,
        @In(Category.STATUS) PathwayId caseId,
        @In(Category.STATUS) String state,
        @In(Category.STATUS) Kind kind,
        @In(Category.STATUS) ServiceType service,
        @In(Category.STATUS) Priority priority,
        @In(Category.STATUS) String region,
        @In(Category.STATUS) Instant answerBy,
        @In(Category.STATUS) Instant emergencyUntil,
        @In(Category.STATUS) AgencyId requester,
        @In(Category.STATUS) ReferralId partOf,
        @In(Category.STATUS) List<AgencyId> candidates,
        @In(Category.STATUS) List<AgencyId> reserve,
        @In(Category.STATUS) AgencyId recipient,
        @In(Category.STATUS) HoldId holdId,
        @In(Category.STATUS) Instant expectedStart,
        @In(Category.STATUS) PauseReason onHold,
        @In(Category.STATUS) Minimum minimum,
        @In(Category.STATUS) Agreed details,
        @In(Category.STATUS) List<Question> questions,
        @In(Category.NEEDS) String note) {

    /** A question and its answer; only who asked and who answers read it, so it needs no category of its own. */
    public record Question(
            @In(Category.STATUS) AgencyId agency,
            @In(Category.STATUS) Instant askedAt,
            @In(Category.STATUS) String question,
            @In(Category.STATUS) String answer) {

        private static List<Question> of(List<Addressees.Question> questions) {
            var shown = questions.stream()
                    .map(one -> new Question(one.by(), one.at(), one.question(), one.answer()))
                    .toList();
            return shown.isEmpty() ? null : shown;
        }
    }

    /** All that was sent, with how it stands. */
    static Shown toSender(ReferralView.Row row, Referral.Sent now) {
        var request = now.request();
        var start = now instanceof Referral.Taken taken ? taken.yes().expectedStart() : null;
        return new Shown(
                row.referral(),
                row.pathway(),
                Referral.stateOf(now).code(),
                request.kind(),
                request.service(),
                request.priority(),
                request.region(),
                request.answerBy(),
                request.emergencyUntil(),
                request.requester(),
                request.partOf(),
                List.copyOf(now.asked().answers().keySet()),
                now.asked().reserve(),
                Referral.recipientOf(now),
                request.hold(),
                start,
                now instanceof Referral.OnHold waiting ? waiting.reason() : null,
                Minimum.of(request.minimum()),
                Agreed.of(request.details()),
                Question.of(now.asked().questions()),
                request.note());
    }

    /** All that was sent, but not whom else it was sent to, nor what others asked. */
    static Shown toRecipient(ReferralView.Row row, Referral.Taken now) {
        var all = toSender(row, now);
        return new Shown(
                all.referralId,
                all.caseId,
                all.state,
                all.kind,
                all.service,
                all.priority,
                all.region,
                all.answerBy,
                all.emergencyUntil,
                all.requester,
                null,
                null,
                null,
                all.recipient,
                all.holdId,
                all.expectedStart,
                all.onHold,
                all.minimum,
                all.details,
                Question.of(now.asked().questionsOf(now.recipient())),
                all.note);
    }

    /** Enough to judge whether it fits, and what this addressee itself has asked. */
    static Shown toAddressee(ReferralView.Row row, Referral.Open now, AgencyId addressee) {
        var all = toSender(row, now);
        return new Shown(
                all.referralId,
                all.caseId,
                all.state,
                all.kind,
                all.service,
                all.priority,
                all.region,
                all.answerBy,
                all.emergencyUntil,
                all.requester,
                null,
                null,
                null,
                null,
                all.holdId,
                null,
                null,
                all.minimum,
                null,
                Question.of(now.asked().questionsOf(addressee)),
                null);
    }

    /** What the sender has written so far. */
    static Shown draft(ReferralView.Row row, SendReferral letter) {
        return new Shown(
                row.referral(),
                row.pathway(),
                row.state().code(),
                letter.kind(),
                letter.service(),
                letter.priority(),
                letter.region(),
                null,
                null,
                row.requester(),
                letter.partOf(),
                letter.recipients(),
                letter.reserve(),
                null,
                letter.holdId(),
                null,
                null,
                null,
                null,
                null,
                letter.note());
    }

    /** That there is one, and how it stands; of one that was sent in error no more than that. */
    static Shown bare(ReferralView.Row row, Referral.State state) {
        var told = state != Referral.State.ENTERED_IN_ERROR;
        return new Shown(
                row.referral(),
                row.pathway(),
                state.code(),
                told ? row.kind() : null,
                told ? row.service() : null,
                told ? row.priority() : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

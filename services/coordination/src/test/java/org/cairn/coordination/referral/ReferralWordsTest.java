package org.cairn.coordination.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.coordination.referral.ReferralTest.*;
import static org.cairn.coordination.referral.Refusal.*;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.coordination.CancelReason;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.Outcome;
import org.cairn.contracts.coordination.ServiceType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the sender writes, keeps, changes and answers before anybody says yes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferralWordsTest {

    static final Instant TOMORROW = NOON.plusSeconds(24 * 3600);

    final Scenario<Referral, Command, ReferralEvent, Refusal> referral =
            new Scenario<>(new Referral.Unsent(), ReferralRules::decide, Referral::evolve);
    final ReferralEvent.Requested open = request(List.of(NORTH, SOUTH));
    final ReferralEvent.Drafted draft = new ReferralEvent.Drafted(HARBOUR, ServiceType.SHELTER, "{}", NOON);
    final ReferralEvent discarded = new ReferralEvent.Discarded(LATER);
    final ReferralEvent asked = new ReferralEvent.InformationAsked(NORTH, "stairs?", LATER);
    final ReferralEvent given = new ReferralEvent.InformationGiven(NORTH, "none", LATER);
    final ReferralEvent taken = new ReferralEvent.Accepted(NORTH, ServiceType.SHELTER, BED, LATER, LATER);

    @Test
    void a_draft_is_sent_by_who_wrote_it() {
        referral.given().when(new Command.Draft(draft)).then(draft);
        referral.given(draft).when(new Command.Request(open, null)).then(open);
        referral.given(new ReferralEvent.Drafted(SOUTH, ServiceType.SHELTER, "{}", NOON))
                .when(new Command.Request(open, null))
                .refused(NOT_THE_SENDER);
        referral.given(open).when(new Command.Draft(draft)).refused(ALREADY_SENT);
    }

    @Test
    void a_draft_is_let_be_without_a_word_to_anybody() {
        referral.given(draft).when(cancel(HARBOUR, CancelReason.BY_REQUESTER)).then(discarded);
        referral.given(draft)
                .when(cancel(STRANGER, CancelReason.PATHWAY_CLOSED))
                .then(discarded);
        referral.given(draft).when(cancel(SOUTH, CancelReason.BY_RECIPIENT)).refused(NOT_SENT);
        referral.given(draft)
                .when(new Command.GoOnWithout(HARBOUR, CancelReason.AGENCY_LEFT, NOBODY, LATER))
                .then(discarded);
        referral.given(draft)
                .when(new Command.GoOnWithout(SOUTH, CancelReason.AGENCY_LEFT, NOBODY, LATER))
                .then();
    }

    @Test
    void what_was_let_be_stays_so() {
        referral.given(draft, discarded).when(new Command.Request(open, null)).refused(OVER);
        referral.given(draft, discarded)
                .when(cancel(STRANGER, CancelReason.PATHWAY_CLOSED))
                .then();
        assertThat(Referral.stateOf(new Referral.Discarded(draft))).isEqualTo(Referral.State.CANCELLED);
    }

    @Test
    void nobody_answers_a_draft() {
        referral.given(draft).when(reject(NORTH)).refused(NOT_SENT);
        referral.given().when(reject(NORTH)).refused(NOT_SENT);
    }

    @Test
    void an_addressee_asks_for_more_one_question_at_a_time() {
        var ask = new Command.AskInformation(NORTH, "stairs?", LATER);
        referral.given(open).when(ask).then(asked);
        referral.given(open, asked).when(ask).refused(QUESTION_OPEN);
        referral.given(open, asked, given).when(ask).then(asked);
        referral.given(open)
                .when(new Command.AskInformation(STRANGER, "stairs?", LATER))
                .refused(NOT_ADDRESSED_TO_YOU);
        referral.given(open, no(NORTH)).when(ask).refused(ALREADY_DECLINED);
        referral.given(open, taken).when(ask).refused(TAKEN_ON);
    }

    @Test
    void the_sender_answers_who_has_asked() {
        referral.given(open, asked).when(answer(HARBOUR, NORTH)).then(given);
        referral.given(open, asked).when(answer(HARBOUR, SOUTH)).refused(NO_QUESTION);
        referral.given(open, asked).when(answer(SOUTH, NORTH)).refused(NOT_THE_SENDER);
        referral.given(open, asked, given).when(answer(HARBOUR, NORTH)).refused(NO_QUESTION);
        referral.given(open, asked, no(NORTH)).when(answer(HARBOUR, NORTH)).refused(NO_QUESTION);
    }

    @Test
    void a_question_is_known_to_who_asked_and_to_nobody_else_who_was_asked() {
        var now = (Referral.Open) Referral.evolve(Referral.evolve(new Referral.Unsent(), open), asked);
        assertThat(now.asked().questionsOf(NORTH)).hasSize(1);
        assertThat(now.asked().questionsOf(SOUTH)).isEmpty();
    }

    @Test
    void a_new_priority_moves_the_day_and_never_into_the_past() {
        referral.given(open)
                .when(amend(HARBOUR, new Command.Change(Priority.EMERGENCY, null, null, TOMORROW)))
                .then(new ReferralEvent.Amended(Set.of("priority"), Priority.EMERGENCY, null, TOMORROW, null, LATER));
        referral.given(open)
                .when(amend(HARBOUR, new Command.Change(Priority.EMERGENCY, null, null, NOON)))
                .then(new ReferralEvent.Amended(Set.of("priority"), Priority.EMERGENCY, null, LATER, null, LATER));
    }

    @Test
    void another_region_or_note_leaves_the_day_as_it_is() {
        referral.given(open)
                .when(amend(HARBOUR, new Command.Change(null, "Essex", "no stairs", TOMORROW)))
                .then(new ReferralEvent.Amended(
                        Set.of("region", "note"), null, "Essex", open.answerBy(), "no stairs", LATER));
    }

    @Test
    void only_the_sender_changes_it_only_while_it_waits_and_only_to_something_else() {
        var essex = new Command.Change(null, "Essex", null, null);
        referral.given(open).when(amend(NORTH, essex)).refused(NOT_THE_SENDER);
        referral.given(open, taken).when(amend(HARBOUR, essex)).refused(TAKEN_ON);
        referral.given(open, taken, new ReferralEvent.Completed(Outcome.PROVIDED, LATER))
                .when(amend(HARBOUR, essex))
                .refused(OVER);
        referral.given(open)
                .when(amend(HARBOUR, new Command.Change(Priority.URGENT, "Kent", null, TOMORROW)))
                .refused(NOTHING_CHANGED);
    }

    private static Command amend(AgencyId by, Command.Change change) {
        return new Command.Amend(by, change, LATER);
    }

    private static Command answer(AgencyId by, AgencyId to) {
        return new Command.GiveInformation(by, to, "none", LATER);
    }

    private static Command cancel(AgencyId by, CancelReason reason) {
        return new Command.Cancel(by, reason, LATER);
    }
}

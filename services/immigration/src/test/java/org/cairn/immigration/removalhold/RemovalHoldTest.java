package org.cairn.immigration.removalhold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.immigration.removalhold.Given.D0;
import static org.cairn.immigration.removalhold.Given.LAW;
import static org.cairn.immigration.removalhold.Given.after;
import static org.cairn.immigration.removalhold.Given.at;
import static org.cairn.immigration.removalhold.Given.decided;
import static org.cairn.immigration.removalhold.Given.on;

import java.util.Set;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.immigration.HoldEvent;
import org.cairn.contracts.immigration.HoldEvent.Activated;
import org.cairn.contracts.immigration.HoldEvent.Fact;
import org.cairn.contracts.immigration.HoldEvent.Heard;
import org.cairn.contracts.immigration.HoldEvent.HoldReason;
import org.cairn.contracts.immigration.HoldEvent.ReasonAdded;
import org.cairn.contracts.immigration.HoldEvent.ReasonEnded;
import org.cairn.contracts.immigration.HoldEvent.ReferenceNoted;
import org.cairn.contracts.immigration.HoldEvent.ReleaseCalledOff;
import org.cairn.contracts.immigration.HoldEvent.ReleaseNoticed;
import org.cairn.contracts.immigration.HoldEvent.Released;
import org.cairn.immigration.removalhold.RemovalHold.Command;
import org.cairn.immigration.removalhold.RemovalHold.State;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RemovalHoldTest {

    private static final Heard PRESUMED = on(0, Fact.PRESUMED);
    private static final Activated ACTIVE = new Activated(HoldReason.PRESUMED, at(0));

    private final Scenario<RemovalHold, Command, HoldEvent, Refusal> hold =
            new Scenario<>(RemovalHold.NONE, RemovalHold::decide, RemovalHold::evolve);

    @Test
    void it_is_active_from_the_moment_of_presumption() {
        hold.when(new Command.Hear(PRESUMED, LAW, at(0))).then(PRESUMED, ACTIVE);
    }

    @Test
    void it_does_not_wait_for_the_law_of_the_pathway() {
        hold.when(new Command.Hear(PRESUMED, Law.UNKNOWN, at(0))).then(PRESUMED, ACTIVE);
    }

    @Test
    void what_was_heard_before_changes_nothing() {
        hold.given(PRESUMED, ACTIVE)
                .when(new Command.Hear(PRESUMED, LAW, at(3)))
                .then();
    }

    @Test
    void a_second_reason_is_added_and_one_that_is_gone_leaves_the_other() {
        var submitted = on(1, Fact.SUBMITTED);
        hold.given(PRESUMED, ACTIVE)
                .when(new Command.Hear(submitted, LAW, at(1)))
                .then(submitted, new ReasonAdded(HoldReason.IDENTIFICATION_PENDING, at(1)));
    }

    @Test
    void when_no_reason_is_left_everybody_is_told_first_and_the_notice_runs() {
        hold.given(new Activated(HoldReason.PERMIT, at(0)))
                .when(new Command.SeeStatus(Set.of(), LAW, at(5)))
                .then(new ReasonEnded(HoldReason.PERMIT, at(5)), new ReleaseNoticed(at(12), at(5)));
    }

    @Test
    void it_is_released_when_the_notice_has_run_and_not_a_moment_before() {
        var noticed = hold.given(
                new Activated(HoldReason.PERMIT, at(0)),
                new ReasonEnded(HoldReason.PERMIT, at(5)),
                new ReleaseNoticed(at(12), at(5)));
        noticed.when(new Command.LookAgain(LAW, at(12).minusSeconds(1))).then();
        noticed.when(new Command.LookAgain(LAW, at(12))).then(new Released(at(12)));
    }

    @Test
    void a_new_reason_calls_the_release_off_and_after_it_the_hold_begins_anew() {
        var noticed = hold.given(
                new Activated(HoldReason.PERMIT, at(0)),
                new ReasonEnded(HoldReason.PERMIT, at(5)),
                new ReleaseNoticed(at(12), at(5)));
        noticed.when(new Command.SeeStatus(Set.of(HoldReason.STATUS_PENDING), LAW, at(6)))
                .then(new ReleaseCalledOff(at(6)), new ReasonAdded(HoldReason.STATUS_PENDING, at(6)));
        noticed.given(new Released(at(12)))
                .when(new Command.SeeStatus(Set.of(HoldReason.STATUS_PENDING), LAW, at(20)))
                .then(new Activated(HoldReason.STATUS_PENDING, at(20)));
    }

    @Test
    void where_the_law_is_not_known_nothing_is_released() {
        var active = hold.given(new Activated(HoldReason.PERMIT, at(0)));
        active.when(new Command.SeeStatus(Set.of(), Law.UNKNOWN, at(5)))
                .then(new ReasonEnded(HoldReason.PERMIT, at(5)));
        active.given(new ReasonEnded(HoldReason.PERMIT, at(5)))
                .when(new Command.LookAgain(LAW, at(9)))
                .then(new ReleaseNoticed(at(16), at(9)));
    }

    @Test
    void somebody_presumed_who_asks_nothing_of_the_state_is_held_until_the_pathway_is_closed() {
        assertThat(after(900, PRESUMED).state()).isEqualTo(State.ACTIVE);
        assertThat(after(900, PRESUMED, on(800, Fact.PATHWAY_CLOSED)).state()).isEqualTo(State.RELEASED);
    }

    @Test
    void a_question_is_open_until_its_own_answer_however_long_that_takes() {
        assertThat(reasons(900, PRESUMED, on(1, Fact.SUBMITTED)))
                .containsExactlyInAnyOrder(HoldReason.PRESUMED, HoldReason.IDENTIFICATION_PENDING);
        Heard[] found = {
            PRESUMED, on(1, Fact.SUBMITTED), decided(6, Fact.GROUNDS_DECIDED), on(6, Fact.REFLECTION_STARTED)
        };
        assertThat(reasons(900, found))
                .containsExactlyInAnyOrder(HoldReason.IDENTIFICATION_PENDING, HoldReason.REFLECTION_PERIOD);
    }

    @Test
    void after_a_decision_it_stands_while_that_may_be_put_in_question_and_then_the_notice_runs() {
        Heard[] answered = {PRESUMED, on(1, Fact.SUBMITTED), decided(6, Fact.GROUNDS_DECIDED)};
        assertThat(reasons(36, answered)).containsExactly(HoldReason.RECONSIDERATION);
        var over = after(37, answered);
        assertThat(over.state()).isEqualTo(State.RELEASE_NOTICED);
        assertThat(over.holds()).isTrue();
        assertThat(over.lookAgainAfter(LAW, at(37))).contains(at(44));
    }

    @Test
    void it_is_looked_at_again_the_day_after_the_last_day_to_ask_again() {
        var answered = after(6, PRESUMED, decided(6, Fact.GROUNDS_DECIDED));
        assertThat(answered.lookAgainAfter(LAW, at(6)))
                .contains(D0.plusDays(37).atStartOfDay(LAW.zone()).toInstant());
        assertThat(after(6, PRESUMED).lookAgainAfter(LAW, at(6))).isEmpty();
    }

    @Test
    void a_decision_entered_in_arrears_shortens_nobodys_time() {
        var late = new Heard(Fact.GROUNDS_DECIDED, D0, at(20));
        assertThat(reasons(50, PRESUMED, late)).containsExactly(HoldReason.RECONSIDERATION);
    }

    @Test
    void looking_again_a_court_and_an_appeal_hold_while_they_are_pending() {
        var no = decided(6, Fact.GROUNDS_DECIDED);
        assertThat(reasons(900, PRESUMED, no, on(30, Fact.RECONSIDERATION_REQUESTED)))
                .containsExactly(HoldReason.RECONSIDERATION);
        assertThat(reasons(900, PRESUMED, no, on(40, Fact.REVIEW_OPENED))).containsExactly(HoldReason.JUDICIAL_REVIEW);
        assertThat(reasons(900, PRESUMED, no, on(8, Fact.APPEALED))).containsExactly(HoldReason.APPEAL);
        assertThat(reasons(200, PRESUMED, no, on(40, Fact.REVIEW_OPENED), decided(90, Fact.REVIEW_DECIDED)))
                .as("the court may have sent the question back")
                .containsExactly(HoldReason.JUDICIAL_REVIEW);
    }

    @Test
    void no_day_ends_the_recovery_period_here_only_the_word_of_identification() {
        var started = on(6, Fact.REFLECTION_STARTED);
        assertThat(reasons(900, started)).contains(HoldReason.REFLECTION_PERIOD);
        assertThat(reasons(900, started, on(36, Fact.REFLECTION_ENDED)))
                .doesNotContain(HoldReason.REFLECTION_PERIOD)
                .contains(HoldReason.IDENTIFICATION_PENDING);
        assertThat(reasons(900, started, on(9, Fact.REFLECTION_WITHHELD), on(30, Fact.REFLECTION_EXTENDED)))
                .contains(HoldReason.REFLECTION_PERIOD);
    }

    @Test
    void who_takes_the_case_back_is_presumed_as_before() {
        var back = after(
                900,
                PRESUMED,
                on(1, Fact.SUBMITTED),
                decided(6, Fact.GROUNDS_DECIDED),
                on(6, Fact.REFLECTION_STARTED),
                on(9, Fact.WITHDRAWN));
        assertThat(back.reasons()).containsExactly(HoldReason.PRESUMED);
    }

    @Test
    void a_permit_holds_beside_all_that_is_heard() {
        var with = Given.take(after(6, PRESUMED), Set.of(new Command.SeeStatus(Set.of(HoldReason.PERMIT), LAW, at(6))));
        var closed = Given.take(with, Set.of(new Command.Hear(on(7, Fact.PATHWAY_CLOSED), LAW, at(7))));
        assertThat(closed.reasons()).containsExactly(HoldReason.PERMIT);
        assertThat(closed.state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void a_reference_is_noted_once() {
        var reference = new RemovalHold.Reference(new AgencyId("border-force"), "HO123");
        var noted = new ReferenceNoted(new AgencyId("border-force"), "HO123", at(0));
        hold.when(new Command.NoteReference(reference, at(0))).then(noted);
        hold.given(noted).when(new Command.NoteReference(reference, at(1))).refused(Refusal.ALREADY_NOTED);
    }

    private static Set<HoldReason> reasons(int day, Heard... facts) {
        return after(day, facts).reasons();
    }
}

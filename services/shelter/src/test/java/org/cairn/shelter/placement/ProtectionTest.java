package org.cairn.shelter.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.cairn.shelter.placement.Protection.Fact;
import org.cairn.shelter.placement.Protection.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProtectionTest {

    static final Protection.Law LAW = new Protection.Law(ZoneId.of("Europe/London"), day -> day.plusDays(45));
    static final LocalDate D0 = LocalDate.of(2026, 1, 5);

    static Fact on(int day, Kind kind) {
        return new Fact(kind, null, false, at(day));
    }

    static Fact started(int day, boolean open) {
        return new Fact(Kind.REFLECTION_STARTED, D0.plusDays(day + 29), open, at(day));
    }

    static Instant at(int day) {
        return D0.plusDays(day).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
    }

    static boolean keeps(int day, Fact... facts) {
        return Arrays.stream(facts)
                .reduce(Protection.NONE, Protection::evolve, (one, other) -> other)
                .holdsAt(at(day), LAW);
    }

    @Test
    void help_without_the_state_is_not_tied_to_its_decisions() {
        assertThat(keeps(0)).isFalse();
    }

    @Test
    void nobody_is_put_out_while_grounds_are_pending_however_long_that_takes() {
        assertThat(keeps(0, on(0, Kind.SUBMITTED))).isTrue();
        assertThat(keeps(900, on(0, Kind.SUBMITTED))).isTrue();
    }

    @Test
    void between_the_decision_and_the_start_of_the_period_nobody_is_put_out() {
        assertThat(keeps(5, on(0, Kind.SUBMITTED), on(5, Kind.GROUNDS_DECIDED))).isTrue();
        assertThat(keeps(50, on(0, Kind.SUBMITTED), on(5, Kind.GROUNDS_DECIDED)))
                .isTrue();
        assertThat(keeps(51, on(0, Kind.SUBMITTED), on(5, Kind.GROUNDS_DECIDED)))
                .isFalse();
    }

    @Test
    void a_recovery_period_that_is_open_until_the_conclusive_decision_protects_until_then() {
        Fact[] running = {on(0, Kind.SUBMITTED), on(5, Kind.GROUNDS_DECIDED), started(5, true)};
        assertThat(keeps(531, running)).isTrue();
    }

    @Test
    void the_conclusive_decision_is_awaited_also_when_the_period_has_ended_by_its_day() {
        Fact[] ended = {
            on(0, Kind.SUBMITTED), on(5, Kind.GROUNDS_DECIDED), started(5, false), on(35, Kind.REFLECTION_ENDED)
        };
        assertThat(keeps(531, ended)).isTrue();
    }

    @Test
    void after_the_conclusive_decision_the_longest_time_to_move_on_counts() {
        Fact[] decided = {
            on(0, Kind.SUBMITTED),
            on(5, Kind.GROUNDS_DECIDED),
            started(5, true),
            on(100, Kind.CONCLUSIVE_DECIDED),
            on(100, Kind.REFLECTION_ENDED)
        };
        assertThat(keeps(145, decided)).isTrue();
        assertThat(keeps(146, decided)).isFalse();
    }

    @Test
    void a_decision_that_is_entered_late_shortens_nobodys_time() {
        var late = new Fact(Kind.GROUNDS_DECIDED, D0, false, at(40));
        assertThat(keeps(80, on(0, Kind.SUBMITTED), late)).isTrue();
    }

    @Test
    void a_period_runs_on_until_it_is_said_to_have_ended_and_an_extension_counts() {
        var extended = new Fact(Kind.REFLECTION_EXTENDED, D0.plusDays(90), false, at(30));
        Fact[] over = {started(5, false), extended, on(40, Kind.CONCLUSIVE_DECIDED)};
        assertThat(keeps(90, over)).isTrue();
        assertThat(keeps(91, over)).isFalse();
    }

    @Test
    void looking_again_a_review_and_an_appeal_protect_while_they_are_pending() {
        var decided = on(0, Kind.GROUNDS_DECIDED);
        assertThat(keeps(400, decided, on(20, Kind.RECONSIDERATION_REQUESTED))).isTrue();
        assertThat(keeps(400, decided, on(20, Kind.REVIEW_OPENED))).isTrue();
        assertThat(keeps(400, decided, on(20, Kind.APPEALED))).isTrue();
        assertThat(keeps(70, decided, on(20, Kind.RECONSIDERATION_REQUESTED), on(30, Kind.RECONSIDERATION_DECIDED)))
                .isTrue();
        assertThat(keeps(76, decided, on(20, Kind.RECONSIDERATION_REQUESTED), on(30, Kind.RECONSIDERATION_DECIDED)))
                .isFalse();
        assertThat(keeps(76, decided, on(20, Kind.APPEALED), on(30, Kind.APPEAL_DECIDED)))
                .isFalse();
    }

    @Test
    void a_court_may_have_sent_the_question_back_so_it_is_pending_until_that_is_told_to_be_over() {
        Fact[] reviewed = {on(0, Kind.GROUNDS_DECIDED), on(20, Kind.REVIEW_OPENED), on(30, Kind.REVIEW_DECIDED)};
        assertThat(keeps(400, reviewed)).isTrue();
        var more = Arrays.copyOf(reviewed, 4);
        more[3] = on(100, Kind.RECONSIDERATION_DECIDED);
        assertThat(keeps(145, more)).isTrue();
        assertThat(keeps(146, more)).isFalse();
        more[3] = on(60, Kind.PATHWAY_CLOSED);
        assertThat(keeps(75, more)).isTrue();
        assertThat(keeps(76, more)).isFalse();
    }

    @Test
    void a_pathway_that_is_closed_ends_nothing_else() {
        assertThat(keeps(400, on(0, Kind.SUBMITTED), on(10, Kind.PATHWAY_CLOSED)))
                .isTrue();
    }

    @Test
    void a_period_that_is_withheld_leaves_the_conclusive_decision_pending() {
        Fact[] withheld = {on(0, Kind.SUBMITTED), on(5, Kind.GROUNDS_DECIDED), on(6, Kind.REFLECTION_WITHHELD)};
        assertThat(keeps(400, withheld)).isTrue();
    }

    @Test
    void an_appeal_that_gives_the_period_back_after_the_conclusive_decision_protects_until_it_ends() {
        Fact[] back = {
            on(5, Kind.GROUNDS_DECIDED),
            on(6, Kind.REFLECTION_WITHHELD),
            on(7, Kind.APPEALED),
            on(50, Kind.CONCLUSIVE_DECIDED),
            on(60, Kind.APPEAL_DECIDED),
            started(60, true),
            on(89, Kind.REFLECTION_ENDED)
        };
        assertThat(keeps(100, back)).isTrue();
        assertThat(keeps(106, back)).isFalse();
    }

    @Test
    void who_takes_the_case_back_or_declines_has_time_to_move_on_as_after_a_decision() {
        Fact[] takenBack = {on(0, Kind.SUBMITTED), on(5, Kind.GROUNDS_DECIDED), started(5, true), on(10, Kind.WITHDRAWN)
        };
        assertThat(keeps(55, takenBack)).isTrue();
        assertThat(keeps(56, takenBack)).isFalse();
        assertThat(keeps(45, on(0, Kind.DECLINED))).isTrue();
        assertThat(keeps(46, on(0, Kind.DECLINED))).isFalse();
    }

    @Test
    void a_fact_that_was_heard_before_changes_nothing() {
        var known = Protection.evolve(Protection.NONE, on(0, Kind.SUBMITTED));
        assertThat(Protection.decide(known, on(0, Kind.SUBMITTED)))
                .isEqualTo(org.cairn.chassis.Decision.<Protection.Heard, Refusal>agreed());
    }
}

package org.cairn.timeline.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.pathway.Told.NORTH;
import static org.cairn.timeline.pathway.Told.SOUTH;
import static org.cairn.timeline.pathway.Told.asOf;
import static org.cairn.timeline.pathway.Told.hour;

import java.time.Instant;
import org.cairn.timeline.pathway.Finding.Standing;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressTest {

    @Test
    void an_answer_is_next_until_its_hour_and_late_after_it() {
        var waiting = Told.story().opened().referred(1, NORTH);
        assertThat(at(25, waiting).next()).extracting(Finding::kind).containsExactly("referral-answer");
        assertThat(at(25, waiting).late()).isEmpty();
        assertThat(at(26, waiting).next()).isEmpty();
        assertThat(at(26, waiting).late()).extracting(Finding::kind).containsExactly("referral-answer");
        assertThat(standing("referral-answer", at(26, waiting))).isEqualTo(Standing.LATE);
    }

    @Test
    void a_referral_without_an_answer_blocks_the_moving_in() {
        var waiting = at(2, Told.story().opened().referred(1, NORTH));
        assertThat(waiting.blocked())
                .containsExactly(
                        new Finding.Block(Matter.REFERRAL, "shelter", "admission", "referral-answer", hour(1)));
        assertThat(waiting.unanswered()).isTrue();
        assertThat(waiting.state()).isEqualTo("blocked");
    }

    @Test
    void an_answer_in_time_keeps_the_deadline_and_ends_the_wait() {
        var answered = at(30, Told.story().opened().referred(1, NORTH).accepted(5, NORTH));
        assertThat(standing("referral-answer", answered)).isEqualTo(Standing.MET);
        assertThat(answered.periods())
                .containsExactly(
                        new Finding.Period(Matter.REFERRAL, "coordination", "referral", hour(1), hour(5), false));
        assertThat(answered.unanswered()).isFalse();
    }

    @Test
    void an_answer_that_came_too_late_is_history_and_nobody_is_late_any_more() {
        var answered = at(40, Told.story().opened().referred(1, NORTH).accepted(30, NORTH));
        assertThat(standing("referral-answer", answered)).isEqualTo(Standing.HISTORY);
        assertThat(answered.late()).isEmpty();
    }

    @Test
    void an_open_referral_waits_until_the_last_one_asked_has_said_no() {
        var once = Told.story().opened().referred(1, NORTH, SOUTH).rejected(2, NORTH);
        assertThat(at(4, once).unanswered()).isTrue();
        assertThat(at(4, once.rejected(3, SOUTH)).unanswered()).isFalse();
    }

    @Test
    void a_cancelled_referral_asks_nobody_any_more() {
        var cancelled = at(30, Told.story().opened().referred(1, NORTH).cancelled(2));
        assertThat(cancelled.next()).isEmpty();
        assertThat(cancelled.late()).isEmpty();
        assertThat(cancelled.blocked()).isEmpty();
    }

    @Test
    void after_the_yes_the_moving_in_is_next() {
        var accepted =
                Told.story().opened().referred(1, NORTH).accepted(5, NORTH).placed(5, NORTH);
        assertThat(at(6, accepted).next())
                .containsExactly(new Finding.Step(Matter.ADMISSION, "shelter", "admission", hour(17)));
        assertThat(at(20, accepted).late()).extracting(Finding::kind).containsExactly("admission");
        var admitted = accepted.admitted(21, NORTH);
        assertThat(at(22, admitted).late()).isEmpty();
        assertThat(at(22, admitted).periods())
                .contains(new Finding.Period(Matter.STAY, "shelter", "stay", hour(21), null, true));
    }

    @Test
    void a_stay_ends_when_the_person_moves_out() {
        var left = at(60, Told.story().opened().admitted(21, NORTH).discharged(50, NORTH));
        assertThat(left.periods())
                .containsExactly(new Finding.Period(Matter.STAY, "shelter", "stay", hour(21), hour(50), false));
    }

    @Test
    void a_lost_bed_blocks_the_moving_in_until_one_is_kept_again() {
        var lost = Told.story().opened().referred(1, NORTH).accepted(5, NORTH).bedLost(6);
        assertThat(at(7, lost).blocked()).extracting(Finding.Block::waitsFor).containsExactly("bed");
        assertThat(at(9, lost.placed(8, NORTH)).blocked()).isEmpty();
    }

    @Test
    void a_submission_waits_for_its_decision() {
        var sent = Told.story().opened().submitted(10);
        assertThat(at(11, sent).blocked()).extracting(Finding.Block::waitsFor).containsExactly("reasonable-grounds");
        assertThat(at(11, sent).nextDueAt()).isEqualTo(hour(10 + 7 * 24));
        assertThat(at(24 * 30, sent).late()).extracting(Finding::kind).containsExactly("reasonable-grounds");
        assertThat(standing("reasonable-grounds", at(24 * 30, sent.decided(20))))
                .isEqualTo(Standing.MET);
    }

    @Test
    void a_date_that_was_past_at_intake_is_history_and_never_late() {
        var old = at(11, Told.story().opened().submitted(10, hour(-500), true));
        assertThat(standing("reasonable-grounds", old)).isEqualTo(Standing.HISTORY);
        assertThat(old.late()).isEmpty();
        assertThat(old.next()).extracting(Finding.Step::dueAt).containsOnlyNulls();
    }

    @Test
    void the_time_to_reflect_runs_to_the_end_of_its_last_day() {
        var reflecting = at(40, Told.story().opened().reflecting(30, false));
        assertThat(reflecting.periods())
                .containsExactly(new Finding.Period(
                        Matter.REFLECTION,
                        "identification",
                        "reflection",
                        Instant.parse("2026-01-06T00:00:00Z"),
                        Instant.parse("2026-02-04T23:59:59Z"),
                        true));
        assertThat(standing("reflection-end", reflecting)).isEqualTo(Standing.NEXT);
    }

    @Test
    void it_stays_open_for_the_conclusive_decision_where_the_law_says_so() {
        var open = at(24 * 60, Told.story().opened().reflecting(30, true))
                .periods()
                .getFirst();
        var closed = at(24 * 60, Told.story().opened().reflecting(30, false))
                .periods()
                .getFirst();
        assertThat(open.running()).isTrue();
        assertThat(open.until()).isNull();
        assertThat(closed.running()).isFalse();
    }

    private static Progress at(int hours, Told story) {
        return Progress.derivedFrom(story.entries(), asOf(hours));
    }

    private static Standing standing(String kind, Progress progress) {
        return progress.deadlines().stream()
                .filter(deadline -> deadline.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .standing();
    }
}

package org.cairn.timeline.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cairn.timeline.pathway.Happening.deadEnded;
import static org.cairn.timeline.pathway.Happening.onGuardian;
import static org.cairn.timeline.pathway.Happening.onStay;
import static org.cairn.timeline.pathway.Happening.reflectionEnded;
import static org.cairn.timeline.pathway.Onward.appealed;
import static org.cairn.timeline.pathway.Onward.departed;
import static org.cairn.timeline.pathway.Onward.documentAsked;
import static org.cairn.timeline.pathway.Onward.documentIssued;
import static org.cairn.timeline.pathway.Onward.fact;
import static org.cairn.timeline.pathway.Onward.heard;
import static org.cairn.timeline.pathway.Onward.heardFromAfar;
import static org.cairn.timeline.pathway.Onward.hearing;
import static org.cairn.timeline.pathway.Onward.held;
import static org.cairn.timeline.pathway.Onward.lodged;
import static org.cairn.timeline.pathway.Onward.onReturn;
import static org.cairn.timeline.pathway.Onward.planned;
import static org.cairn.timeline.pathway.Onward.ready;
import static org.cairn.timeline.pathway.Onward.refused;
import static org.cairn.timeline.pathway.Onward.released;
import static org.cairn.timeline.pathway.Onward.returnAsked;
import static org.cairn.timeline.pathway.Onward.reviewed;
import static org.cairn.timeline.pathway.Onward.riskAssessed;
import static org.cairn.timeline.pathway.Onward.stalled;
import static org.cairn.timeline.pathway.Onward.statusDecided;
import static org.cairn.timeline.pathway.Onward.threatened;
import static org.cairn.timeline.pathway.Told.COORDINATOR;
import static org.cairn.timeline.pathway.Told.NORTH;
import static org.cairn.timeline.pathway.Told.asOf;
import static org.cairn.timeline.pathway.Told.hour;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.contracts.shelter.PlacementEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BlockersTest {

    private static final int DAY = 24;

    @Test
    void a_return_waits_for_the_bar_on_removal_until_it_is_released() {
        var story = returning().then(held(1));
        assertThat(departure(5, story)).containsExactly("removal-hold");
        assertThat(blocks(5, story))
                .singleElement()
                .returns(hour(1), Finding.Block::since)
                .returns(story.entries().getLast().id(), block -> block.cause().event());
        assertThat(departure(8, story.then(released(7)))).isEmpty();
    }

    @Test
    void a_return_waits_for_the_end_of_the_recovery_period() {
        var story = returning().reflecting(1, false);
        assertThat(departure(5, story)).containsExactly("recovery-period");
        assertThat(departure(40 * DAY, story)).isEmpty();
        var ended = returning().reflecting(1, true);
        assertThat(departure(40 * DAY, ended)).containsExactly("recovery-period");
        assertThat(departure(40 * DAY, ended.then(reflectionEnded(39 * DAY)))).isEmpty();
    }

    @Test
    void a_return_waits_for_a_decision_on_a_status_and_for_an_appeal() {
        var story = returning().then(lodged(3));
        assertThat(departure(5, story)).containsExactly("status-decision");
        story.then(statusDecided(6), refused(6, hour(100)));
        assertThat(departure(7, story)).isEmpty();
        assertThat(departure(9, story.then(appealed(8)))).containsExactly("status-appeal");
    }

    @Test
    void a_return_waits_for_a_hearing_at_which_the_person_has_to_be() {
        var story = returning().then(hearing(3, true));
        assertThat(departure(5, story)).containsExactly("hearing");
        assertThat(departure(7, story.then(heard(6)))).isEmpty();
    }

    @Test
    void who_is_heard_from_afar_or_need_not_be_there_may_leave() {
        assertThat(departure(9, returning().then(hearing(3, true), heardFromAfar(8))))
                .isEmpty();
        assertThat(departure(9, returning().then(hearing(3, false)))).isEmpty();
    }

    @Test
    void a_return_waits_for_a_look_at_the_danger_that_is_no_older_than_ninety_days() {
        var story = Told.story().opened().then(returnAsked(2));
        assertThat(departure(3, story)).containsExactly("risk-review");
        assertThat(blocks(3, story)).extracting(Finding.Block::since).containsExactly(hour(2));
        story.then(riskAssessed(4));
        assertThat(departure(4 + 90 * DAY, story)).isEmpty();
        assertThat(departure(5 + 90 * DAY, story)).containsExactly("risk-review");
        assertThat(departure(7 + 90 * DAY, story.then(riskAssessed(6 + 90 * DAY))))
                .isEmpty();
    }

    @Test
    void a_return_that_was_stopped_waits_for_what_stopped_it_to_change() {
        var story = returning().then(onReturn(fact(ReturnEvent.Halted.class, 5)));
        assertThat(departure(6, story)).containsExactly("new-assessment");
        assertThat(departure(8, story.then(riskAssessed(7)))).isEmpty();
    }

    @Test
    void papers_that_do_not_come_wait_for_another_way() {
        var story = returning().then(documentAsked(5), stalled(5 + 14 * DAY));
        assertThat(blocks(6 + 14 * DAY, story))
                .extracting(Finding.Block::kind, Finding.Block::waitsFor)
                .containsExactlyInAnyOrder(
                        tuple("departure", "travel-document"), tuple("travel-document", "foreign-answer"));
        assertThat(blocks(20 * DAY, story.then(documentIssued(18 * DAY)))).isEmpty();
        var nationality =
                returning().then(onReturn(fact(ReturnEvent.NationalityVerificationRequested.class, 5)), stalled(9));
        assertThat(waiting(10, nationality))
                .isEqualTo(Map.of("departure", "nationality", "nationality", "foreign-answer"));
    }

    @Test
    void a_childs_return_and_consent_wait_for_a_guardian() {
        var story = returning()
                .then(onGuardian(new GuardianEvent.Required(hour(1))))
                .consentAsked(3, NORTH);
        assertThat(waiting(4, story))
                .isEqualTo(Map.of("child-decisions", "guardian", "departure", "guardian", "sharing", "guardian"));
        story.then(onGuardian(new GuardianEvent.Appointed(COORDINATOR, null, null, hour(5))));
        assertThat(waiting(6, story)).isEqualTo(Map.of("sharing", "consent-answer"));
    }

    @Test
    void what_was_asked_of_the_person_waits_for_their_answer_whatever_it_is() {
        var story = Told.story().opened().consentAsked(1, NORTH);
        assertThat(waiting(2, story)).isEqualTo(Map.of("sharing", "consent-answer"));
        assertThat(blocks(4, story.consentRefused(3))).isEmpty();
    }

    @Test
    void a_move_waits_until_the_safety_plan_has_been_looked_at() {
        var story = Told.story().opened().admitted(1, NORTH).then(planned(2, 200));
        assertThat(blocks(3, story)).isEmpty();
        story.then(onStay(NORTH, new PlacementEvent.TransferRequested(null, null, hour(4))));
        assertThat(waiting(5, story)).isEqualTo(Map.of("transfer", "safety-review"));
        assertThat(blocks(7, story.then(reviewed(6, 300)))).isEmpty();
        assertThat(waiting(9, story.then(threatened(8)))).isEqualTo(Map.of("transfer", "safety-review"));
    }

    @Test
    void a_referral_whose_day_passed_without_an_answer_blocks_its_service() {
        var story = Told.story().opened().then(Happening.legalAidAsked(1, Onward.LAW));
        assertThat(blocks(20, story)).isEmpty();
        assertThat(waiting(26, story)).isEqualTo(Map.of("service", "referral-answer"));
        assertThat(waiting(
                        40,
                        Told.story()
                                .opened()
                                .referred(1, NORTH)
                                .rejected(2, NORTH)
                                .then(deadEnded(2))))
                .isEqualTo(Map.of("referral", "coordinator"));
    }

    @Test
    void what_the_gate_has_let_through_stands_in_no_way_any_more_and_what_comes_later_does() {
        var story = returning().then(held(1), ready(10));
        assertThat(blocks(11, story)).isEmpty();
        assertThat(departure(13, story.then(hearing(12, true)))).containsExactly("hearing");
        assertThat(blocks(15, story.then(departed(14)))).isEmpty();
        var heldBack = returning().then(held(1), ready(10), onReturn(fact(ReturnEvent.HeldBack.class, 11)));
        assertThat(departure(12, heldBack)).containsExactly("removal-hold");
    }

    @Test
    void who_has_left_or_does_not_want_to_waits_for_nothing() {
        var cancelled = returning().then(held(1), onReturn(fact(ReturnEvent.Cancelled.class, 5)));
        assertThat(blocks(6, cancelled)).isEmpty();
    }

    @Test
    void everything_that_can_be_waited_for_has_somebody_who_can_bring_it() {
        assertThat(Remedy.values()).allSatisfy(remedy -> {
            assertThat(Remedy.of(remedy.code())).contains(remedy);
            assertThat(remedy.who()).isNotEmpty();
        });
        assertThat(Remedy.of(Remedy.HIDDEN)).isEmpty();
    }

    /** A return that nothing stands in the way of. */
    private static Told returning() {
        return Told.story().opened().then(returnAsked(2), riskAssessed(2));
    }

    private static List<Finding.Block> blocks(int hours, Told story) {
        return Progress.derivedFrom(story.entries(), asOf(hours)).blocked();
    }

    private static List<String> departure(int hours, Told story) {
        return blocks(hours, story).stream()
                .filter(block -> block.kind().equals("departure"))
                .map(Finding.Block::waitsFor)
                .toList();
    }

    private static Map<String, String> waiting(int hours, Told story) {
        return blocks(hours, story).stream().collect(Collectors.toMap(Finding.Block::kind, Finding.Block::waitsFor));
    }
}

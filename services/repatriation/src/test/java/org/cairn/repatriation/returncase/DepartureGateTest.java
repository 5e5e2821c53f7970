package org.cairn.repatriation.returncase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.cairn.chassis.Refusal;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.repatriation.Initiator;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.contracts.repatriation.Risk;
import org.cairn.repatriation.returncase.Surroundings.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DepartureGateTest extends Stories {

    @Test
    void with_nothing_in_the_way_the_person_can_go() {
        assertThat(obstacles(withPlan, today(0))).isEmpty();
    }

    @Test
    void of_a_return_that_was_only_asked_for_everything_is_missing_and_said_by_name() {
        assertThat(obstacles(asked, today(0)))
                .containsExactly(
                        Obstacle.WILL_NOT_ASKED,
                        Obstacle.RISK_UNKNOWN,
                        Obstacle.DOCUMENT_MISSING,
                        Obstacle.NOBODY_RECEIVES);
        asked.when(makeReady).refused(Obstacle.WILL_NOT_ASKED);
    }

    @Test
    void nobody_goes_against_their_will() {
        stopped(withPlan.given(unwilling), today(0), Obstacle.AGAINST_THE_PERSONS_WILL);
    }

    @Test
    void nobody_goes_into_danger() {
        stopped(withPlan.given(weighed(Risk.UNSAFE, 0)), today(0), Obstacle.RISK_UNSAFE);
    }

    @Test
    void an_assessment_counts_for_ninety_days_and_not_for_ninety_one() {
        assertThat(obstacles(withPlan, today(90))).isEmpty();
        stopped(withPlan, today(91), Obstacle.RISK_TOO_OLD);
        assertThat(obstacles(withPlan.given(weighed(Risk.SAFE, 91)), today(91))).isEmpty();
    }

    @Test
    void an_earlier_return_that_may_have_gone_wrong_must_have_been_looked_at() {
        var earlier = new Standpoint(alone, true, true, day(0), from -> from.plusDays(90));
        stopped(withPlan, earlier, Obstacle.EARLIER_ROUTE_UNSAFE);
        var looked = new ReturnEvent.RiskAssessed(Risk.SAFE, "both", day(0), true, D0);
        assertThat(obstacles(withPlan.given(looked), earlier)).isEmpty();
    }

    @Test
    void a_hearing_that_needs_the_person_holds_them_until_it_is_over_or_from_afar() {
        stopped(withPlan, around(heard(Kind.HEARING_NEEDS_PRESENCE), 0), Obstacle.PRESENCE_NEEDED);
        assertThat(obstacles(withPlan, around(heard(Kind.HEARING_WITHOUT_PRESENCE), 0)))
                .isEmpty();
        assertThat(obstacles(withPlan, around(heard(Kind.HEARING_NEEDS_PRESENCE, Kind.HEARING_REMOTE), 0)))
                .isEmpty();
        assertThat(obstacles(withPlan, around(heard(Kind.HEARING_NEEDS_PRESENCE, Kind.HEARING_OVER), 0)))
                .isEmpty();
    }

    @Test
    void nobody_goes_without_a_document_a_receiving_agency_and_its_word() {
        stopped(weighed.given(planned, received), today(0), Obstacle.DOCUMENT_MISSING);
        stopped(withPapers, today(0), Obstacle.NOBODY_RECEIVES);
        var blank = new ReturnEvent.PlanAgreed(WAVE, " ", "a course", null, null, D0);
        stopped(withPapers.given(blank, received), today(0), Obstacle.NOBODY_RECEIVES);
        stopped(withPapers.given(planned), today(0), Obstacle.RECEPTION_OPEN);
        var withdrawn = new Standpoint(alone, false, false, day(0), from -> from.plusDays(90));
        stopped(withPlan, withdrawn, Obstacle.RECEIVING_WITHOUT_CONSENT);
    }

    @Test
    void a_child_goes_only_with_a_guardian_in_their_best_interests_and_to_who_was_assessed() {
        var child = nothing.given(requested, counselled, willingByGuardian, safe, documented, planned, received);
        assertThat(obstacles(child, around(childAlone, 0)))
                .containsExactly(Obstacle.GUARDIAN_MISSING, Obstacle.BEST_INTERESTS_UNKNOWN);
        stopped(child.given(bestInterests), around(childAlone, 0), Obstacle.GUARDIAN_MISSING);
        stopped(child, around(childGuarded, 0), Obstacle.BEST_INTERESTS_UNKNOWN);
        var against = new ReturnEvent.BestInterestsDetermined(false, true, D0);
        stopped(child.given(against), around(childGuarded, 0), Obstacle.AGAINST_BEST_INTERESTS);
        var unassessed = new ReturnEvent.BestInterestsDetermined(true, false, D0);
        stopped(child.given(unassessed), around(childGuarded, 0), Obstacle.CAREGIVER_NOT_ASSESSED);
        assertThat(obstacles(child.given(bestInterests), around(childGuarded, 0)))
                .isEmpty();
    }

    @Test
    void an_adult_who_turns_out_to_be_a_child_needs_the_guardians_yes() {
        stopped(withPlan.given(bestInterests), around(childGuarded, 0), Obstacle.WILL_NOT_BY_GUARDIAN);
    }

    @Test
    void a_hold_bars_the_return_that_a_state_wants_and_not_the_persons_own() {
        var hold = around(heard(Kind.HOLD_ACTIVATED), 0);
        var byState =
                nothing.given(requested(Initiator.STATE), counselled, willing, safe, documented, planned, received);
        stopped(byState, hold, Obstacle.HOLD_STANDS);
        assertThat(obstacles(withPlan, hold)).isEmpty();
        assertThat(obstacles(byState, around(heard(Kind.HOLD_ACTIVATED, Kind.HOLD_RELEASED), 0)))
                .isEmpty();
    }

    @Test
    void an_open_appeal_and_a_detention_warn_and_hold_nobody() {
        var appeal = heard(Kind.APPEAL_MADE);
        assertThat(obstacles(withPlan, around(appeal, 0))).isEmpty();
        assertThat(DepartureGate.warnings(withPlan.state(), appeal)).containsExactly(Warning.APPEAL_OPEN);
        assertThat(DepartureGate.warnings(withPlan.state(), heard(Kind.APPEAL_MADE, Kind.APPEAL_DECIDED)))
                .isEmpty();
        var held = withPlan.given(new ReturnEvent.Detained(D0));
        assertThat(DepartureGate.warnings(held.state(), alone)).containsExactly(Warning.DETAINED_NOW);
        held.when(makeReady).then(readied);
    }

    @Test
    void the_gate_is_gone_through_once_more_at_the_departure() {
        ready.when(new Command.Depart(today(91), D0)).refused(Obstacle.RISK_TOO_OLD);
        ready.when(new Command.Depart(around(heard(Kind.HEARING_NEEDS_PRESENCE), 0), D0))
                .refused(Obstacle.PRESENCE_NEEDED);
    }

    @Test
    void what_comes_up_after_the_readiness_takes_it_back_and_nothing_else() {
        var hearing = around(heard(Kind.HEARING_NEEDS_PRESENCE), 0);
        ready.when(new Command.Heed(hearing, D0)).then(heldBack);
        ready.when(new Command.Heed(today(0), D0)).then();
        withPlan.when(new Command.Heed(hearing, D0)).then();
        gone.when(new Command.Heed(hearing, D0)).then();
        ready.given(heldBack).when(makeReady).then(readied);
    }

    @Test
    void every_obstacle_and_warning_names_its_source_and_every_obstacle_a_way_out() {
        assertThat(Stream.of(Obstacle.values())).allSatisfy(obstacle -> {
            assertThat(obstacle.because()).contains(obstacle.source());
            assertThat(obstacle.wayOut()).isNotBlank();
        });
        assertThat(Stream.of(Warning.values()))
                .allSatisfy(warning -> assertThat(warning.source()).containsPattern("Art\\."));
    }

    private static void stopped(
            Scenario<ReturnCase, Command, ReturnEvent, Refusal> of, Standpoint now, Obstacle expected) {
        assertThat(obstacles(of, now)).containsExactly(expected);
        of.when(new Command.MakeReady(now, D0)).refused(expected);
        of.given(new ReturnEvent.Readied(D0)).when(new Command.Depart(now, D0)).refused(expected);
    }

    private static List<Obstacle> obstacles(Scenario<ReturnCase, Command, ReturnEvent, Refusal> of, Standpoint now) {
        return DepartureGate.obstacles(of.state(), now);
    }
}

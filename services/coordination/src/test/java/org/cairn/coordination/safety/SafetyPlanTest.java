package org.cairn.coordination.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.coordination.safety.SafetyPlan.Refusal.*;

import java.time.Duration;
import java.time.Instant;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.SafetyEvent;
import org.cairn.contracts.coordination.SafetyEvent.RiskLevel;
import org.cairn.contracts.coordination.SafetyEvent.Threatened;
import org.cairn.coordination.safety.SafetyPlan.Command;
import org.cairn.coordination.safety.SafetyPlan.Look;
import org.cairn.coordination.safety.SafetyPlan.Reviews;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SafetyPlanTest {

    static final AgencyId HARBOUR = new AgencyId("harbour-aid");
    static final AgencyId CHAMBERS = new AgencyId("quay-chambers");
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final Instant LATER = NOON.plusSeconds(3_600);
    static final Instant IN_A_WEEK = NOON.plus(Duration.ofDays(7));
    static final Instant IN_A_MONTH = NOON.plus(Duration.ofDays(30));
    static final Instant IN_THREE = NOON.plus(Duration.ofDays(90));
    static final Reviews REVIEWS = new Reviews(IN_THREE, IN_A_MONTH, IN_A_WEEK);
    static final SafetyEvent DRAFTED = new SafetyEvent.PlanDrafted("door, phone, aunt", HARBOUR, NOON);
    static final SafetyEvent ACTIVE = new SafetyEvent.PlanActivated(
            RiskLevel.LOW, RiskLevel.MEDIUM, "door, phone, aunt", HARBOUR, IN_A_MONTH, NOON);
    static final SafetyEvent THREAT =
            new SafetyEvent.ThreatReported(RiskLevel.HIGH, "a call at night", Threatened.FAMILY, null, CHAMBERS, LATER);
    static final SafetyEvent ABROAD = new SafetyEvent.ThreatReported(
            RiskLevel.HIGH, "he is at the door", Threatened.FAMILY, "AL", CHAMBERS, LATER);
    static final SafetyEvent DUE = new SafetyEvent.ReviewDue(LATER);

    final Scenario<SafetyPlan, Command, SafetyEvent, SafetyPlan.Refusal> plan =
            new Scenario<>(SafetyPlan.NOTHING, SafetyRules::decide, SafetyPlan::evolve);

    @Test
    void a_plan_is_written_with_the_person_and_put_into_force_with_both_ratings() {
        plan.given().when(new Command.Draft("door, phone, aunt", HARBOUR, NOON)).then(DRAFTED);
        plan.given(DRAFTED)
                .when(new Command.Activate(RiskLevel.LOW, RiskLevel.MEDIUM, HARBOUR, REVIEWS, NOON))
                .then(ACTIVE);
    }

    @Test
    void the_higher_of_both_ratings_sets_the_day_of_the_review() {
        plan.given(DRAFTED)
                .when(new Command.Activate(RiskLevel.LOW, RiskLevel.HIGH, HARBOUR, REVIEWS, NOON))
                .then(new SafetyEvent.PlanActivated(
                        RiskLevel.LOW, RiskLevel.HIGH, "door, phone, aunt", HARBOUR, IN_A_WEEK, NOON));
        plan.given(DRAFTED)
                .when(new Command.Activate(RiskLevel.HIGH, RiskLevel.LOW, HARBOUR, REVIEWS, NOON))
                .then(new SafetyEvent.PlanActivated(
                        RiskLevel.HIGH, RiskLevel.LOW, "door, phone, aunt", HARBOUR, IN_A_WEEK, NOON));
        assertThat(plan.given(DRAFTED, ACTIVE).state().file().effective()).isEqualTo(RiskLevel.MEDIUM);
    }

    @Test
    void a_review_leaves_the_persons_own_rating_as_it_is_until_they_say_another() {
        plan.given(DRAFTED, ACTIVE)
                .when(new Command.Review(new Look(RiskLevel.LOW, null, null), CHAMBERS, REVIEWS, NOON))
                .then(new SafetyEvent.PlanReviewed(
                        RiskLevel.LOW, RiskLevel.MEDIUM, "door, phone, aunt", CHAMBERS, IN_A_MONTH, NOON));
        plan.given(DRAFTED, ACTIVE)
                .when(new Command.Review(new Look(RiskLevel.LOW, RiskLevel.LOW, "aunt"), CHAMBERS, REVIEWS, NOON))
                .then(new SafetyEvent.PlanReviewed(RiskLevel.LOW, RiskLevel.LOW, "aunt", CHAMBERS, IN_THREE, NOON));
    }

    @Test
    void a_threat_makes_the_plan_to_be_looked_at_now_in_whatever_state_it_is() {
        var report =
                new Command.ReportThreat(RiskLevel.HIGH, "a call at night", Threatened.FAMILY, null, CHAMBERS, LATER);
        var closed = new SafetyEvent.PlanClosed(NOON);
        plan.given().when(report).then(THREAT, DUE);
        plan.given(DRAFTED).when(report).then(THREAT, DUE);
        plan.given(DRAFTED, ACTIVE).when(report).then(THREAT, DUE);
        plan.given(DRAFTED, ACTIVE, closed).when(report).then(THREAT, DUE);
        plan.given(DRAFTED, ACTIVE, DUE).when(report).then(THREAT);
        assertThat(plan.given(DRAFTED, ACTIVE, THREAT).state())
                .isInstanceOfSatisfying(SafetyPlan.ReviewDue.class, due -> {
                    assertThat(due.threatened()).isTrue();
                    assertThat(due.reviewDueAt()).isEqualTo(LATER);
                });
    }

    @Test
    void words_written_after_a_threat_do_not_make_it_looked_at() {
        assertThat(plan.given(THREAT, DUE, DRAFTED).state()).isInstanceOf(SafetyPlan.ReviewDue.class);
        plan.given(THREAT, DUE, DRAFTED)
                .when(new Command.Activate(RiskLevel.LOW, RiskLevel.MEDIUM, HARBOUR, REVIEWS, NOON))
                .then(ACTIVE);
        plan.given(THREAT, DUE)
                .when(new Command.Activate(RiskLevel.LOW, RiskLevel.MEDIUM, HARBOUR, REVIEWS, NOON))
                .refused(NOTHING_DRAFTED);
    }

    @Test
    void a_plan_is_not_closed_over_a_threat() {
        plan.given(DRAFTED, ACTIVE, THREAT, DUE).when(new Command.Close(LATER)).refused(THREAT_NOT_REVIEWED);
        plan.given(DRAFTED, ACTIVE, DUE).when(new Command.Close(LATER)).then(new SafetyEvent.PlanClosed(LATER));
    }

    @Test
    void a_plan_that_stands_is_looked_at_and_not_written_anew() {
        plan.given(DRAFTED, ACTIVE)
                .when(new Command.Draft("another", HARBOUR, NOON))
                .refused(STANDS_ALREADY);
        plan.given(DRAFTED, ACTIVE)
                .when(new Command.Activate(RiskLevel.LOW, RiskLevel.LOW, HARBOUR, REVIEWS, NOON))
                .refused(STANDS_ALREADY);
    }

    @Test
    void what_is_not_there_is_neither_put_into_force_nor_looked_at_nor_closed() {
        plan.given()
                .when(new Command.Activate(RiskLevel.LOW, RiskLevel.LOW, HARBOUR, REVIEWS, NOON))
                .refused(NOTHING_DRAFTED);
        plan.given(DRAFTED)
                .when(new Command.Review(new Look(RiskLevel.LOW, null, null), HARBOUR, REVIEWS, NOON))
                .refused(NOTHING_TO_REVIEW);
        plan.given().when(new Command.Close(NOON)).refused(NOTHING_TO_CLOSE);
        plan.given(DRAFTED, ACTIVE, new SafetyEvent.PlanClosed(NOON))
                .when(new Command.Close(NOON))
                .refused(NOTHING_TO_CLOSE);
    }

    @Test
    void a_missed_review_leaves_the_plan_as_it_stood() {
        plan.given(DRAFTED, ACTIVE)
                .when(new Command.NearReview(IN_A_MONTH, LATER))
                .then(new SafetyEvent.ReviewApproaching(IN_A_MONTH, LATER));
        plan.given(DRAFTED, ACTIVE)
                .when(new Command.MissReview(IN_A_MONTH, LATER))
                .then(DUE, new SafetyEvent.ReviewMissed(IN_A_MONTH, LATER));
        var missed = plan.given(DRAFTED, ACTIVE, DUE, new SafetyEvent.ReviewMissed(IN_A_MONTH, LATER));
        assertThat(missed.state().file())
                .isEqualTo(plan.given(DRAFTED, ACTIVE).state().file());
        missed.when(new Command.MissReview(IN_A_MONTH, LATER)).then();
        plan.given(DRAFTED).when(new Command.NearReview(IN_A_MONTH, LATER)).then();
    }

    @Test
    void an_immediate_danger_abroad_waits_until_it_is_passed_on() {
        assertThat(plan.given(ABROAD, DUE, THREAT).state().file().dangerAbroad())
                .isEqualTo("AL");
        plan.given(DRAFTED, ACTIVE, ABROAD, DUE)
                .when(new Command.PassOnDanger(LATER))
                .then(new SafetyEvent.DangerPassedOn(LATER));
        plan.given(DRAFTED, ACTIVE, THREAT, DUE)
                .when(new Command.PassOnDanger(LATER))
                .refused(NO_DANGER_ABROAD);
    }
}

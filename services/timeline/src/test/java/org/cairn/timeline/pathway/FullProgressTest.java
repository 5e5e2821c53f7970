package org.cairn.timeline.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.pathway.Happening.amended;
import static org.cairn.timeline.pathway.Happening.askedWithReserve;
import static org.cairn.timeline.pathway.Happening.bedOffered;
import static org.cairn.timeline.pathway.Happening.conclusive;
import static org.cairn.timeline.pathway.Happening.deadEnded;
import static org.cairn.timeline.pathway.Happening.expired;
import static org.cairn.timeline.pathway.Happening.extended;
import static org.cairn.timeline.pathway.Happening.onCase;
import static org.cairn.timeline.pathway.Happening.onConsent;
import static org.cairn.timeline.pathway.Happening.onGuardian;
import static org.cairn.timeline.pathway.Happening.onHold;
import static org.cairn.timeline.pathway.Happening.onPathway;
import static org.cairn.timeline.pathway.Happening.onReferral;
import static org.cairn.timeline.pathway.Happening.onStay;
import static org.cairn.timeline.pathway.Happening.reflectionEnded;
import static org.cairn.timeline.pathway.Happening.reoffered;
import static org.cairn.timeline.pathway.Happening.settled;
import static org.cairn.timeline.pathway.Happening.waitlisted;
import static org.cairn.timeline.pathway.Told.COORDINATOR;
import static org.cairn.timeline.pathway.Told.NGO;
import static org.cairn.timeline.pathway.Told.NORTH;
import static org.cairn.timeline.pathway.Told.SOUTH;
import static org.cairn.timeline.pathway.Told.asOf;
import static org.cairn.timeline.pathway.Told.hour;

import java.util.List;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.FailureReason;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.timeline.pathway.Finding.Standing;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FullProgressTest {

    @Test
    void each_round_of_asking_has_a_day_of_its_own() {
        var story = Told.story().opened().then(askedWithReserve(1, NORTH, SOUTH), expired(25, NORTH));
        assertThat(at(26, story).unanswered()).isFalse();
        story.then(reoffered(26, SOUTH));
        assertThat(at(30, story).nextDueAt()).isEqualTo(hour(50));
        assertThat(at(60, story).late()).extracting(Finding::kind).containsExactly("referral-answer");
        assertThat(at(30, story).deadlines())
                .extracting(Finding.Deadline::standing)
                .containsExactly(Standing.HISTORY, Standing.NEXT);
    }

    @Test
    void a_later_day_given_by_the_sender_counts() {
        var story = Told.story().opened().referred(1, NORTH).then(amended(2, 40));
        assertThat(at(30, story).late()).isEmpty();
        assertThat(at(30, story).nextDueAt()).isEqualTo(hour(40));
    }

    @Test
    void a_dead_end_waits_for_the_coordinator_until_it_is_settled() {
        var story = Told.story().opened().referred(1, NORTH).rejected(2, NORTH).then(deadEnded(2));
        assertThat(at(3, story).deadEnded()).isTrue();
        assertThat(at(3, story).blocked())
                .singleElement()
                .returns("referral", Finding.Block::kind)
                .returns("coordinator", Finding.Block::waitsFor)
                .returns(hour(2), Finding.Block::since);
        assertThat(at(3, story).state()).isEqualTo("blocked");
        assertThat(at(5, story.then(settled(4))).deadEnded()).isFalse();
    }

    @Test
    void a_service_on_hold_is_blocked_until_it_goes_on() {
        var story = Told.story().opened().referred(1, NORTH).accepted(2, NORTH).admitted(3, NORTH);
        story.then(onHold(4, NORTH));
        assertThat(at(5, story).blocked()).extracting(Finding.Block::waitsFor).containsExactly("resumption");
        story.then(onReferral(NORTH, new ReferralEvent.Resumed(hour(6))));
        assertThat(at(7, story).blocked()).isEmpty();
        assertThat(at(7, story).periods())
                .contains(new Finding.Period(Matter.SERVICE, "coordination", "on-hold", hour(4), hour(6), false));
    }

    @Test
    void a_referral_that_failed_or_was_sent_in_error_expects_nobody_to_move_in() {
        var failed = Told.story().opened().referred(1, NORTH).accepted(2, NORTH);
        failed.then(onReferral(NORTH, new ReferralEvent.Failed(FailureReason.PERSON_NOT_REACHED, hour(3))));
        assertThat(at(50, failed).late()).isEmpty();
        var wrong = Told.story().opened().referred(1, NORTH);
        wrong.then(onReferral(NGO, new ReferralEvent.EnteredInError(hour(2))));
        assertThat(at(50, wrong).late()).isEmpty();
        assertThat(at(50, wrong).unanswered()).isFalse();
    }

    @Test
    void a_wait_for_a_place_lasts_until_the_offered_bed_is_taken() {
        var story = Told.story().opened().then(waitlisted(1, NORTH));
        assertThat(at(2, story).blocked()).extracting(Finding.Block::waitsFor).containsExactly("bed");
        story.then(bedOffered(3, 27));
        assertThat(at(4, story).next()).extracting(Finding.Step::dueAt).containsExactly(hour(27));
        story.placed(5, NORTH);
        assertThat(at(6, story).periods())
                .containsExactly(new Finding.Period(Matter.WAIT, "shelter", "wait-list", hour(1), hour(5), false));
        assertThat(standing("bed-offer", at(6, story))).isEqualTo(Standing.MET);
    }

    @Test
    void a_stay_has_its_leaves_and_its_missing_time_and_ends_with_a_move() {
        var story = Told.story().opened().admitted(1, NORTH);
        story.then(onStay(NORTH, new PlacementEvent.WentOnLeave(hour(10), hour(2))));
        assertThat(at(11, story).late()).extracting(Finding::kind).containsExactly("return");
        story.then(onStay(NORTH, new PlacementEvent.Missing(null, null, hour(12))));
        assertThat(at(13, story).late()).isEmpty();
        assertThat(at(13, story).blocked()).extracting(Finding.Block::waitsFor).containsExactly("found");
        story.then(
                onStay(NORTH, new PlacementEvent.Found(hour(14))),
                onStay(NORTH, new PlacementEvent.TransferRequested(null, null, hour(15))));
        assertThat(at(16, story).next()).extracting(Finding::kind).containsExactly("transfer");
        story.then(onStay(Act.PLATFORM, new PlacementEvent.Transferred(null, hour(20))));
        assertThat(at(21, story).periods()).extracting(Finding.Period::running).containsOnly(false);
        assertThat(at(21, story).next()).isEmpty();
    }

    @Test
    void the_conclusive_decision_is_awaited_while_the_time_to_reflect_is_open_for_it() {
        var story = Told.story().opened().submitted(1).decided(20).reflecting(20, true);
        assertThat(at(30, story).next()).extracting(Finding::kind).containsExactly("conclusive-grounds");
        story.then(conclusive(900), reflectionEnded(900));
        assertThat(at(1000, story).next()).isEmpty();
        assertThat(at(1000, story).periods())
                .extracting(Finding.Period::running)
                .containsOnly(false);
    }

    @Test
    void the_time_to_reflect_can_be_made_longer() {
        var story = Told.story().opened().reflecting(20, false).then(extended(40, 60));
        assertThat(at(24 * 45, story).periods())
                .extracting(Finding.Period::running)
                .containsExactly(true);
    }

    @Test
    void a_case_taken_back_waits_for_no_decision() {
        var story = Told.story().opened().submitted(1).then(onCase(new IdentificationEvent.Withdrawn(hour(5))));
        assertThat(at(24 * 30, story).late()).isEmpty();
        assertThat(at(24 * 30, story).blocked()).isEmpty();
        assertThat(standing("reasonable-grounds", at(9, story))).isEqualTo(Standing.HISTORY);
    }

    @Test
    void a_second_look_runs_until_it_is_decided() {
        var story = Told.story()
                .opened()
                .then(onCase(new IdentificationEvent.ReconsiderationRequested(null, null, null, null, hour(3))));
        assertThat(at(4, story).next()).extracting(Finding::kind).containsExactly("reconsideration");
        story.then(onCase(new IdentificationEvent.ReconsiderationDecided(null, null, null, hour(9))));
        assertThat(at(10, story).next()).isEmpty();
    }

    @Test
    void a_consent_has_a_last_day_and_its_renewal_is_next_when_that_is_near() {
        var story = Told.story().opened().consentAsked(1, NORTH).consentGiven(2);
        story.then(onConsent(Act.PLATFORM, new ConsentEvent.ExpiryNear(hour(100), hour(50))));
        assertThat(at(51, story).next()).extracting(Finding::kind).containsExactly("consent-renewal");
        assertThat(at(101, story).late()).isEmpty();
        story.then(onConsent(NGO, new ConsentEvent.Renewed(hour(400), null, null, null, false, null, null, hour(60))));
        assertThat(at(61, story).next()).isEmpty();
        assertThat(at(61, story).deadlines())
                .extracting(Finding.Deadline::dueAt)
                .containsExactly(hour(400));
    }

    @Test
    void who_put_a_question_off_is_asked_again_on_the_day_they_named() {
        var story = Told.story().opened().consentAsked(1, NORTH);
        story.then(onConsent(NGO, new ConsentEvent.Deferred(hour(48), hour(2))));
        assertThat(at(3, story).nextDueAt()).isEqualTo(hour(48));
        assertThat(at(50, story.consentGiven(49)).late()).isEmpty();
    }

    @Test
    void a_recipient_says_in_time_that_it_has_stopped_even_when_the_pathway_is_closed() {
        var story = Told.story().opened().consentAsked(1, NORTH).consentGiven(2);
        story.then(
                onConsent(NGO, new ConsentEvent.Withdrawn(hour(5))),
                onConsent(NGO, new ConsentEvent.StopUseNoticeSent(NORTH, hour(100), hour(5))),
                onPathway(COORDINATOR, new PathwayEvent.Closed(PathwayEvent.ClosureReason.COMPLETED, hour(6))));
        assertThat(at(101, story).late()).extracting(Finding::kind).containsExactly("stop-use");
        assertThat(at(101, story).state()).isEqualTo("closed");
        story.then(onConsent(NORTH, new ConsentEvent.StopUseAcknowledged(hour(90))));
        assertThat(standing("stop-use", at(101, story))).isEqualTo(Standing.MET);
    }

    @Test
    void a_child_without_a_guardian_waits_for_one() {
        var story = Told.story().opened().then(onGuardian(new GuardianEvent.Required(hour(1))));
        assertThat(at(2, story).blocked()).extracting(Finding.Block::waitsFor).containsExactly("guardian");
        story.then(onGuardian(new GuardianEvent.Appointed(COORDINATOR, null, null, hour(3))));
        assertThat(at(4, story).blocked()).isEmpty();
    }

    @Test
    void a_lost_contact_shows_and_ends_nothing_and_a_closed_pathway_expects_nothing() {
        var story = Told.story().opened().referred(1, NORTH);
        story.then(onPathway(NGO, new PathwayEvent.Suspended(hour(3))));
        assertThat(at(4, story).state()).isEqualTo("suspended");
        assertThat(at(30, story).late()).isNotEmpty();
        story.then(onPathway(NGO, new PathwayEvent.Resumed(hour(31))));
        assertThat(at(32, story).state()).isEqualTo("late");
        story.then(onPathway(NGO, new PathwayEvent.Closed(PathwayEvent.ClosureReason.DECLINED_ALL, hour(40))));
        assertThat(at(41, story).state()).isEqualTo("closed");
        assertThat(List.of(
                        at(41, story).late(),
                        at(41, story).next(),
                        at(41, story).blocked()))
                .allMatch(List::isEmpty);
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

package org.cairn.timeline.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.pathway.Onward.dependant;
import static org.cairn.timeline.pathway.Onward.dependantSafe;
import static org.cairn.timeline.pathway.Onward.documentAsked;
import static org.cairn.timeline.pathway.Onward.documentIssued;
import static org.cairn.timeline.pathway.Onward.fact;
import static org.cairn.timeline.pathway.Onward.heard;
import static org.cairn.timeline.pathway.Onward.hearing;
import static org.cairn.timeline.pathway.Onward.held;
import static org.cairn.timeline.pathway.Onward.lodged;
import static org.cairn.timeline.pathway.Onward.matterOpened;
import static org.cairn.timeline.pathway.Onward.onApplication;
import static org.cairn.timeline.pathway.Onward.onHold;
import static org.cairn.timeline.pathway.Onward.onMatter;
import static org.cairn.timeline.pathway.Onward.onNeeds;
import static org.cairn.timeline.pathway.Onward.onReturn;
import static org.cairn.timeline.pathway.Onward.onSafety;
import static org.cairn.timeline.pathway.Onward.planned;
import static org.cairn.timeline.pathway.Onward.refused;
import static org.cairn.timeline.pathway.Onward.released;
import static org.cairn.timeline.pathway.Onward.returnAsked;
import static org.cairn.timeline.pathway.Onward.reviewed;
import static org.cairn.timeline.pathway.Onward.stalled;
import static org.cairn.timeline.pathway.Onward.statusDecided;
import static org.cairn.timeline.pathway.Onward.threatened;
import static org.cairn.timeline.pathway.Told.asOf;
import static org.cairn.timeline.pathway.Told.hour;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cairn.contracts.coordination.BreakGlassEvent;
import org.cairn.contracts.coordination.NeedsEvent;
import org.cairn.contracts.coordination.SafetyEvent;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.immigration.HoldEvent;
import org.cairn.contracts.legalaid.MatterEvent;
import org.cairn.contracts.legalaid.ProceedingEvent;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.timeline.pathway.Finding.Standing;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OnwardProgressTest {

    private static final Map<String, Object> DAY = Map.of("kind", "status-decision-expected", "dueAt", hour(50));
    private static final Map<String, Object> STALL = Map.of("kind", "return-stall.2", "dueAt", hour(50));
    private static final Map<String, Object> LEGAL = Map.of("kind", "legal-date", "dueAt", hour(50));

    private final Told story = Told.story().opened();

    @Test
    void a_matter_waits_for_a_lawyer_runs_rests_and_ends() {
        story.then(matterOpened(1));
        assertThat(next(2)).containsExactly("lawyer");
        story.then(onMatter(fact(MatterEvent.Assigned.class, 3)));
        assertThat(next(4)).isEmpty();
        assertThat(running(4)).containsExactly("matter");
        story.then(onMatter(fact(MatterEvent.Suspended.class, 5)));
        assertThat(at(6).blocked()).extracting(Finding.Block::waitsFor).containsExactly("matter-resumption");
        story.then(
                onMatter(fact(MatterEvent.Resumed.class, 7)), onMatter(fact(MatterEvent.CompensationClaimed.class, 8)));
        assertThat(next(9)).containsExactly("compensation");
        story.then(onMatter(fact(MatterEvent.Closed.class, 10)));
        assertThat(running(11)).isEmpty();
        assertThat(next(11)).isEmpty();
    }

    @Test
    void a_hearing_is_to_come_until_the_person_was_heard() {
        assertThat(next(5, story.then(hearing(3, true)))).containsExactly("hearing");
        assertThat(next(7, story.then(heard(6)))).isEmpty();
    }

    @Test
    void a_day_that_was_missed_stays_late_until_the_matter_moves_and_decides_nothing() {
        story.then(lodged(1), onApplication(fact(ApplicationEvent.DeadlineApproaching.class, 10, DAY)));
        assertThat(next(20)).contains("status-decision-expected");
        assertThat(at(51).late()).isEmpty();
        story.then(onApplication(fact(ApplicationEvent.DeadlineMissed.class, 51, DAY)));
        assertThat(at(52).late()).extracting(Finding::kind).containsExactly("status-decision-expected");
        assertThat(next(52)).contains("status-decision");
        story.then(statusDecided(60));
        assertThat(at(61).late()).isEmpty();
    }

    @Test
    void an_answer_from_abroad_stays_late_while_other_ways_are_tried() {
        story.then(
                returnAsked(1),
                documentAsked(2),
                onReturn(fact(ReturnEvent.DeadlineMissed.class, 51, STALL)),
                stalled(51),
                onReturn(fact(ReturnEvent.Escalated.class, 52)));
        assertThat(at(53).late()).extracting(Finding::kind).containsExactly("return-stall.2");
        assertThat(at(55, story.then(documentIssued(54))).late()).isEmpty();
    }

    @Test
    void a_legal_day_that_passed_is_nobodys_task_for_ever_since_its_end_is_not_told() {
        story.then(clock(fact(ProceedingEvent.DeadlineApproaching.class, 10, LEGAL)));
        assertThat(next(20)).containsExactly("legal-date");
        story.then(clock(fact(ProceedingEvent.DeadlineMissed.class, 51, LEGAL)));
        assertThat(standing(52, "legal-date")).isEqualTo(Standing.LATE);
        assertThat(at(52).late()).isEmpty();
    }

    @Test
    void an_application_waits_for_the_authority_and_a_refusal_leaves_a_day_to_appeal() {
        story.then(lodged(1));
        assertThat(next(2)).containsExactly("status-decision");
        story.then(statusDecided(5), refused(5, hour(100)));
        assertThat(next(6)).isEmpty();
        assertThat(standing(6, "status-appeal")).isEqualTo(Standing.NEXT);
        assertThat(standing(101, "status-appeal")).isEqualTo(Standing.HISTORY);
        assertThat(at(101).late()).as("not to appeal is the person's choice").isEmpty();
        story.then(Onward.appealed(110));
        assertThat(next(111)).containsExactly("status-appeal");
    }

    @Test
    void a_permit_has_a_last_day_and_is_to_be_renewed_before_it() {
        var last = LocalDate.of(2026, 3, 1);
        story.then(onApplication(fact(ApplicationEvent.Granted.class, 1, Map.of("validUntil", last))));
        assertThat(standing(2, "permit-end")).isEqualTo(Standing.NEXT);
        story.then(onApplication(fact(ApplicationEvent.RenewalDue.class, 5, Map.of("validUntil", last))));
        assertThat(next(6)).containsExactly("permit-renewal");
        story.then(onApplication(fact(ApplicationEvent.Renewed.class, 9, Map.of("validUntil", last.plusYears(1)))));
        assertThat(next(10)).isEmpty();
        assertThat(at(10).deadlines())
                .extracting(Finding.Deadline::dueAt)
                .containsExactly(asOf(0).endOf(last.plusYears(1)));
    }

    @Test
    void a_bar_on_removal_runs_until_the_notice_has_run_and_it_is_released() {
        story.then(held(1), onHold(fact(HoldEvent.ReleaseNoticed.class, 5, Map.of("releaseAt", hour(120)))));
        assertThat(running(6)).containsExactly("removal-hold");
        assertThat(standing(6, "hold-release")).isEqualTo(Standing.NEXT);
        story.then(onHold(fact(HoldEvent.ReleaseCalledOff.class, 8)));
        assertThat(standing(9, "hold-release")).isEqualTo(Standing.HISTORY);
        story.then(released(200));
        assertThat(running(201)).isEmpty();
    }

    @Test
    void a_return_has_its_papers_its_arrival_and_a_year_of_visits() {
        story.then(returnAsked(1), documentAsked(2), onReturn(fact(ReturnEvent.Detained.class, 3)));
        assertThat(next(4)).containsExactlyInAnyOrder("travel-document", "lawyer-now");
        story.then(
                onReturn(fact(ReturnEvent.FreedFromDetention.class, 5)),
                documentIssued(6),
                onReturn(fact(ReturnEvent.Readied.class, 7)));
        assertThat(next(8)).containsExactly("departure");
        story.then(onReturn(fact(ReturnEvent.Departed.class, 9)));
        assertThat(next(10)).containsExactly("arrival");
        story.then(onReturn(fact(ReturnEvent.ArrivalConfirmed.class, 20)));
        assertThat(running(21)).containsExactly("monitoring");
        story.then(onReturn(fact(ReturnEvent.Completed.class, 9000)));
        assertThat(running(9001)).isEmpty();
    }

    @Test
    void a_safety_plan_is_looked_at_on_its_day_and_at_once_after_a_threat() {
        story.then(planned(1, 100));
        assertThat(next(2)).containsExactly("safety-review");
        assertThat(at(101).late()).extracting(Finding::kind).containsExactly("safety-review");
        story.then(threatened(10));
        assertThat(at(11).late()).extracting(Finding.Step::dueAt).containsExactly(hour(10));
        story.then(onSafety(fact(SafetyEvent.ReviewApproaching.class, 11, Map.of("dueAt", hour(100)))));
        assertThat(at(12).late()).as("a reminder lifts no threat").hasSize(1);
        story.then(reviewed(12, 300));
        assertThat(at(13).late()).isEmpty();
        assertThat(at(13).nextDueAt()).isEqualTo(hour(300));
    }

    @Test
    void so_many_people_close_to_the_person_are_in_danger_and_not_who() {
        story.then(dependant(1, 2), dependant(2, 3));
        assertThat(running(4)).containsExactly("dependant", "dependant");
        assertThat(next(4)).containsExactly("dependant-protection", "dependant-protection");
        story.then(dependantSafe(1, 5));
        assertThat(next(6)).containsExactly("dependant-protection");
    }

    @Test
    void needs_are_gone_through_again_by_their_day() {
        story.then(onNeeds(fact(NeedsEvent.ReviewDue.class, 1, Map.of("dueAt", hour(48)))));
        assertThat(next(2)).containsExactly("needs-review");
        assertThat(at(49).late()).extracting(Finding::kind).containsExactly("needs-review");
        story.then(onNeeds(fact(NeedsEvent.ProfileReviewed.class, 40)));
        assertThat(standing(60, "needs-review")).isEqualTo(Standing.MET);
        assertThat(at(60).late()).isEmpty();
    }

    @Test
    void what_was_opened_for_hours_is_looked_at_afterwards() {
        story.then(glass(fact(BreakGlassEvent.Opened.class, 1, Map.of("recipient", Onward.LAW, "until", hour(5)))));
        assertThat(running(2)).containsExactly("break-glass");
        story.then(glass(fact(BreakGlassEvent.Closed.class, 5, Map.of("reviewDueAt", hour(77)))));
        assertThat(running(6)).isEmpty();
        assertThat(next(6)).containsExactly("break-glass-review");
        assertThat(at(78).late()).extracting(Finding::kind).containsExactly("break-glass-review");
        story.then(glass(fact(BreakGlassEvent.Reviewed.class, 70)));
        assertThat(standing(78, "break-glass-review")).isEqualTo(Standing.MET);
    }

    private static Consumer<Told> glass(BreakGlassEvent fact) {
        return story -> story.add("coordination/break-glass/" + new UUID(4, 9), Told.NGO, fact);
    }

    private static Consumer<Told> clock(ProceedingEvent fact) {
        return story -> story.add("legal-aid/hearing/" + new UUID(5, 9), Onward.LAW, fact);
    }

    private static Progress at(int hours, Told told) {
        return Progress.derivedFrom(told.entries(), asOf(hours));
    }

    private Progress at(int hours) {
        return Progress.derivedFrom(story.entries(), asOf(hours));
    }

    private List<String> next(int hours) {
        return next(hours, story);
    }

    private static List<String> next(int hours, Told told) {
        return Progress.derivedFrom(told.entries(), asOf(hours)).next().stream()
                .map(Finding::kind)
                .toList();
    }

    private List<String> running(int hours) {
        return at(hours).periods().stream()
                .filter(Finding.Period::running)
                .map(Finding::kind)
                .filter(kind -> !kind.equals("return"))
                .toList();
    }

    private Standing standing(int hours, String kind) {
        return Stream.of(at(hours).deadlines())
                .flatMap(List::stream)
                .filter(deadline -> deadline.kind().equals(kind))
                .reduce((_, later) -> later)
                .orElseThrow()
                .standing();
    }
}

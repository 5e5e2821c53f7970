package org.cairn.repatriation.returncase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.contracts.repatriation.DocumentKind;
import org.cairn.contracts.repatriation.HaltCause;
import org.cairn.contracts.repatriation.Initiator;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.contracts.repatriation.Risk;
import org.cairn.repatriation.returncase.ReturnCase.State;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturnCaseTest extends Stories {

    @Test
    void a_return_goes_from_the_wish_to_the_departure_step_by_step() {
        nothing.when(request(false, alone, false)).then(requested);
        asked.when(counsel).then(counselled);
        asked.given(counselled).when(sayYes).then(willing);
        wanted.when(assess(Risk.MITIGABLE)).then(safe);
        weighed.when(askVerification).then(verificationAsked);
        waiting.when(new Command.ConfirmNationality(D0)).then(verified);
        waiting.given(verified).when(askDocument).then(documentAsked);
        waiting.given(verified, documentAsked).when(issue).then(documented);
        withPapers.when(plan).then(planned);
        withPapers.given(planned).when(new Command.ConfirmReception(WAVE, D0)).then(received);
        withPlan.when(makeReady).then(readied);
        ready.when(depart).then(departed);
    }

    @Test
    void every_state_bears_the_name_of_the_domain() {
        assertThat(List.of(
                        asked.state().state(),
                        asked.given(counselled).state().state(),
                        wanted.state().state(),
                        weighed.state().state(),
                        waiting.state().state(),
                        waiting.given(verified).state().state(),
                        waiting.given(verified, documentAsked).state().state(),
                        withPapers.state().state(),
                        withPlan.state().state(),
                        ready.state().state(),
                        gone.state().state(),
                        there.state().state()))
                .containsExactly(
                        State.REQUESTED,
                        State.COUNSELLED,
                        State.VOLUNTARINESS_CONFIRMED,
                        State.RISK_ASSESSED,
                        State.NATIONALITY_VERIFICATION,
                        State.NATIONALITY_VERIFIED,
                        State.DOCS_REQUESTED,
                        State.DOCS_ISSUED,
                        State.PLAN_AGREED,
                        State.READY,
                        State.DEPARTED,
                        State.ARRIVED);
    }

    @Test
    void a_person_goes_one_way_at_a_time() {
        nothing.when(request(false, alone, true)).refused(ReturnRefusal.UNDER_WAY);
        asked.when(request(false, alone, false)).refused(ReturnRefusal.UNDER_WAY);
    }

    @Test
    void what_nobody_asked_for_is_unknown() {
        nothing.when(counsel).refused(ReturnRefusal.UNKNOWN_RETURN);
        nothing.when(cancel).refused(ReturnRefusal.UNKNOWN_RETURN);
        nothing.when(new Command.ConfirmArrival(D0)).refused(ReturnRefusal.UNKNOWN_RETURN);
    }

    @Test
    void for_a_child_only_an_appointed_guardian_asks_and_answers() {
        nothing.when(request(false, childAlone, false)).refused(ReturnRefusal.GUARDIAN_ASKS);
        nothing.when(request(true, childAlone, false)).refused(ReturnRefusal.GUARDIAN_ASKS);
        nothing.when(request(false, childGuarded, false)).refused(ReturnRefusal.GUARDIAN_ASKS);
        nothing.when(request(true, childGuarded, false)).then(requested);
        var told = asked.given(counselled);
        told.when(new Command.RecordVoluntariness(true, false, childGuarded, D0))
                .refused(ReturnRefusal.GUARDIAN_ANSWERS);
        told.when(new Command.RecordVoluntariness(true, true, childAlone, D0)).refused(ReturnRefusal.GUARDIAN_ANSWERS);
        told.when(new Command.RecordVoluntariness(true, true, childGuarded, D0)).then(willingByGuardian);
    }

    @Test
    void a_childs_no_needs_no_guardian() {
        asked.given(counselled)
                .when(new Command.RecordVoluntariness(false, false, childAlone, D0))
                .then(unwilling, halted(HaltCause.NOT_VOLUNTARY));
    }

    @Test
    void nobody_answers_before_they_were_told() {
        asked.when(sayYes).refused(ReturnRefusal.NOT_COUNSELLED);
        asked.when(assess(Risk.SAFE)).refused(ReturnRefusal.NOT_CONFIRMED);
        asked.given(counselled).when(assess(Risk.SAFE)).refused(ReturnRefusal.NOT_CONFIRMED);
    }

    @Test
    void a_no_halts_it_and_a_later_yes_lets_it_go_on() {
        asked.given(counselled).when(sayNo).then(unwilling, halted(HaltCause.NOT_VOLUNTARY));
        var stopped = weighed.given(unwilling);
        assertThat(stopped.state().state()).isEqualTo(State.HALTED);
        stopped.when(askVerification).refused(ReturnRefusal.HALTED_NOW);
        withPapers.given(unwilling).when(plan).refused(ReturnRefusal.HALTED_NOW);
        assertThat(stopped.given(willing).state().state()).isEqualTo(State.RISK_ASSESSED);
    }

    @Test
    void danger_halts_it_until_it_is_safer() {
        wanted.when(assess(Risk.UNSAFE)).then(weighed(Risk.UNSAFE, 0), halted(HaltCause.UNSAFE));
        var stopped = wanted.given(weighed(Risk.UNSAFE, 0));
        assertThat(stopped.state().state()).isEqualTo(State.HALTED);
        assertThat(stopped.given(safe).state().state()).isEqualTo(State.RISK_ASSESSED);
    }

    @Test
    void what_halts_it_takes_the_readiness_back() {
        ready.when(sayNo).then(unwilling, halted(HaltCause.NOT_VOLUNTARY), heldBack);
        ready.when(assess(Risk.UNSAFE)).then(weighed(Risk.UNSAFE, 0), halted(HaltCause.UNSAFE), heldBack);
        var again = ready.given(weighed(Risk.UNSAFE, 0), halted(HaltCause.UNSAFE), heldBack, safe);
        assertThat(again.state().state()).isEqualTo(State.PLAN_AGREED);
    }

    @Test
    void whether_it_is_in_the_best_interests_is_asked_for_children_and_a_no_halts_it() {
        weighed.when(new Command.DetermineBestInterests(true, true, false, D0)).refused(ReturnRefusal.NOT_A_CHILD);
        weighed.when(new Command.DetermineBestInterests(true, true, true, D0)).then(bestInterests);
        var no = new ReturnEvent.BestInterestsDetermined(false, true, D0);
        weighed.when(new Command.DetermineBestInterests(false, true, true, D0))
                .then(no, halted(HaltCause.NOT_IN_BEST_INTERESTS));
        assertThat(weighed.given(no).state().state()).isEqualTo(State.HALTED);
    }

    @Test
    void a_plan_needs_papers_and_consent_and_is_confirmed_by_who_receives() {
        weighed.when(plan).refused(ReturnRefusal.NO_DOCUMENT_YET);
        withPapers.when(new Command.AgreePlan(thePlan(), false, D0)).refused(ReturnRefusal.NO_CONSENT_TO_RECEIVING);
        withPapers.when(new Command.ConfirmReception(WAVE, D0)).refused(ReturnRefusal.NO_PLAN);
        withPlan.when(new Command.ConfirmReception(MISSION, D0)).refused(ReturnRefusal.NO_PLAN);
        withPlan.when(new Command.ConfirmReception(WAVE, D0)).then();
        assertThat(ready.given(planned).state().state()).isEqualTo(State.PLAN_AGREED);
        ready.given(planned).when(makeReady).refused(Obstacle.RECEPTION_OPEN);
    }

    @Test
    void readiness_is_noted_once_and_before_the_departure() {
        ready.when(makeReady).refused(ReturnRefusal.ALREADY_READY);
        withPlan.when(depart).refused(ReturnRefusal.NOT_READY);
    }

    @Test
    void the_person_cancels_at_once_from_every_state_before_the_departure() {
        for (var before : List.of(asked, wanted, weighed, waiting, withPapers, withPlan, ready)) {
            before.when(cancel).then(cancelled);
            before.given(unwilling).when(cancel).then(cancelled);
        }
        waiting.given(new ReturnEvent.Stalled(30, false, D0)).when(cancel).then(cancelled);
        waiting.given(new ReturnEvent.Detained(D0)).when(cancel).then(cancelled);
        ready.given(cancelled).when(cancel).then();
        gone.when(cancel).refused(ReturnRefusal.ALREADY_DEPARTED);
    }

    @Test
    void what_is_over_is_over() {
        var over = asked.given(cancelled);
        over.when(counsel).refused(ReturnRefusal.OVER);
        over.when(new Command.ConfirmArrival(D0)).refused(ReturnRefusal.OVER);
        over.when(new Command.NoteMissedDeadline("risk-assessment-valid", D0, D0))
                .then();
        over.when(new Command.WarnOfDeadline("risk-assessment-valid", D0, D0)).then();
    }

    @Test
    void a_state_may_ask_too_and_the_person_still_decides() {
        var byState = nothing.given(requested(Initiator.STATE), counselled);
        byState.when(sayNo).then(unwilling, halted(HaltCause.NOT_VOLUNTARY));
        byState.when(new Command.RequestDocument(DocumentKind.PASSPORT, new Command.Approach(true, alone), D0))
                .refused(ReturnRefusal.RISK_FIRST);
    }
}

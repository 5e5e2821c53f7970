package org.cairn.identification.identificationcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.identification.identificationcase.Given.AS_CHILD;
import static org.cairn.identification.identificationcase.Given.AUTHORITY;
import static org.cairn.identification.identificationcase.Given.MONDAY;
import static org.cairn.identification.identificationcase.Given.NEGATIVE;
import static org.cairn.identification.identificationcase.Given.NEXT_MONDAY;
import static org.cairn.identification.identificationcase.Given.NGO;
import static org.cairn.identification.identificationcase.Given.POSITIVE;
import static org.cairn.identification.identificationcase.Given.PRESUMED;
import static org.cairn.identification.identificationcase.Given.REFLECTION;
import static org.cairn.identification.identificationcase.Given.SUBMITTED;
import static org.cairn.identification.identificationcase.Given.TODAY;
import static org.cairn.identification.identificationcase.Given.adult;
import static org.cairn.identification.identificationcase.Given.answer;
import static org.cairn.identification.identificationcase.Given.ofAge;
import static org.cairn.identification.identificationcase.Given.submission;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.DeadlineApproaching;
import org.cairn.contracts.identification.IdentificationEvent.DeadlineMissed;
import org.cairn.contracts.identification.IdentificationEvent.IndicatorsRecorded;
import org.cairn.contracts.identification.IdentificationEvent.Outcome;
import org.cairn.contracts.identification.IdentificationEvent.VictimPresumed;
import org.cairn.contracts.identification.Instrument;
import org.cairn.contracts.identification.UrgentNeed;
import org.cairn.identification.identificationcase.IdentificationCase.Command;
import org.cairn.identification.identificationcase.IdentificationCase.Command.DecideReasonableGrounds;
import org.cairn.identification.identificationcase.IdentificationCase.Command.NoteMissedDeadline;
import org.cairn.identification.identificationcase.IdentificationCase.Command.Presume;
import org.cairn.identification.identificationcase.IdentificationCase.Command.RecordIndicators;
import org.cairn.identification.identificationcase.IdentificationCase.Command.Submit;
import org.cairn.identification.identificationcase.IdentificationCase.Command.WarnOfDeadline;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentificationCaseTest {

    private static final String CLOCK = "reasonable-grounds-expected";

    final Scenario<IdentificationCase, Command, IdentificationEvent, Refusal> identification =
            new Scenario<>(IdentificationCase.NEW, IdentificationCase::decide, IdentificationCase::evolve);

    @Test
    void signs_are_written_down_and_decide_nothing() {
        var signs = new RecordIndicators(Instrument.ILO_FORCED_LABOUR, Set.of("DECEPTION"), MONDAY);
        var written = new IndicatorsRecorded(Instrument.ILO_FORCED_LABOUR, Set.of("DECEPTION"), MONDAY);
        identification.when(signs).then(written);
        identification.given(PRESUMED).when(signs).then(written);
        identification.given(PRESUMED, SUBMITTED).when(signs).then(written);
        identification.given(PRESUMED, SUBMITTED, NEGATIVE).when(signs).refused(Refusal.ALREADY_DECIDED);
    }

    @Test
    void a_person_is_presumed_a_victim_once() {
        identification
                .when(new Presume(Set.of(UrgentNeed.SHELTER), false, MONDAY))
                .then(PRESUMED);
        identification
                .given(PRESUMED)
                .when(new Presume(Set.of(), false, MONDAY))
                .refused(Refusal.ALREADY_PRESUMED);
    }

    @Test
    void a_doubt_about_the_age_means_child_until_it_is_determined() {
        identification
                .when(new Presume(Set.of(UrgentNeed.SHELTER), true, MONDAY))
                .then(PRESUMED, AS_CHILD);
        identification.given(PRESUMED).when(new Presume(Set.of(), true, MONDAY)).then(AS_CHILD);
        identification
                .given(PRESUMED, SUBMITTED)
                .when(new Presume(Set.of(), true, MONDAY))
                .then(AS_CHILD);
        identification
                .given(PRESUMED, AS_CHILD)
                .when(new Presume(Set.of(), true, MONDAY))
                .refused(Refusal.ALREADY_PRESUMED);
    }

    @Test
    void an_adult_is_referred_only_with_consent() {
        identification.given(PRESUMED).when(new Submit(adult(), true, MONDAY)).then(SUBMITTED);
        identification.given(PRESUMED).when(new Submit(adult(), false, MONDAY)).refused(Refusal.NO_CONSENT);
        identification.when(new Submit(adult(), false, MONDAY)).refused(Refusal.NO_CONSENT);
    }

    @Test
    void a_person_of_unknown_age_is_referred_only_with_consent() {
        identification
                .given(PRESUMED)
                .when(new Submit(ofAge(null), true, MONDAY))
                .then(ofAge(null).received(LegalBasis.CONSENT, MONDAY));
        identification
                .given(PRESUMED)
                .when(new Submit(ofAge(null), false, MONDAY))
                .refused(Refusal.NO_CONSENT);
    }

    @Test
    void a_child_and_a_presumed_child_are_referred_as_a_public_task() {
        identification
                .given(PRESUMED)
                .when(new Submit(ofAge(17), false, MONDAY))
                .then(ofAge(17).received(LegalBasis.PUBLIC_TASK, MONDAY));
        identification
                .given(PRESUMED)
                .when(new Submit(ofAge(18), false, MONDAY))
                .refused(Refusal.NO_CONSENT);
        identification
                .given(PRESUMED, AS_CHILD)
                .when(new Submit(ofAge(null), false, MONDAY))
                .then(ofAge(null).received(LegalBasis.PUBLIC_TASK, MONDAY));
    }

    @Test
    void who_refers_presumes() {
        identification
                .when(new Submit(adult(), true, MONDAY))
                .then(new VictimPresumed(Set.of(), MONDAY), adult().received(LegalBasis.CONSENT, MONDAY));
        identification
                .when(new Submit(ofAge(15), false, MONDAY))
                .then(new VictimPresumed(Set.of(), MONDAY), ofAge(15).received(LegalBasis.PUBLIC_TASK, MONDAY));
    }

    @Test
    void an_expected_day_that_passed_before_the_referral_came_in_is_history() {
        var old = submission(NGO, 30, MONDAY);
        identification
                .given(PRESUMED)
                .when(new Submit(old, true, MONDAY))
                .then(old.received(LegalBasis.CONSENT, MONDAY));
        assertThat(old.received(LegalBasis.CONSENT, MONDAY).pastDue()).isTrue();
    }

    @Test
    void the_authority_is_asked_once() {
        identification
                .given(PRESUMED, SUBMITTED)
                .when(new Submit(adult(), true, MONDAY))
                .refused(Refusal.ALREADY_SUBMITTED);
        identification
                .given(PRESUMED, SUBMITTED, POSITIVE, REFLECTION)
                .when(new Submit(adult(), true, MONDAY))
                .refused(Refusal.ALREADY_SUBMITTED);
    }

    @Test
    void nobody_decides_on_their_own_referral() {
        identification
                .given(PRESUMED)
                .when(new Submit(submission(AUTHORITY, 30, NEXT_MONDAY), true, MONDAY))
                .refused(Refusal.OWN_REFERRAL);
        identification
                .given(PRESUMED, SUBMITTED)
                .when(new DecideReasonableGrounds(answer(Outcome.POSITIVE, TODAY), NGO, MONDAY))
                .refused(Refusal.OWN_REFERRAL);
    }

    @Test
    void only_the_authority_that_was_asked_decides() {
        identification
                .given(PRESUMED, SUBMITTED)
                .when(new DecideReasonableGrounds(
                        answer(Outcome.NEGATIVE, TODAY), new AgencyId("another-authority"), MONDAY))
                .refused(Refusal.NOT_THE_AUTHORITY);
    }

    @Test
    void a_positive_decision_starts_the_reflection_period() {
        identification
                .given(PRESUMED, SUBMITTED)
                .when(new DecideReasonableGrounds(answer(Outcome.POSITIVE, TODAY), AUTHORITY, MONDAY))
                .then(POSITIVE, REFLECTION);
    }

    @Test
    void a_negative_decision_starts_nothing() {
        identification
                .given(PRESUMED, SUBMITTED)
                .when(new DecideReasonableGrounds(answer(Outcome.NEGATIVE, TODAY), AUTHORITY, MONDAY))
                .then(NEGATIVE);
    }

    @Test
    void no_decision_is_older_than_its_referral() {
        identification
                .given(PRESUMED, SUBMITTED)
                .when(new DecideReasonableGrounds(answer(Outcome.POSITIVE, TODAY.minusDays(1)), AUTHORITY, MONDAY))
                .refused(Refusal.DECIDED_BEFORE_REFERRED);
    }

    @Test
    void there_is_one_decision_and_none_without_a_question() {
        var positive = new DecideReasonableGrounds(answer(Outcome.POSITIVE, TODAY), AUTHORITY, MONDAY);
        identification.when(positive).refused(Refusal.NOT_SUBMITTED);
        identification.given(PRESUMED).when(positive).refused(Refusal.NOT_SUBMITTED);
        identification.given(PRESUMED, SUBMITTED, NEGATIVE).when(positive).refused(Refusal.ALREADY_DECIDED);
        identification
                .given(PRESUMED, SUBMITTED, POSITIVE, REFLECTION)
                .when(positive)
                .refused(Refusal.ALREADY_DECIDED);
    }

    @Test
    void a_clock_speaks_only_while_the_answer_is_open() {
        var warn = new WarnOfDeadline(CLOCK, NEXT_MONDAY, MONDAY);
        var miss = new NoteMissedDeadline(CLOCK, NEXT_MONDAY, NEXT_MONDAY);
        identification.given(PRESUMED, SUBMITTED).when(warn).then(new DeadlineApproaching(CLOCK, NEXT_MONDAY, MONDAY));
        identification.given(PRESUMED, SUBMITTED).when(miss).then(new DeadlineMissed(CLOCK, NEXT_MONDAY, NEXT_MONDAY));
        identification.given(PRESUMED, SUBMITTED, NEGATIVE).when(warn).then();
        identification.given(PRESUMED, SUBMITTED, NEGATIVE).when(miss).then();
    }

    @Test
    void a_missed_day_leaves_the_question_open() {
        identification
                .given(PRESUMED, SUBMITTED, new DeadlineMissed(CLOCK, NEXT_MONDAY, NEXT_MONDAY))
                .when(new DecideReasonableGrounds(answer(Outcome.POSITIVE, TODAY), AUTHORITY, MONDAY))
                .then(POSITIVE, REFLECTION);
    }

    @Test
    void no_number_of_signs_changes_any_state() {
        var all = new IndicatorsRecorded(
                Instrument.ILO_DELPHI_ADULT_LABOUR,
                IntStream.range(0, 67).mapToObj(n -> "SIGN_" + n).collect(Collectors.toSet()),
                MONDAY);
        Stream.of(identification, identification.given(PRESUMED), identification.given(PRESUMED, SUBMITTED))
                .forEach(before -> assertThat(before.given(all).state())
                        .as("signs never decide")
                        .isEqualTo(before.state()));
    }

    @Test
    void the_list_of_signs_fits_the_age() {
        var adults = new RecordIndicators(Instrument.ILO_DELPHI_ADULT_SEXUAL, Set.of(), MONDAY);
        var children = new RecordIndicators(Instrument.ILO_DELPHI_CHILD_LABOUR, Set.of(), MONDAY);
        identification.given(PRESUMED, AS_CHILD).when(adults).refused(Refusal.LIST_OF_ANOTHER_AGE);
        identification.given(PRESUMED, AS_CHILD).when(children).then(recorded(children));
        identification.given(PRESUMED, SUBMITTED).when(children).refused(Refusal.LIST_OF_ANOTHER_AGE);
        identification.given(PRESUMED, SUBMITTED).when(adults).then(recorded(adults));
        identification.given(PRESUMED).when(children).then(recorded(children));
    }

    private static IndicatorsRecorded recorded(RecordIndicators command) {
        return new IndicatorsRecorded(command.instrument(), command.indicators(), command.at());
    }
}

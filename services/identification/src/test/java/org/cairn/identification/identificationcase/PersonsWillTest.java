package org.cairn.identification.identificationcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.identification.identificationcase.Given.AS_CHILD;
import static org.cairn.identification.identificationcase.Given.AUTHORITY;
import static org.cairn.identification.identificationcase.Given.DECLINED;
import static org.cairn.identification.identificationcase.Given.FOUND_ADULT;
import static org.cairn.identification.identificationcase.Given.FOUND_CHILD;
import static org.cairn.identification.identificationcase.Given.IDENTIFIED;
import static org.cairn.identification.identificationcase.Given.MONDAY;
import static org.cairn.identification.identificationcase.Given.NEGATIVE;
import static org.cairn.identification.identificationcase.Given.NGO;
import static org.cairn.identification.identificationcase.Given.POSITIVE;
import static org.cairn.identification.identificationcase.Given.PRESUMED;
import static org.cairn.identification.identificationcase.Given.REFLECTION;
import static org.cairn.identification.identificationcase.Given.REQUESTED;
import static org.cairn.identification.identificationcase.Given.SUBMITTED;
import static org.cairn.identification.identificationcase.Given.WITHDRAWN;
import static org.cairn.identification.identificationcase.Given.adult;
import static org.cairn.identification.identificationcase.Given.ofAge;

import java.util.Set;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.identification.AgeFinding;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.AssessmentRecorded;
import org.cairn.contracts.identification.IdentificationEvent.FormalDeclined;
import org.cairn.contracts.identification.IdentificationEvent.FoundAdult;
import org.cairn.contracts.identification.IdentificationEvent.FoundChild;
import org.cairn.identification.identificationcase.IdentificationCase.Command;
import org.cairn.identification.identificationcase.IdentificationCase.Command.DeclineFormal;
import org.cairn.identification.identificationcase.IdentificationCase.Command.DetermineAge;
import org.cairn.identification.identificationcase.IdentificationCase.Command.Presume;
import org.cairn.identification.identificationcase.IdentificationCase.Command.Submit;
import org.cairn.identification.identificationcase.IdentificationCase.Command.Withdraw;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonsWillTest {

    final Scenario<IdentificationCase, Command, IdentificationEvent, Refusal> identification =
            new Scenario<>(IdentificationCase.NEW, IdentificationCase::decide, IdentificationCase::evolve);

    private static final DetermineAge CHILD = new DetermineAge(AgeFinding.CHILD, "documents", AUTHORITY, MONDAY);
    private static final DetermineAge ADULT = new DetermineAge(AgeFinding.ADULT, "documents", AUTHORITY, MONDAY);

    @Test
    void the_authority_settles_a_doubt_about_the_age() {
        identification.given(PRESUMED, AS_CHILD).when(ADULT).then(FOUND_ADULT, new FoundAdult(MONDAY));
        identification.given(PRESUMED, AS_CHILD, SUBMITTED).when(CHILD).then(FOUND_CHILD, new FoundChild(MONDAY));
        identification.given(PRESUMED, FOUND_CHILD).when(CHILD).refused(Refusal.AGE_ALREADY_DETERMINED);
        identification.when(CHILD).refused(Refusal.NOT_PRESUMED);
    }

    @Test
    void neither_who_referred_nor_another_authority_determines_the_age() {
        identification
                .given(PRESUMED, SUBMITTED)
                .when(new DetermineAge(AgeFinding.ADULT, "looks", NGO, MONDAY))
                .refused(Refusal.OWN_REFERRAL);
        identification
                .given(PRESUMED, SUBMITTED)
                .when(new DetermineAge(AgeFinding.ADULT, "looks", new AgencyId("another"), MONDAY))
                .refused(Refusal.NOT_THE_AUTHORITY);
    }

    @Test
    void who_was_found_adult_is_not_presumed_a_child_again_and_needs_to_consent() {
        identification
                .given(PRESUMED, AS_CHILD, FOUND_ADULT)
                .when(new Presume(Set.of(), true, MONDAY))
                .refused(Refusal.AGE_ALREADY_DETERMINED);
        identification
                .given(PRESUMED, AS_CHILD, FOUND_ADULT)
                .when(new Submit(ofAge(17), false, MONDAY))
                .refused(Refusal.NO_CONSENT);
        identification
                .given(PRESUMED, FOUND_CHILD)
                .when(new Submit(ofAge(null), false, MONDAY))
                .then(ofAge(null).received(LegalBasis.PUBLIC_TASK, MONDAY));
    }

    @Test
    void a_presumed_child_stays_one_whatever_age_somebody_states() {
        identification
                .given(PRESUMED, AS_CHILD)
                .when(new Submit(adult(), false, MONDAY))
                .then(adult().received(LegalBasis.PUBLIC_TASK, MONDAY));
    }

    @Test
    void an_adult_may_decline_and_a_notification_without_a_name_may_be_made() {
        identification.given(PRESUMED).when(new DeclineFormal(false, MONDAY)).then(DECLINED);
        identification.given(PRESUMED).when(new DeclineFormal(true, MONDAY)).then(new FormalDeclined(true, MONDAY));
        identification.when(new DeclineFormal(false, MONDAY)).refused(Refusal.NOT_PRESUMED);
        identification
                .given(PRESUMED, DECLINED)
                .when(new DeclineFormal(true, MONDAY))
                .refused(Refusal.ALREADY_DECLINED);
        identification
                .given(PRESUMED, SUBMITTED)
                .when(new DeclineFormal(false, MONDAY))
                .refused(Refusal.ALREADY_SUBMITTED);
    }

    @Test
    void no_child_declines() {
        var decline = new DeclineFormal(true, MONDAY);
        identification.given(PRESUMED, AS_CHILD).when(decline).refused(Refusal.ADULT_ONLY);
        identification.given(PRESUMED, FOUND_CHILD).when(decline).refused(Refusal.ADULT_ONLY);
    }

    @Test
    void who_declined_or_took_back_may_come_again() {
        identification
                .given(PRESUMED, DECLINED)
                .when(new Submit(adult(), true, MONDAY))
                .then(SUBMITTED);
        identification
                .given(PRESUMED, SUBMITTED, WITHDRAWN)
                .when(new Submit(adult(), true, MONDAY))
                .then(SUBMITTED);
        identification
                .given(PRESUMED, SUBMITTED, WITHDRAWN)
                .when(new Submit(adult(), false, MONDAY))
                .refused(Refusal.NO_CONSENT);
    }

    @Test
    void an_adult_takes_back_what_is_open_and_nothing_else() {
        var mine = new Withdraw(false, MONDAY);
        identification.given(PRESUMED).when(mine).then(WITHDRAWN);
        identification.given(PRESUMED, SUBMITTED).when(mine).then(WITHDRAWN);
        identification
                .given(PRESUMED, SUBMITTED, POSITIVE, REFLECTION)
                .when(mine)
                .then(WITHDRAWN);
        identification
                .given(PRESUMED, SUBMITTED, NEGATIVE, REQUESTED)
                .when(mine)
                .then(WITHDRAWN);
        identification.when(mine).refused(Refusal.NOTHING_TO_WITHDRAW);
        identification.given(PRESUMED, SUBMITTED, NEGATIVE).when(mine).refused(Refusal.NOTHING_TO_WITHDRAW);
        identification
                .given(PRESUMED, SUBMITTED, POSITIVE, REFLECTION, IDENTIFIED)
                .when(mine)
                .refused(Refusal.NOTHING_TO_WITHDRAW);
    }

    @Test
    void a_childs_case_is_taken_back_by_the_guardian() {
        identification
                .given(PRESUMED, AS_CHILD, SUBMITTED)
                .when(new Withdraw(false, MONDAY))
                .refused(Refusal.GUARDIAN_WITHDRAWS);
        identification
                .given(PRESUMED, AS_CHILD, SUBMITTED)
                .when(new Withdraw(true, MONDAY))
                .then(WITHDRAWN);
    }

    @Test
    void an_opinion_is_noted_and_binds_nobody() {
        var before = identification.given(PRESUMED, SUBMITTED);
        var noted = new AssessmentRecorded(NGO, "a victim without doubt", MONDAY);
        before.when(new Command.Assess(NGO, "a victim without doubt", MONDAY)).then(noted);
        assertThat(before.given(noted).state()).isEqualTo(before.state());
    }
}

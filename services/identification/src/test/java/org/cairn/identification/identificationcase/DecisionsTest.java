package org.cairn.identification.identificationcase;

import static org.cairn.identification.identificationcase.Given.AS_CHILD;
import static org.cairn.identification.identificationcase.Given.AUTHORITY;
import static org.cairn.identification.identificationcase.Given.DECLINED;
import static org.cairn.identification.identificationcase.Given.FOUND_ADULT;
import static org.cairn.identification.identificationcase.Given.IDENTIFIED;
import static org.cairn.identification.identificationcase.Given.MONDAY;
import static org.cairn.identification.identificationcase.Given.NEGATIVE;
import static org.cairn.identification.identificationcase.Given.NGO;
import static org.cairn.identification.identificationcase.Given.NOT_IDENTIFIED;
import static org.cairn.identification.identificationcase.Given.POSITIVE;
import static org.cairn.identification.identificationcase.Given.PRESUMED;
import static org.cairn.identification.identificationcase.Given.REFLECTION;
import static org.cairn.identification.identificationcase.Given.REQUESTED;
import static org.cairn.identification.identificationcase.Given.SUBMITTED;
import static org.cairn.identification.identificationcase.Given.THIRTY_DAYS;
import static org.cairn.identification.identificationcase.Given.TODAY;
import static org.cairn.identification.identificationcase.Given.UPHELD;
import static org.cairn.identification.identificationcase.Given.WITHDRAWN;
import static org.cairn.identification.identificationcase.Given.answer;
import static org.cairn.identification.identificationcase.Given.concluded;

import java.time.LocalDate;
import java.util.Set;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.Outcome;
import org.cairn.contracts.identification.IdentificationEvent.PapersServed;
import org.cairn.contracts.identification.ServedOn;
import org.cairn.identification.identificationcase.IdentificationCase.Command;
import org.cairn.identification.identificationcase.IdentificationCase.Command.DecideConclusiveGrounds;
import org.cairn.identification.identificationcase.IdentificationCase.Command.DecideReasonableGrounds;
import org.cairn.identification.identificationcase.IdentificationCase.Command.ServePapers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionsTest {

    final Scenario<IdentificationCase, Command, IdentificationEvent, Refusal> identification =
            new Scenario<>(IdentificationCase.NEW, IdentificationCase::decide, IdentificationCase::evolve);

    @Test
    void the_authority_concludes_after_reasonable_grounds() {
        var recovering = identification.given(PRESUMED, SUBMITTED, POSITIVE, REFLECTION);
        recovering.when(conclude(Outcome.POSITIVE, AUTHORITY)).then(IDENTIFIED);
        recovering.when(conclude(Outcome.NEGATIVE, AUTHORITY)).then(NOT_IDENTIFIED);
    }

    @Test
    void nothing_is_concluded_without_reasonable_grounds_or_twice() {
        var conclude = conclude(Outcome.POSITIVE, AUTHORITY);
        identification.when(conclude).refused(Refusal.NO_REASONABLE_GROUNDS);
        identification.given(PRESUMED, SUBMITTED).when(conclude).refused(Refusal.NO_REASONABLE_GROUNDS);
        identification.given(PRESUMED, SUBMITTED, NEGATIVE).when(conclude).refused(Refusal.NO_REASONABLE_GROUNDS);
        identification
                .given(PRESUMED, SUBMITTED, POSITIVE, REFLECTION, NOT_IDENTIFIED)
                .when(conclude)
                .refused(Refusal.ALREADY_DECIDED);
    }

    @Test
    void neither_who_referred_nor_another_authority_concludes() {
        var recovering = identification.given(PRESUMED, SUBMITTED, POSITIVE, REFLECTION);
        recovering.when(conclude(Outcome.POSITIVE, NGO)).refused(Refusal.OWN_REFERRAL);
        recovering.when(conclude(Outcome.POSITIVE, new AgencyId("another"))).refused(Refusal.NOT_THE_AUTHORITY);
    }

    @Test
    void a_conclusion_waits_for_the_recovery_minimum_and_only_a_positive_one_may_come_before_it() {
        var recovering = identification.given(PRESUMED, SUBMITTED, POSITIVE, REFLECTION);
        var lastDay = THIRTY_DAYS.lastDay();
        recovering.when(conclude(lastDay, Outcome.POSITIVE, false)).refused(Refusal.TOO_EARLY);
        recovering.when(conclude(lastDay, Outcome.NEGATIVE, true)).refused(Refusal.TOO_EARLY);
        recovering.when(conclude(TODAY.minusDays(1), Outcome.POSITIVE, true)).refused(Refusal.DECIDED_BEFORE_THE_FIRST);
        var wished = conclude(lastDay, Outcome.POSITIVE, true);
        recovering.when(wished).then(wished.answer().event(MONDAY));
        recovering.when(conclude(Outcome.NEGATIVE, AUTHORITY)).then(NOT_IDENTIFIED);
    }

    @Test
    void what_was_declined_or_taken_back_is_not_decided() {
        var decide = new DecideReasonableGrounds(answer(Outcome.NEGATIVE, TODAY), AUTHORITY, MONDAY);
        identification.given(PRESUMED, DECLINED).when(decide).refused(Refusal.NOT_SUBMITTED);
        identification.given(PRESUMED, SUBMITTED, WITHDRAWN).when(decide).refused(Refusal.NOT_SUBMITTED);
        identification
                .given(PRESUMED, SUBMITTED, NEGATIVE, REQUESTED, UPHELD)
                .when(decide)
                .refused(Refusal.ALREADY_DECIDED);
    }

    @Test
    void an_adults_papers_go_to_the_person() {
        var decided = identification.given(PRESUMED, SUBMITTED, POSITIVE, REFLECTION);
        decided.when(serve(ServedOn.PERSON, false)).then(new PapersServed(ServedOn.PERSON, MONDAY));
        decided.when(serve(ServedOn.GUARDIAN, true)).refused(Refusal.ADULT_PAPERS_TO_PERSON);
        identification
                .given(PRESUMED, SUBMITTED)
                .when(serve(ServedOn.PERSON, false))
                .refused(Refusal.NO_DECISION_YET);
    }

    @Test
    void a_childs_papers_go_to_an_appointed_guardian_and_to_nobody_else() {
        var decided = identification.given(PRESUMED, AS_CHILD, SUBMITTED, POSITIVE, REFLECTION, IDENTIFIED);
        decided.when(serve(ServedOn.GUARDIAN, false)).refused(Refusal.NO_GUARDIAN);
        decided.when(serve(ServedOn.PERSON, false)).refused(Refusal.NO_GUARDIAN);
        decided.when(serve(ServedOn.PERSON, true)).refused(Refusal.CHILD_PAPERS_TO_GUARDIAN);
        decided.when(serve(ServedOn.GUARDIAN, true)).then(new PapersServed(ServedOn.GUARDIAN, MONDAY));
        decided.given(FOUND_ADULT).when(serve(ServedOn.PERSON, false)).then(new PapersServed(ServedOn.PERSON, MONDAY));
    }

    private static ServePapers serve(ServedOn on, boolean guardian) {
        return new ServePapers(on, guardian, AUTHORITY, MONDAY);
    }

    private static DecideConclusiveGrounds conclude(Outcome outcome, AgencyId by) {
        return new DecideConclusiveGrounds(concluded(outcome), by, MONDAY);
    }

    private static DecideConclusiveGrounds conclude(LocalDate day, Outcome outcome, boolean wished) {
        var answer = new Answer.Conclusion(outcome, day, Set.of(), "on balance", wished);
        return new DecideConclusiveGrounds(answer, AUTHORITY, MONDAY);
    }
}

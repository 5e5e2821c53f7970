package org.cairn.identification.identificationcase;

import static org.cairn.identification.identificationcase.Given.AUTHORITY;
import static org.cairn.identification.identificationcase.Given.IN_COURT;
import static org.cairn.identification.identificationcase.Given.MONDAY;
import static org.cairn.identification.identificationcase.Given.NEGATIVE;
import static org.cairn.identification.identificationcase.Given.NGO;
import static org.cairn.identification.identificationcase.Given.NOT_IDENTIFIED;
import static org.cairn.identification.identificationcase.Given.POSITIVE;
import static org.cairn.identification.identificationcase.Given.PRESUMED;
import static org.cairn.identification.identificationcase.Given.RECOVERED;
import static org.cairn.identification.identificationcase.Given.REFLECTION;
import static org.cairn.identification.identificationcase.Given.REQUESTED;
import static org.cairn.identification.identificationcase.Given.SUBMITTED;
import static org.cairn.identification.identificationcase.Given.THIRTY_DAYS;
import static org.cairn.identification.identificationcase.Given.TODAY;
import static org.cairn.identification.identificationcase.Given.UPHELD;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.JudicialReviewDecided;
import org.cairn.contracts.identification.IdentificationEvent.ReconsiderationDecided;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionStarted;
import org.cairn.contracts.identification.Reconsidered;
import org.cairn.contracts.identification.Requester;
import org.cairn.contracts.identification.ReviewOutcome;
import org.cairn.identification.identificationcase.IdentificationCase.Command;
import org.cairn.identification.identificationcase.IdentificationCase.Command.DecideJudicialReview;
import org.cairn.identification.identificationcase.IdentificationCase.Command.DecideReconsideration;
import org.cairn.identification.identificationcase.IdentificationCase.Command.OpenJudicialReview;
import org.cairn.identification.identificationcase.IdentificationCase.Command.RequestReconsideration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReconsiderationTest {

    final Scenario<IdentificationCase, Command, IdentificationEvent, Refusal> identification =
            new Scenario<>(IdentificationCase.NEW, IdentificationCase::decide, IdentificationCase::evolve);

    private static final Reconsideration.Terms UK = new Reconsideration.Terms(
            day -> day.plusDays(30), Set.of("NEW_EVIDENCE", "NOT_PER_GUIDANCE"), Set.of("EXCEPTIONAL_CIRCUMSTANCES"));
    private static final Reconsideration.Terms NO_NATIONAL_RULES =
            new Reconsideration.Terms(day -> day.plusDays(30), Set.of(), Set.of());

    private final Scenario<IdentificationCase, Command, IdentificationEvent, Refusal> negative =
            identification.given(PRESUMED, SUBMITTED, NEGATIVE);

    @Test
    void day_thirty_is_in_time_and_day_thirty_one_needs_a_reason() {
        negative.when(ask(TODAY.plusDays(30), null)).then(REQUESTED);
        negative.when(ask(TODAY.plusDays(31), null)).refused(Refusal.NEEDS_REASON);
        negative.when(ask(TODAY.plusDays(31), "forgot")).refused(Refusal.NEEDS_REASON);
        var late = ask(TODAY.plusDays(31), "EXCEPTIONAL_CIRCUMSTANCES");
        negative.when(late).then(late.request().event(MONDAY));
    }

    @Test
    void a_ground_is_named_where_the_law_knows_any() {
        negative.when(ask(NGO, Requester.SUPPORT_PROVIDER, null, UK)).refused(Refusal.GROUND_REQUIRED);
        negative.when(ask(NGO, Requester.SUPPORT_PROVIDER, "UNHAPPY", UK)).refused(Refusal.GROUND_REQUIRED);
        var free = ask(NGO, Requester.SUPPORT_PROVIDER, null, NO_NATIONAL_RULES);
        negative.when(free).then(free.request().event(MONDAY));
    }

    @Test
    void who_may_not_know_the_outcome_is_refused_in_one_way() {
        var bogus = hidden("UNHAPPY", Requester.SUPPORT_PROVIDER, TODAY);
        var late = hidden("NEW_EVIDENCE", Requester.SUPPORT_PROVIDER, TODAY.plusDays(40));
        var foreign = hidden("NEW_EVIDENCE", Requester.FIRST_RESPONDER, TODAY);
        for (var request : List.of(bogus, late, foreign)) {
            negative.when(request).refused(Refusal.CANNOT_BE_RECONSIDERED);
            identification.given(PRESUMED, SUBMITTED).when(request).refused(Refusal.CANNOT_BE_RECONSIDERED);
            identification
                    .given(PRESUMED, SUBMITTED, POSITIVE, REFLECTION)
                    .when(request)
                    .refused(Refusal.CANNOT_BE_RECONSIDERED);
            identification
                    .given(PRESUMED, SUBMITTED, NEGATIVE, REQUESTED)
                    .when(request)
                    .refused(Refusal.CANNOT_BE_RECONSIDERED);
        }
        var sound = hidden("NEW_EVIDENCE", Requester.SUPPORT_PROVIDER, TODAY);
        negative.when(sound).then(sound.request().event(MONDAY));
    }

    private static RequestReconsideration hidden(String ground, Requester requester, LocalDate today) {
        var request = new Reconsideration(requester, new AgencyId("police"), ground, null, null, today, UK);
        return new RequestReconsideration(request, false, MONDAY);
    }

    @Test
    void where_the_law_names_no_reason_for_being_late_any_will_do() {
        var late = new Reconsideration(
                Requester.PERSON, NGO, null, "was ill", null, TODAY.plusDays(40), NO_NATIONAL_RULES);
        negative.when(new RequestReconsideration(late, true, MONDAY)).then(late.event(MONDAY));
    }

    @Test
    void a_first_responder_asks_only_for_its_own_referral() {
        negative.when(ask(new AgencyId("police"), Requester.FIRST_RESPONDER, "NEW_EVIDENCE", UK))
                .refused(Refusal.NOT_YOUR_REFERRAL);
        var own = ask(NGO, Requester.FIRST_RESPONDER, "NEW_EVIDENCE", UK);
        negative.when(own).then(own.request().event(MONDAY));
    }

    @Test
    void only_what_is_negative_is_looked_at_again() {
        var ask = ask(TODAY, null);
        identification.given(PRESUMED, SUBMITTED).when(ask).refused(Refusal.NOTHING_TO_RECONSIDER);
        identification
                .given(PRESUMED, SUBMITTED, POSITIVE, REFLECTION)
                .when(ask)
                .refused(Refusal.NOTHING_TO_RECONSIDER);
        negative.given(REQUESTED).when(ask).refused(Refusal.ALREADY_REQUESTED);
        negative.given(REQUESTED, UPHELD).when(ask).refused(Refusal.NOTHING_TO_RECONSIDER);
        identification
                .given(PRESUMED, SUBMITTED, POSITIVE, REFLECTION, NOT_IDENTIFIED)
                .when(ask)
                .then(REQUESTED);
    }

    @Test
    void reasonable_grounds_after_all_start_the_recovery_period_anew_and_in_full() {
        var again = again(Reconsidered.RG_POSITIVE);
        negative.given(REQUESTED)
                .when(new DecideReconsideration(again, AUTHORITY, MONDAY))
                .then(
                        new ReconsiderationDecided(Reconsidered.RG_POSITIVE, RECOVERED, "looked again", MONDAY),
                        new ReflectionStarted(THIRTY_DAYS.firstDay(), THIRTY_DAYS.lastDay(), true, MONDAY));
    }

    @Test
    void who_had_reasonable_grounds_may_be_identified_after_all_and_who_had_none_may_not_yet() {
        var identified = new DecideReconsideration(again(Reconsidered.IDENTIFIED), AUTHORITY, MONDAY);
        negative.given(REQUESTED).when(identified).refused(Refusal.NO_REASONABLE_GROUNDS);
        identification
                .given(PRESUMED, SUBMITTED, POSITIVE, REFLECTION, NOT_IDENTIFIED, REQUESTED)
                .when(identified)
                .then(new ReconsiderationDecided(Reconsidered.IDENTIFIED, RECOVERED, "looked again", MONDAY));
    }

    @Test
    void the_authority_looks_again_when_it_is_asked_and_not_before_it_decided() {
        negative.when(new DecideReconsideration(again(Reconsidered.UPHELD), AUTHORITY, MONDAY))
                .refused(Refusal.NOT_REQUESTED);
        negative.given(REQUESTED)
                .when(new DecideReconsideration(again(Reconsidered.UPHELD), NGO, MONDAY))
                .refused(Refusal.OWN_REFERRAL);
        var older = new Answer.Second(Reconsidered.UPHELD, TODAY.minusDays(1), "looked again", THIRTY_DAYS);
        negative.given(REQUESTED)
                .when(new DecideReconsideration(older, AUTHORITY, MONDAY))
                .refused(Refusal.DECIDED_BEFORE_THE_FIRST);
    }

    @Test
    void what_was_upheld_goes_to_a_court_and_may_come_back() {
        var upheld = negative.given(REQUESTED, UPHELD);
        upheld.when(new OpenJudicialReview(MONDAY)).then(IN_COURT);
        negative.when(new OpenJudicialReview(MONDAY)).refused(Refusal.NOT_UPHELD);
        upheld.when(new DecideJudicialReview(ReviewOutcome.STANDS, AUTHORITY, MONDAY))
                .refused(Refusal.NO_REVIEW_OPEN);
        var sentBack = new JudicialReviewDecided(ReviewOutcome.SENT_BACK, MONDAY);
        upheld.given(IN_COURT)
                .when(new DecideJudicialReview(ReviewOutcome.SENT_BACK, AUTHORITY, MONDAY))
                .then(sentBack);
        upheld.given(IN_COURT)
                .when(new DecideJudicialReview(ReviewOutcome.STANDS, new AgencyId("another"), MONDAY))
                .refused(Refusal.NOT_THE_AUTHORITY);
        upheld.given(IN_COURT, sentBack)
                .when(new DecideReconsideration(again(Reconsidered.UPHELD), AUTHORITY, MONDAY))
                .then(new ReconsiderationDecided(Reconsidered.UPHELD, RECOVERED, "looked again", MONDAY));
        upheld.given(IN_COURT, new JudicialReviewDecided(ReviewOutcome.STANDS, MONDAY))
                .when(new OpenJudicialReview(MONDAY))
                .then(IN_COURT);
    }

    private static Answer.Second again(Reconsidered outcome) {
        return new Answer.Second(outcome, RECOVERED, "looked again", THIRTY_DAYS);
    }

    private static RequestReconsideration ask(LocalDate today, String lateBecause) {
        var request = new Reconsideration(
                Requester.LEGAL_REPRESENTATIVE,
                new AgencyId("law-firm"),
                "NEW_EVIDENCE",
                lateBecause,
                "see",
                today,
                UK);
        return new RequestReconsideration(request, true, MONDAY);
    }

    private static RequestReconsideration ask(
            AgencyId by, Requester requester, String ground, Reconsideration.Terms terms) {
        return new RequestReconsideration(
                new Reconsideration(requester, by, ground, null, null, TODAY, terms), true, MONDAY);
    }
}

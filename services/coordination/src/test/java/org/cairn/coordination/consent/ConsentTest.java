package org.cairn.coordination.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.coordination.consent.ConsentRefusal.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.ConsentEvent.Giver;
import org.cairn.coordination.consent.Consent.Capacity;
import org.cairn.coordination.consent.Consent.Command;
import org.cairn.coordination.consent.Consent.Spoken;
import org.cairn.coordination.consent.Consent.Terms;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentTest {

    static final AgencyId HARBOUR = new AgencyId("harbour-aid");
    static final AgencyId NORTH = new AgencyId("north-house");
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final Instant NEXT_YEAR = NOON.plusSeconds(365 * 86_400L);
    static final Set<Category> WHAT = Set.of(Category.IDENTITY, Category.NEEDS);
    static final Terms TERMS = new Terms(NORTH, WHAT, Purpose.ASSISTANCE, NEXT_YEAR);

    static final Instant LATER = NOON.plusSeconds(3_600);
    static final Capacity ADULT = new Capacity(false, false);
    static final Capacity CHILD = new Capacity(true, false);
    static final Capacity GUARDED = new Capacity(true, true);

    final Scenario<Consent, Command, ConsentEvent, ConsentRefusal> consent =
            new Scenario<>(new Consent.Unasked(), ConsentRules::decide, Consent::evolve);
    final ConsentEvent asked = new ConsentEvent.Requested(HARBOUR, NORTH, WHAT, Purpose.ASSISTANCE, NEXT_YEAR, NOON);
    final ConsentEvent given = given(Giver.INDIVIDUAL, null);
    final ConsentEvent deferred = new ConsentEvent.Deferred(LATER, NOON);
    final ConsentEvent withdrawn = new ConsentEvent.Withdrawn(NOON);

    @Test
    void a_question_is_put_once() {
        consent.given().when(new Command.Ask(HARBOUR, TERMS, NOON)).then(asked);
        consent.given(asked).when(new Command.Ask(HARBOUR, TERMS, NOON)).refused(ALREADY_ASKED);
        consent.given().when(new Command.Refuse(NOON)).refused(NOT_ASKED);
    }

    @Test
    void a_consent_ends_after_it_begins() {
        consent.given().when(new Command.Ask(HARBOUR, TERMS, NEXT_YEAR)).refused(ENDS_BEFORE_IT_BEGINS);
        consent.given(asked)
                .when(new Command.Give(spoken(Giver.INDIVIDUAL, null), ADULT, NEXT_YEAR))
                .refused(ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void no_agency_asks_for_itself() {
        consent.given().when(new Command.Ask(NORTH, TERMS, NOON)).refused(ASKS_FOR_ITSELF);
    }

    @Test
    void the_person_says_yes_or_no_once() {
        consent.given(asked).when(give(Giver.INDIVIDUAL, null, ADULT)).then(given);
        consent.given(asked).when(new Command.Refuse(NOON)).then(new ConsentEvent.Refused(NOON));
        consent.given(asked, given).when(give(Giver.INDIVIDUAL, null, ADULT)).refused(ALREADY_ANSWERED);
        consent.given(asked, new ConsentEvent.Refused(NOON))
                .when(new Command.Refuse(NOON))
                .refused(ALREADY_ANSWERED);
    }

    @Test
    void the_person_may_think_about_it_and_longer_still() {
        consent.given(asked).when(new Command.Defer(LATER, NOON)).then(deferred);
        consent.given(asked, deferred)
                .when(new Command.Defer(NEXT_YEAR, LATER))
                .then(new ConsentEvent.Deferred(NEXT_YEAR, LATER));
        consent.given(asked, deferred).when(give(Giver.INDIVIDUAL, null, ADULT)).then(given);
        consent.given(asked, deferred).when(new Command.Refuse(NOON)).then(new ConsentEvent.Refused(NOON));
        consent.given(asked).when(new Command.Defer(NOON, NOON)).refused(ASKS_AGAIN_IN_THE_PAST);
        consent.given(asked, given).when(new Command.Defer(LATER, NOON)).refused(ALREADY_ANSWERED);
    }

    @Test
    void a_child_does_not_consent_alone() {
        consent.given(asked).when(give(Giver.INDIVIDUAL, true, CHILD)).refused(CHILD_NEEDS_GUARDIAN);
        consent.given(asked).when(give(Giver.INDIVIDUAL, true, GUARDED)).refused(CHILD_NEEDS_GUARDIAN);
    }

    @Test
    void a_guardian_answers_only_when_one_is_appointed_and_a_caregiver_may_meanwhile() {
        consent.given(asked).when(give(Giver.GUARDIAN, true, CHILD)).refused(NO_GUARDIAN);
        consent.given(asked).when(give(Giver.GUARDIAN, true, GUARDED)).then(given(Giver.GUARDIAN, true));
        consent.given(asked).when(give(Giver.CAREGIVER, true, CHILD)).then(given(Giver.CAREGIVER, true));
    }

    @Test
    void what_the_child_says_counts() {
        consent.given(asked).when(give(Giver.GUARDIAN, false, GUARDED)).refused(CHILD_DISSENTS);
        consent.given(asked).when(give(Giver.GUARDIAN, null, GUARDED)).then(given(Giver.GUARDIAN, null));
    }

    @Test
    void nobody_answers_for_an_adult() {
        consent.given(asked).when(give(Giver.CAREGIVER, null, ADULT)).refused(NOT_FOR_AN_ADULT);
        consent.given(asked).when(give(Giver.GUARDIAN, null, ADULT)).refused(NOT_FOR_AN_ADULT);
        consent.given(asked).when(give(Giver.INDIVIDUAL, true, ADULT)).then(given);
    }

    @Test
    void a_yes_is_taken_back_once_and_again_changes_nothing() {
        consent.given(asked, given).when(new Command.Withdraw(NOON)).then(withdrawn);
        consent.given(asked, given, withdrawn).when(new Command.Withdraw(NOON)).then();
        consent.given(asked).when(new Command.Withdraw(NOON)).refused(NOT_GIVEN);
        consent.given(asked, new ConsentEvent.Refused(NOON))
                .when(new Command.Withdraw(NOON))
                .refused(NOT_GIVEN);
    }

    @Test
    void only_a_standing_yes_covers_and_only_its_agency_purpose_and_categories() {
        var yes = List.<Consent>of(new Consent.Given(TERMS));
        var ended = new Consent.Ended(TERMS, Consent.How.WITHDRAWN, Consent.StopUse.NONE);
        var coverage = Coverage.of(yes, NOON);
        assertThat(coverage.of(NORTH, Purpose.ASSISTANCE)).isEqualTo(WHAT);
        assertThat(coverage.of(HARBOUR, Purpose.ASSISTANCE)).isEmpty();
        assertThat(coverage.of(NORTH, Purpose.CRIMINAL_PROCEEDINGS)).isEmpty();
        assertThat(Coverage.of(yes, NEXT_YEAR).standing())
                .as("a yes that has run out covers nothing, whether or not its clock has been heard")
                .isEmpty();
        assertThat(Coverage.of(List.of(new Consent.Renewed(TERMS)), NOON).standing())
                .hasSize(1);
        assertThat(Coverage.of(
                                List.of(
                                        new Consent.Requested(TERMS),
                                        ended,
                                        new Consent.Refused(TERMS),
                                        new Consent.Deferred(TERMS, NOON)),
                                NOON)
                        .standing())
                .isEmpty();
    }

    @Test
    void the_first_field_without_consent_is_named() {
        var coverage = Coverage.of(List.of(new Consent.Given(TERMS)), NOON);
        assertThat(coverage.firstGap(Map.of("alias", Category.IDENTITY), List.of(NORTH), Purpose.ASSISTANCE))
                .isEmpty();
        assertThat(coverage.firstGap(Map.of("safeContact", Category.CONTACT), List.of(NORTH), Purpose.ASSISTANCE))
                .contains("safeContact");
        assertThat(coverage.firstGap(Map.of("alias", Category.IDENTITY), List.of(NORTH, HARBOUR), Purpose.ASSISTANCE))
                .contains("alias");
    }

    static Command give(Giver by, Boolean childAssents, Capacity capacity) {
        return new Command.Give(spoken(by, childAssents), capacity, NOON);
    }

    static Spoken spoken(Giver by, Boolean childAssents) {
        return new Spoken(by, "spoken", "sqi", true, "notice 3", childAssents);
    }

    static ConsentEvent given(Giver by, Boolean childAssents) {
        return new ConsentEvent.Given(by, "spoken", "sqi", true, "notice 3", childAssents, NOON);
    }
}

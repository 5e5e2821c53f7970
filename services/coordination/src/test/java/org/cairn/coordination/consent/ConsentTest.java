package org.cairn.coordination.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.coordination.consent.Consent.Refusal.*;

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
import org.cairn.coordination.consent.Consent.Command;
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

    final Scenario<Consent, Command, ConsentEvent, Consent.Refusal> consent =
            new Scenario<>(new Consent.Unasked(), Consent::decide, Consent::evolve);
    final ConsentEvent asked = new ConsentEvent.Requested(HARBOUR, NORTH, WHAT, Purpose.ASSISTANCE, NEXT_YEAR, NOON);
    final ConsentEvent given = new ConsentEvent.Given(Giver.INDIVIDUAL, "spoken", "sqi", true, null, null, NOON);
    final ConsentEvent withdrawn = new ConsentEvent.Withdrawn(NOON);

    @Test
    void a_question_is_put_once() {
        consent.given().when(new Command.Ask(HARBOUR, TERMS, NOON)).then(asked);
        consent.given(asked).when(new Command.Ask(HARBOUR, TERMS, NOON)).refused(ALREADY_ASKED);
    }

    @Test
    void a_consent_ends_after_it_begins() {
        consent.given().when(new Command.Ask(HARBOUR, TERMS, NEXT_YEAR)).refused(ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void no_agency_asks_for_itself() {
        consent.given().when(new Command.Ask(NORTH, TERMS, NOON)).refused(ASKS_FOR_ITSELF);
    }

    @Test
    void the_person_says_yes_or_no_once() {
        consent.given(asked).when(give(Giver.INDIVIDUAL, false)).then(given);
        consent.given(asked).when(new Command.Refuse(NOON)).then(new ConsentEvent.Refused(NOON));
        consent.given(asked, given).when(give(Giver.INDIVIDUAL, false)).refused(ALREADY_ANSWERED);
        consent.given(asked, new ConsentEvent.Refused(NOON))
                .when(new Command.Refuse(NOON))
                .refused(ALREADY_ANSWERED);
    }

    @Test
    void a_child_does_not_consent_alone() {
        consent.given(asked).when(give(Giver.INDIVIDUAL, true)).refused(CHILD_NEEDS_GUARDIAN);
        consent.given(asked)
                .when(give(Giver.GUARDIAN, true))
                .then(new ConsentEvent.Given(Giver.GUARDIAN, "spoken", "sqi", true, null, null, NOON));
    }

    @Test
    void a_yes_is_taken_back_once_and_again_changes_nothing() {
        consent.given(asked, given).when(new Command.Withdraw(NOON)).then(withdrawn);
        consent.given(asked, given, withdrawn).when(new Command.Withdraw(NOON)).then();
        consent.given(asked).when(new Command.Withdraw(NOON)).refused(NOT_GIVEN);
    }

    @Test
    void only_a_standing_yes_covers_and_only_its_agency_purpose_and_categories() {
        var yes = List.<Consent>of(new Consent.Given(TERMS));
        var coverage = Coverage.of(yes, NOON);
        assertThat(coverage.of(NORTH, Purpose.ASSISTANCE)).isEqualTo(WHAT);
        assertThat(coverage.of(HARBOUR, Purpose.ASSISTANCE)).isEmpty();
        assertThat(coverage.of(NORTH, Purpose.CRIMINAL_PROCEEDINGS)).isEmpty();
        assertThat(Coverage.of(yes, NEXT_YEAR).standing()).isEmpty();
        assertThat(Coverage.of(List.of(new Consent.Asked(TERMS), new Consent.Closed(TERMS, true)), NOON)
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

    private static Command give(Giver by, boolean child) {
        return new Command.Give(by, "spoken", "sqi", true, child, NOON);
    }
}

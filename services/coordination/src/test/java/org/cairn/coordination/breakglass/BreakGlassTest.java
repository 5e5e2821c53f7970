package org.cairn.coordination.breakglass;

import static org.cairn.coordination.breakglass.BreakGlassRefusal.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.BreakGlassEvent;
import org.cairn.contracts.coordination.BreakGlassEvent.Danger;
import org.cairn.contracts.coordination.BreakGlassEvent.Finding;
import org.cairn.coordination.breakglass.BreakGlass.Asking;
import org.cairn.coordination.breakglass.BreakGlass.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BreakGlassTest {

    static final AgencyId HOUSE = new AgencyId("north-house");
    static final AgencyId OFFICE = new AgencyId("national-coordination");
    static final AgencyId POLICE = new AgencyId("city-police");
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final Instant FOUR = NOON.plus(Duration.ofHours(4));
    static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));
    static final AgencyId AUDITORS = new AgencyId("auditors");
    static final Set<Category> NEEDED = Set.of(Category.IDENTITY, Category.CONTACT, Category.LOCATION);
    static final Asking MISSING = new Asking(HOUSE, Role.POLICE, NEEDED, Danger.MISSING_PERSON);
    static final BreakGlassEvent ASKED = new BreakGlassEvent.Asked(
            POLICE, HOUSE, Role.POLICE, NEEDED, Danger.MISSING_PERSON, "gone since ten", TOMORROW, NOON);
    static final BreakGlassEvent OPENED =
            new BreakGlassEvent.Opened(POLICE, OFFICE, NEEDED, Danger.MISSING_PERSON, FOUR, NOON);
    static final BreakGlassEvent CLOSED = new BreakGlassEvent.Closed(POLICE, FOUR, NOON);
    static final BreakGlassEvent REVIEWED = new BreakGlassEvent.Reviewed(POLICE, Finding.JUSTIFIED, NOON);

    final Scenario<BreakGlass, Command, BreakGlassEvent, BreakGlassRefusal> glass =
            new Scenario<>(BreakGlass.SHUT, BreakGlass::decide, BreakGlass::evolve);

    @Test
    void one_asks_another_agrees_it_ends_and_is_looked_at() {
        glass.given().when(ask(MISSING)).then(ASKED);
        glass.given(ASKED).when(new Command.Agree(POLICE, OFFICE, FOUR, NOON)).then(OPENED);
        glass.given(ASKED, OPENED).when(new Command.Close(POLICE, FOUR, NOON)).then(CLOSED);
        glass.given(ASKED, OPENED, CLOSED)
                .when(new Command.Review(POLICE, AUDITORS, Finding.JUSTIFIED, NOON))
                .then(REVIEWED);
        glass.given(ASKED, OPENED, CLOSED, REVIEWED).when(ask(MISSING)).then(ASKED);
    }

    @Test
    void nobody_agrees_with_themselves() {
        glass.given(ASKED).when(new Command.Agree(POLICE, HOUSE, FOUR, NOON)).refused(FOUR_EYES);
        glass.given(ASKED).when(new Command.Agree(POLICE, POLICE, FOUR, NOON)).refused(FOUR_EYES);
    }

    @Test
    void some_things_are_never_opened_and_some_only_for_a_life() {
        glass.given()
                .when(ask(asking(Role.POLICE, Danger.IMMINENT_DANGER, Category.LEGAL)))
                .refused(NEVER_OPENED);
        glass.given()
                .when(ask(asking(Role.IMMIGRATION_ENFORCEMENT, Danger.IMMINENT_DANGER, Category.IDENTITY)))
                .refused(NEVER_OPENED);
        glass.given()
                .when(ask(asking(Role.HEALTH_PROVIDER, Danger.MEDICAL_EMERGENCY, Category.LOCATION)))
                .refused(TOO_MUCH);
    }

    @Test
    void whether_somebody_helps_the_police_is_no_matter_of_life() {
        glass.given()
                .when(ask(asking(Role.POLICE, Danger.IMMINENT_DANGER, Category.CRIMINAL)))
                .refused(NEVER_OPENED);
    }

    @Test
    void nobody_comes_to_speak_or_decide_for_the_person_by_it() {
        for (var role : Role.values()) {
            if (!Set.of(
                            Role.POLICE,
                            Role.HEALTH_PROVIDER,
                            Role.WITNESS_PROTECTION,
                            Role.SHELTER_WORKER,
                            Role.IMMIGRATION_ENFORCEMENT)
                    .contains(role)) {
                glass.given()
                        .when(ask(asking(role, Danger.IMMINENT_DANGER, Category.IDENTITY)))
                        .refused(NO_HELPER_IN_DANGER);
            }
        }
    }

    @Test
    void who_was_let_in_lets_nobody_else_in() {
        var ward = new AgencyId("city-hospital");
        var asked = new BreakGlassEvent.Asked(
                ward, HOUSE, Role.HEALTH_PROVIDER, NEEDED, Danger.IMMINENT_DANGER, "hurt", TOMORROW, NOON);
        var more = new Asking(POLICE, Role.HEALTH_PROVIDER, NEEDED, Danger.IMMINENT_DANGER);
        glass.given(ASKED, OPENED)
                .when(new Command.Ask(ward, more, "hurt", TOMORROW, NOON))
                .refused(LET_IN_ITSELF);
        glass.given(ASKED, OPENED, asked)
                .when(new Command.Agree(ward, POLICE, FOUR, NOON))
                .refused(LET_IN_ITSELF);
    }

    @Test
    void it_is_asked_for_once_and_who_does_not_agree_ends_it() {
        var no = new BreakGlassEvent.Refused(POLICE, OFFICE, NOON);
        glass.given(ASKED).when(ask(MISSING)).refused(ALREADY_ASKED);
        glass.given(ASKED, OPENED).when(ask(MISSING)).refused(ALREADY_ASKED);
        glass.given(ASKED, OPENED, CLOSED).when(ask(MISSING)).refused(ALREADY_ASKED);
        glass.given(ASKED).when(new Command.Refuse(POLICE, OFFICE, NOON)).then(no);
        glass.given(ASKED, no)
                .when(new Command.Agree(POLICE, OFFICE, FOUR, NOON))
                .refused(NOT_ASKED);
        glass.given().when(new Command.Refuse(POLICE, OFFICE, NOON)).refused(NOT_ASKED);
    }

    @Test
    void it_is_reviewed_when_it_is_over_and_once() {
        var review = new Command.Review(POLICE, AUDITORS, Finding.VIOLATION, NOON);
        glass.given(ASKED, OPENED).when(review).refused(STILL_OPEN);
        glass.given(ASKED).when(review).refused(NOT_OPEN);
        glass.given(ASKED, OPENED, CLOSED, REVIEWED).when(review).refused(REVIEWED_ALREADY);
        glass.given(ASKED).when(new Command.Close(POLICE, FOUR, NOON)).refused(NOT_OPEN);
    }

    @Test
    void a_review_that_nobody_made_is_told_of() {
        var missed = new Command.MissReview(POLICE, FOUR, NOON);
        glass.given(ASKED, OPENED, CLOSED).when(missed).then(new BreakGlassEvent.ReviewMissed(POLICE, FOUR, NOON));
        glass.given(ASKED, OPENED, CLOSED, REVIEWED).when(missed).then();
    }

    @Test
    void who_had_a_hand_in_it_does_not_review_it() {
        for (var own : Set.of(HOUSE, OFFICE, POLICE)) {
            glass.given(ASKED, OPENED, CLOSED)
                    .when(new Command.Review(POLICE, own, Finding.JUSTIFIED, NOON))
                    .refused(OWN_OPENING);
        }
    }

    @Test
    void a_question_that_nobody_answers_lapses_opens_nothing_and_can_be_asked_again() {
        var late = TOMORROW.plusSeconds(1);
        var lapsed = new BreakGlassEvent.Lapsed(POLICE, late);
        glass.given(ASKED).when(new Command.Agree(POLICE, OFFICE, FOUR, late)).refused(UNANSWERED_TOO_LONG);
        glass.given(ASKED)
                .when(new Command.Agree(POLICE, OFFICE, FOUR, TOMORROW))
                .then(new BreakGlassEvent.Opened(POLICE, OFFICE, NEEDED, Danger.MISSING_PERSON, FOUR, TOMORROW));
        glass.given(ASKED).when(new Command.Lapse(POLICE, late)).then(lapsed);
        glass.given(ASKED).when(new Command.Lapse(POLICE, NOON)).then();
        glass.given(ASKED, OPENED).when(new Command.Lapse(POLICE, late)).then();
        glass.given(ASKED, lapsed)
                .when(new Command.Agree(POLICE, OFFICE, FOUR, late))
                .refused(UNANSWERED_TOO_LONG);
        var again = new Command.Ask(POLICE, MISSING, "still gone", late, late);
        var asked = new BreakGlassEvent.Asked(
                POLICE, HOUSE, Role.POLICE, NEEDED, Danger.MISSING_PERSON, "still gone", late, late);
        glass.given(ASKED).when(again).then(asked);
        glass.given(ASKED, lapsed).when(again).then(asked);
    }

    private static Command ask(Asking asking) {
        return new Command.Ask(POLICE, asking, "gone since ten", TOMORROW, NOON);
    }

    private static Asking asking(Role role, Danger danger, Category category) {
        return new Asking(HOUSE, role, Set.of(category), danger);
    }
}

package org.cairn.coordination.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.contracts.coordination.NeedsEvent.Element.FOOD;
import static org.cairn.contracts.coordination.NeedsEvent.Element.HEALTH;
import static org.cairn.contracts.coordination.NeedsEvent.Element.SOCIAL;
import static org.cairn.contracts.coordination.NeedsEvent.Rating.ACUTE;
import static org.cairn.contracts.coordination.NeedsEvent.Rating.NONE;
import static org.cairn.contracts.coordination.NeedsEvent.Rating.SOME;
import static org.cairn.coordination.needs.NeedsProfile.Refusal.*;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.coordination.NeedsEvent;
import org.cairn.contracts.coordination.NeedsEvent.Element;
import org.cairn.contracts.coordination.NeedsEvent.Occasion;
import org.cairn.contracts.coordination.NeedsEvent.Rating;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.coordination.needs.NeedsProfile.Command;
import org.cairn.coordination.needs.Review.Rater;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NeedsProfileTest {

    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final Duration DAY = Duration.ofDays(1);

    final Scenario<NeedsProfile, Command, NeedsEvent, NeedsProfile.Refusal> needs =
            new Scenario<>(new NeedsProfile.Unspoken(), NeedsProfile::decide, NeedsProfile::evolve);

    @Test
    void the_first_time_is_intake_and_it_need_not_be_complete() {
        needs.given().when(note(Occasion.INTAKE, Map.of(HEALTH, ACUTE))).then(said(Occasion.INTAKE, HEALTH, ACUTE));
        var reviewed = needs.given(said(Occasion.INTAKE, HEALTH, ACUTE));
        assertThat(NeedsProfile.reviewsOf(reviewed.state()).getFirst().byPerson())
                .as("what was not spoken of is absent, not NONE")
                .containsOnlyKeys(HEALTH);
    }

    @Test
    void a_wish_alone_is_enough_and_nothing_at_all_is_not() {
        var wish = new Review(Occasion.INTAKE, null, null, "To call my sister.", NOON);
        needs.given()
                .when(new Command.Note(wish))
                .then(new NeedsEvent.ProfileReviewed(Occasion.INTAKE, Map.of(), Map.of(), "To call my sister.", NOON));
        needs.given().when(note(Occasion.INTAKE, Map.of())).refused(NOTHING_SAID);
    }

    @Test
    void a_later_review_needs_something_to_be_compared_with() {
        needs.given().when(note(Occasion.REVIEW, Map.of(HEALTH, SOME))).refused(NO_INTAKE_YET);
    }

    @Test
    void what_was_said_at_intake_stands() {
        needs.given(said(Occasion.INTAKE, HEALTH, ACUTE))
                .when(note(Occasion.INTAKE, Map.of(HEALTH, NONE)))
                .refused(INTAKE_STANDS);
    }

    @Test
    void a_missed_review_is_told_and_changes_nothing() {
        var intake = needs.given(said(Occasion.INTAKE, HEALTH, ACUTE));
        intake.when(new Command.Remind(NOON, NOON)).then(new NeedsEvent.ReviewDue(NOON, NOON));
        intake.when(new Command.Miss(NOON, NOON)).then(new NeedsEvent.ReviewMissed(NOON, NOON));
        assertThat(intake.given(new NeedsEvent.ReviewMissed(NOON, NOON)).state())
                .isEqualTo(intake.state());
        needs.given().when(new Command.Remind(NOON, NOON)).then();
        needs.given().when(new Command.Miss(NOON, NOON)).then();
    }

    @Test
    void change_is_seen_against_the_time_before_at_which_the_element_was_spoken_of() {
        var reviews = List.of(
                review(Map.of(HEALTH, ACUTE, FOOD, SOME)),
                review(Map.of(FOOD, SOME)),
                review(Map.of(HEALTH, SOME, SOCIAL, SOME)));
        assertThat(Change.last(reviews, Rater.PERSON)).isEqualTo(Map.of(HEALTH, Change.IMPROVED));
        assertThat(Change.overall(reviews, Rater.PERSON)).isEqualTo(Map.of(HEALTH, Change.IMPROVED, FOOD, Change.SAME));
        assertThat(Change.overall(reviews, Rater.CASEWORKER))
                .as("the person's word is not the caseworker's")
                .isEmpty();
        assertThat(Change.between(NONE, ACUTE)).isEqualTo(Change.WORSE);
    }

    @Test
    void reviews_fall_due_after_thirty_and_ninety_days_and_every_ninety_from_then_on() {
        var first = ReviewRound.first(NOON, NeedsProfileTest::endOf);
        assertThat(first).isEqualTo(new ReviewRound(1, NOON.plus(DAY.multipliedBy(30))));
        var second = first.next(NOON, NOON.plus(DAY.multipliedBy(28)), NeedsProfileTest::endOf);
        assertThat(second).isEqualTo(new ReviewRound(2, NOON.plus(DAY.multipliedBy(90))));
        var third = second.next(NOON, NOON.plus(DAY.multipliedBy(95)), NeedsProfileTest::endOf);
        assertThat(third).isEqualTo(new ReviewRound(3, NOON.plus(DAY.multipliedBy(180))));
        assertThat(first.next(NOON, NOON.plus(DAY.multipliedBy(200)), NeedsProfileTest::endOf))
                .as("what passed unseen is not made up for")
                .isEqualTo(new ReviewRound(4, NOON.plus(DAY.multipliedBy(270))));
    }

    @Test
    void nobody_is_nudged_to_return_or_to_report() {
        var worst = new HashMap<Element, Rating>();
        List.of(Element.values()).forEach(element -> worst.put(element, ACUTE));
        assertThat(Suggestion.after(review(worst)))
                .extracting(Suggestion::service)
                .doesNotContain(ServiceType.RETURN, ServiceType.CRIMINAL_PROCEEDINGS);
    }

    private static Instant endOf(String key, Instant start) {
        return start.plus(DAY.multipliedBy(key.endsWith("1") ? 30 : 90));
    }

    static Review review(Map<Element, Rating> byPerson) {
        return new Review(Occasion.REVIEW, byPerson, Map.of(), null, NOON);
    }

    private static Command note(Occasion occasion, Map<Element, Rating> byPerson) {
        return new Command.Note(new Review(occasion, byPerson, Map.of(), null, NOON));
    }

    private static NeedsEvent said(Occasion occasion, Element element, Rating rating) {
        return new NeedsEvent.ProfileReviewed(occasion, Map.of(element, rating), Map.of(), null, NOON);
    }
}

package org.cairn.coordination.needs.edge;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.NeedsEvent.Element;
import org.cairn.contracts.coordination.NeedsEvent.Occasion;
import org.cairn.contracts.coordination.NeedsEvent.Rating;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.coordination.needs.Change;
import org.cairn.coordination.needs.NeedsProfile;
import org.cairn.coordination.needs.Review;
import org.cairn.coordination.needs.Review.Rater;
import org.cairn.coordination.needs.Suggestion;

/**
 * What a person needs, as its readers may see it: who has no part in needs sees that it was gone through and when.
 *
 * @param acute what either of the two called acute at the last review: what help has to know beforehand
 * @param sinceFirst from the first to the last time that each element was spoken of
 * @param nextReviewBy absent when none is due
 */
record ShownNeeds(
        @In(Category.STATUS) PathwayId caseId,
        @In(Category.STATUS) List<Seen> reviews,
        @In(value = Category.NEEDS, minimum = true) List<Element> acute,
        @In(Category.NEEDS) List<Moved> sinceFirst,
        @In(Category.NEEDS) List<Suggested> suggestions,
        @In(Category.STATUS) Instant nextReviewBy) {

    /** One review; {@code sinceBefore} is against the time before at which each element was spoken of. */
    record Seen(
            @In(Category.STATUS) Occasion occasion,
            @In(Category.STATUS) Instant at,
            @In(Category.NEEDS) Map<Element, Rating> byPerson,
            @In(Category.NEEDS) Map<Element, Rating> byCaseworker,
            @In(Category.NEEDS) String wish,
            @In(Category.NEEDS) List<Moved> sinceBefore) {}

    /** What became of an element for each of the two; absent where one of them spoke of it only once. */
    record Moved(
            @In(Category.NEEDS) Element element,
            @In(Category.NEEDS) Change byPerson,
            @In(Category.NEEDS) Change byCaseworker) {}

    /** A kind of service that could be thought of, and what makes it so. */
    record Suggested(
            @In(Category.NEEDS) ServiceType service,
            @In(Category.NEEDS) List<Element> because) {}

    static ShownNeeds of(PathwayId pathway, NeedsProfile profile, Instant nextReviewBy) {
        var reviews = NeedsProfile.reviewsOf(profile);
        return new ShownNeeds(
                pathway,
                IntStream.rangeClosed(1, reviews.size())
                        .mapToObj(upTo -> seen(reviews.subList(0, upTo)))
                        .toList(),
                reviews.isEmpty() ? List.of() : acute(reviews.getLast()),
                moved(Change.overall(reviews, Rater.PERSON), Change.overall(reviews, Rater.CASEWORKER)),
                reviews.isEmpty()
                        ? List.of()
                        : Suggestion.after(reviews.getLast()).stream()
                                .map(one -> new Suggested(one.service(), one.because()))
                                .toList(),
                nextReviewBy);
    }

    private static Seen seen(List<Review> reviews) {
        var last = reviews.getLast();
        return new Seen(
                last.occasion(),
                last.at(),
                last.byPerson(),
                last.byCaseworker(),
                last.wish(),
                moved(Change.last(reviews, Rater.PERSON), Change.last(reviews, Rater.CASEWORKER)));
    }

    private static List<Element> acute(Review review) {
        return Arrays.stream(Element.values())
                .filter(element -> review.byPerson().get(element) == Rating.ACUTE
                        || review.byCaseworker().get(element) == Rating.ACUTE)
                .toList();
    }

    private static List<Moved> moved(Map<Element, Change> byPerson, Map<Element, Change> byCaseworker) {
        return Arrays.stream(Element.values())
                .filter(element -> byPerson.containsKey(element) || byCaseworker.containsKey(element))
                .map(element -> new Moved(element, byPerson.get(element), byCaseworker.get(element)))
                .toList();
    }
}

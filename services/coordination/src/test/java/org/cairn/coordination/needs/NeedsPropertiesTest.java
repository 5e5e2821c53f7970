package org.cairn.coordination.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.cairn.contracts.coordination.NeedsEvent.Element;
import org.cairn.contracts.coordination.NeedsEvent.Occasion;
import org.cairn.contracts.coordination.NeedsEvent.Rating;
import org.cairn.coordination.needs.Review.Rater;
import org.cairn.coordination.statistics.Count;

class NeedsPropertiesTest {

    /** It never ranks: the order says nothing of the person; and it never refuses: more needs never take a suggestion away. */
    @Property(tries = 200)
    void suggestions_rank_nobody_and_refuse_nobody(
            @ForAll Map<Element, Rating> person, @ForAll Map<Element, Rating> caseworker, @ForAll Element one) {
        var review = new Review(Occasion.REVIEW, person, caseworker, null, NeedsProfileTest.NOON);
        var services =
                Suggestion.after(review).stream().map(Suggestion::service).toList();
        assertThat(services).doesNotHaveDuplicates().isSorted();
        var worse = new HashMap<>(person);
        worse.put(one, Rating.ACUTE);
        assertThat(Suggestion.after(new Review(Occasion.REVIEW, worse, caseworker, null, NeedsProfileTest.NOON)))
                .extracting(Suggestion::service)
                .containsAll(services);
    }

    /** However often the two went through it, one person stands once at most in the counts of an element and rater. */
    @Property(tries = 200)
    void each_person_is_counted_once_and_with_the_newest_change(
            @ForAll @Size(max = 8) List<Map<Element, Rating>> said) {
        var reviews = said.stream().map(NeedsProfileTest::review).toList();
        var counted = new HashMap<String, Integer>();
        for (var n = 0; n < reviews.size(); n++) {
            Impact.of(reviews.subList(0, n), reviews.subList(0, n + 1))
                    .forEach(step -> counted.merge(step.subject() + step.label(), step.step(), Integer::sum));
        }
        counted.values().removeIf(people -> people == 0);
        var expected = new HashMap<String, Integer>();
        Change.overall(reviews, Rater.PERSON)
                .forEach((element, change) -> expected.put(Impact.subject(element, Rater.PERSON) + change, 1));
        assertThat(counted).isEqualTo(expected);
        assertThat(Impact.of(reviews, reviews)).isEqualTo(List.<Count>of());
    }
}

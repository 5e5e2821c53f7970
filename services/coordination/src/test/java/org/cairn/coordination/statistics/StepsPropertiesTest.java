package org.cairn.coordination.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StepsPropertiesTest {

    /** Whoever reads as often as they like and subtracts any two answers never gets down to fewer than eleven people. */
    @Property(tries = 200)
    void no_two_answers_differ_by_one_to_ten_people(
            @ForAll @Size(max = 60) List<@IntRange(min = -15, max = 15) Integer> story) {
        var people = 0;
        var published = 0;
        var answers = new ArrayList<>(List.of(0));
        for (var step : story) {
            people = Math.max(0, people + step);
            published = Steps.next(published, people);
            answers.add(published);
            assertThat(Math.abs(people - published)).isLessThan(Steps.LEAST);
            assertThat(published == 0 || published >= Steps.LEAST).isTrue();
        }
        for (var n = 1; n < answers.size(); n++) {
            assertThat(Math.abs(answers.get(n) - answers.get(n - 1)))
                    .as("from one answer to the next")
                    .matches(difference -> difference == 0 || difference >= Steps.LEAST);
        }
    }
}

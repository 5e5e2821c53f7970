package org.cairn.coordination.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StepsTest {

    @Test
    void a_count_of_ten_is_withheld_and_one_of_eleven_shown() {
        assertThat(Steps.shown(Steps.next(0, 10))).isNull();
        assertThat(Steps.shown(Steps.next(0, 11))).isEqualTo(11);
    }

    @Test
    void one_more_person_moves_nothing() {
        assertThat(Steps.next(11, 12)).isEqualTo(11);
        assertThat(Steps.next(11, 21)).isEqualTo(11);
        assertThat(Steps.next(11, 22)).isEqualTo(22);
    }

    @Test
    void when_many_have_gone_it_is_withheld_again() {
        assertThat(Steps.next(30, 20)).isEqualTo(30);
        assertThat(Steps.next(30, 19)).isEqualTo(19);
        assertThat(Steps.next(21, 10)).isZero();
        assertThat(Steps.next(11, 1)).isEqualTo(11);
    }

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

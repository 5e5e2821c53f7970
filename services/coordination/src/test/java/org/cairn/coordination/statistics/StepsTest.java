package org.cairn.coordination.statistics;

import static org.assertj.core.api.Assertions.assertThat;

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
}

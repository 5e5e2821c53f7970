package org.cairn.identification.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuarterTest {

    @Test
    void a_quarter_begins_in_january_april_july_and_october() {
        assertThat(Quarter.of(LocalDate.of(2022, 3, 31))).isEqualTo(new Quarter("2022Q1"));
        assertThat(Quarter.of(LocalDate.of(2022, 4, 1))).isEqualTo(new Quarter("2022Q2"));
        assertThat(Quarter.of(LocalDate.of(2022, 6, 30))).isEqualTo(new Quarter("2022Q2"));
        assertThat(Quarter.of(LocalDate.of(2022, 12, 31))).isEqualTo(new Quarter("2022Q4"));
    }

    @Test
    void anything_else_is_no_quarter() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter("2022Q5"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter("2022-Q2"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(null));
    }

    @Test
    void ten_people_are_too_few_to_be_shown_and_eleven_are_not() {
        assertThat(new Cell("Police", "Labour", "Adult (18 or over)", "Male", "Slovak", 10).mayBePublished())
                .isFalse();
        assertThat(new Cell("Police", "Labour", "Adult (18 or over)", "Male", "Slovak", 11).mayBePublished())
                .isTrue();
    }
}

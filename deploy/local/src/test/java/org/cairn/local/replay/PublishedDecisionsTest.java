package org.cairn.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.cairn.local.replay.PublishedDecisions.AgeGroup;
import org.cairn.local.replay.PublishedDecisions.Cell;
import org.cairn.local.replay.PublishedDecisions.Kind;
import org.cairn.local.replay.PublishedDecisions.Outcome;
import org.junit.jupiter.api.Test;

class PublishedDecisionsTest {

    private static final String TABLE = """
            Year,Quarter,Adult (18 or over) - Negative reasonable grounds,Adult (18 or over) - Positive reasonable grounds,\
            Adult (18 or over) - Total,Child (17 or under) - Negative reasonable grounds,\
            Child (17 or under) - Positive reasonable grounds,Child (17 or under) - Total,\
            Age not specified or unknown - Negative reasonable grounds,\
            Age not specified or unknown - Positive reasonable grounds,Age not specified or unknown - Total,Total
            2022,Total,9,9,18,9,9,18,9,9,18,54
            2022,Q2,3,20,23,1,14,15,0,2,2,40
            """;

    @Test
    void a_line_of_the_table_becomes_six_cells() throws IOException {
        var table = read("2022Q2");
        assertThat(table.cells())
                .containsExactly(
                        new Cell(AgeGroup.ADULT, Outcome.NEGATIVE, 3),
                        new Cell(AgeGroup.ADULT, Outcome.POSITIVE, 20),
                        new Cell(AgeGroup.CHILD, Outcome.NEGATIVE, 1),
                        new Cell(AgeGroup.CHILD, Outcome.POSITIVE, 14),
                        new Cell(AgeGroup.UNKNOWN, Outcome.NEGATIVE, 0),
                        new Cell(AgeGroup.UNKNOWN, Outcome.POSITIVE, 2));
        assertThat(table.people()).isEqualTo(40);
    }

    @Test
    void a_quarter_that_the_table_lacks_is_not_made_up() {
        assertThatThrownBy(() -> read("2031Q1")).hasMessageContaining("no line of 2031Q1");
    }

    @Test
    void a_table_of_another_kind_is_refused_by_its_columns() {
        assertThatThrownBy(
                        () -> PublishedDecisions.read(new StringReader(TABLE), Kind.CONCLUSIVE, Quarter.of("2022Q2")))
                .hasMessageContaining("no column");
    }

    private static PublishedDecisions read(String quarter) throws IOException {
        return PublishedDecisions.read(new StringReader(TABLE), Kind.REASONABLE, Quarter.of(quarter));
    }
}

package org.cairn.identification.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cairn.identification.statistics.CtdcRow.Meaning;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CtdcTableTest {

    private static final List<String> COLUMNS = List.of("yearOfRegistration", "gender", "ageBroad", "citizenship");

    @Test
    void cells_that_look_alike_in_these_columns_become_one_row() {
        var table = table(
                new Cell("police", "Labour", "Adult (18 or over)", "Male", "Slovak", 12),
                new Cell("harbour-aid", "Labour", "Adult (18 or over)", "Male", "Slovak", 11));
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.people()).isEqualTo(23);
            assertThat(row.columns())
                    .containsEntry("yearOfRegistration", "2022")
                    .containsEntry("gender", "Male")
                    .containsEntry("majorityStatusAtExploit", "Adult")
                    .containsEntry("citizenship", "SK")
                    .containsEntry("isForcedLabour", "1")
                    .containsEntry("isSexualExploit", "0");
        });
    }

    @Test
    void what_is_not_published_is_missing_and_never_guessed() {
        var table = table(new Cell("police", "Labour", "Not specified or unknown", "Other", "Afghan Indian", 11));
        assertThat(table.rows().getFirst().columns())
                .containsEntry("ageBroad", "-99")
                .containsEntry("gender", "-99")
                .containsEntry("majorityStatusAtExploit", "Unknown")
                .containsEntry("citizenship", "00");
    }

    @Test
    void the_rows_hold_the_published_cells_and_nobody_else() {
        var cells = new Cell[] {
            new Cell("police", "Labour", "Adult (18 or over)", "Male", "Slovak", 12),
            new Cell("police", "Labour", "Child (17 or under)", "Female", "Slovak", 30)
        };
        assertThat(table(cells).rows().stream().mapToInt(CtdcRow::people).sum()).isEqualTo(42);
    }

    private static CtdcTable table(Cell... cells) {
        return CtdcTable.of(
                2022,
                COLUMNS,
                List.of(cells),
                cell -> new Meaning(
                        Set.of("ForcedLabour"),
                        cell.nationality().equals("Slovak") ? List.of("SK") : List.of("AF", "IN")));
    }
}

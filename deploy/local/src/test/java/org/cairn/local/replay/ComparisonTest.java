package org.cairn.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.cairn.local.api.Http;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static Cell cell(long line, String nationality, int people) {
        var labels = new Cell.Labels("Kent Police", "Criminal", "Adult (18 or over)", "Male", nationality);
        return new Cell(line, Quarter.of("2022Q2"), labels, people);
    }

    private static Comparison compare(List<Cell> cells, String counted) throws IOException {
        return Comparison.of(cells, Http.JSON.readTree("{\"cells\":[" + counted + "]}"));
    }

    private static String counted(String nationality, int count) {
        return """
                {"firstResponder":"Kent Police","exploitation":"Criminal","age":"Adult (18 or over)","gender":"Male",\
                "nationality":"%s","count":%d}""".formatted(nationality, count);
    }

    @Test
    void lines_with_the_same_labels_are_one_cell() throws IOException {
        var comparison = compare(List.of(cell(2, "Albanian", 2), cell(9, "Albanian", 3)), counted("Albanian", 5));
        assertThat(comparison.isEqual()).isTrue();
        assertThat(comparison.equal()).isEqualTo(1);
    }

    @Test
    void a_count_that_differs_is_named() throws IOException {
        var comparison = compare(List.of(cell(2, "Albanian", 2)), counted("Albanian", 3));
        assertThat(comparison.unequal()).singleElement().asString().contains("published 2, counted 3");
    }

    @Test
    void a_missing_cell_and_a_cell_too_many_are_both_unequal() throws IOException {
        var comparison = compare(List.of(cell(2, "Albanian", 2)), counted("Slovak", 2));
        assertThat(comparison.unequal()).hasSize(2);
        assertThat(comparison.published()).isEqualTo(comparison.counted());
    }
}

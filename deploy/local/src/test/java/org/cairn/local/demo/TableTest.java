package org.cairn.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.cairn.local.api.Http;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final String ASKED = "{'at':'10:00','lane':'coordination','type':'consent.requested'}";
    private static final String GIVEN = "{'at':'10:00','lane':'coordination','type':'consent.given'}";
    private static final String STEP = "{'at':'10:00','lane':'coordination','type':'step','masked':true}";
    private static final String BED = "{'at':'11:00','lane':'shelter','type':'step','masked':true}";

    private static JsonNode timeline(String... entries) throws IOException {
        return Http.JSON.readTree(("{'entries':[" + String.join(",", entries) + "]}").replace('\'', '"'));
    }

    @Test
    void a_masked_step_stands_beside_the_full_one_of_the_same_time_and_lane() throws IOException {
        var table = new Table(List.of(timeline(STEP), timeline(ASKED)));
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(table.mark(0, row)).isEqualTo("○");
            assertThat(table.mark(1, row)).isEqualTo("●");
        });
    }

    @Test
    void steps_of_the_same_second_keep_the_order_in_which_they_happened() throws IOException {
        var table = new Table(List.of(timeline(), timeline(ASKED, GIVEN)));
        assertThat(table.rows()).extracting(Table.Row::type).containsExactly("consent.requested", "consent.given");
    }

    @Test
    void a_step_that_nobody_sees_in_full_has_a_row_of_its_own() throws IOException {
        var table = new Table(List.of(timeline(BED), timeline(ASKED)));
        assertThat(table.rows()).hasSize(2);
        assertThat(table.mark(1, table.rows().getLast())).isEqualTo("·");
    }

    @Test
    void the_same_step_twice_in_a_second_is_two_rows() throws IOException {
        assertThat(new Table(List.of(timeline(GIVEN, GIVEN))).rows()).hasSize(2);
    }

    @Test
    void who_got_no_timeline_sees_nothing() throws IOException {
        var table = new Table(List.of(Http.JSON.readTree("{\"status\":404}"), timeline(GIVEN)));
        assertThat(table.mark(0, table.rows().getFirst())).isEqualTo("·");
    }
}

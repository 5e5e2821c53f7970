package org.cairn.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PublishedTableTest {

    private static final String HEADER = "year,quarter,first_responder_type,first_responder,exploitation_type,"
            + "age_at_exploitation,gender,nationality,people\n";
    private static final String KNOWN = "2022,Q2,Police,Kent Police,Criminal,Adult (18 or over),Male,Albanian,71\n";

    private static PublishedTable read(String rows) throws IOException {
        var lists = new CodeLists(Path.of("../../contracts/codes"));
        return PublishedTable.read(new StringReader(rows), Quarter.of("2022Q2"), lists);
    }

    @Test
    void a_cell_of_n_people_becomes_n_referrals() throws IOException {
        var table = read(HEADER + KNOWN);
        assertThat(table.cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.referrals()).hasSize(71).doesNotHaveDuplicates());
        assertThat(table.people()).isEqualTo(71);
        assertThat(table.setAside()).isEmpty();
    }

    @Test
    void a_label_keeps_the_blank_that_it_was_published_with() throws IOException {
        assertThat(read(HEADER + KNOWN.replace("Albanian", "Congolese Drc ")).cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.labels().nationality()).isEqualTo("Congolese Drc "));
    }

    @Test
    void an_unknown_label_is_set_aside_with_its_line_and_never_guessed() throws IOException {
        var table = read(HEADER + KNOWN + KNOWN.replace("Albanian", "Atlantean"));
        assertThat(table.cells()).hasSize(1);
        assertThat(table.setAside())
                .containsExactly(new PublishedTable.SetAside(3, "\"Atlantean\" is not in the list nrm-nationality"));
    }

    @Test
    void every_column_of_labels_is_checked() throws IOException {
        for (var label : new String[] {"Kent Police", "Criminal", "Adult (18 or over)", "Male"}) {
            assertThat(read(HEADER + KNOWN.replace(label, "Nonsense")).setAside())
                    .as("a line whose %s is unknown", label)
                    .hasSize(1);
        }
    }

    @Test
    void a_cell_without_a_number_of_people_is_set_aside() throws IOException {
        for (var people : new String[] {"0", "-1", "many", "1.5"}) {
            var table = read(HEADER + KNOWN.replace("71", people));
            assertThat(table.cells()).isEmpty();
            assertThat(table.setAside()).hasSize(1);
        }
    }

    @Test
    void other_quarters_are_left_out() throws IOException {
        var table = read(HEADER + KNOWN.replace("Q2", "Q3") + KNOWN.replace("2022", "2023"));
        assertThat(table.cells()).isEmpty();
        assertThat(table.setAside()).isEmpty();
    }

    @Test
    void a_byte_order_mark_in_front_of_the_header_does_no_harm() throws IOException {
        assertThat(read('\uFEFF' + HEADER + KNOWN).cells()).hasSize(1);
    }

    @Test
    void a_quarter_is_written_in_one_way() {
        assertThatThrownBy(() -> Quarter.of("2022-Q2")).hasMessageContaining("2022Q2");
    }
}

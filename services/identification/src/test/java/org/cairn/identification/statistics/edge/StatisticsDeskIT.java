package org.cairn.identification.statistics.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.chassis.Container;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.identification.IdentificationEvent.Submitted;
import org.cairn.contracts.identification.Labels;
import org.cairn.identification.statistics.Cell;
import org.cairn.identification.statistics.CtdcRow;
import org.cairn.identification.statistics.CtdcTable;
import org.cairn.identification.statistics.Quarter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatisticsDeskIT {

    private static final AgencyId AUTHORITY = new AgencyId("uk-sca");
    private static final Instant NOON = Instant.parse("2022-07-05T12:00:00Z");
    private static final Quarter SPRING = new Quarter("2022Q2");

    private final Container container =
            new Container("identification", "V102__statistics.sql", "V103__published_count.sql");
    private final StatisticsDesk desk = container.get(StatisticsDesk.class);
    private final StatisticsView counts = container.get(StatisticsView.class);

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void the_authority_counts_exactly_before_and_after_folding() {
        note(12, "Slovak", LocalDate.of(2022, 6, 30));
        note(3, "Albanian", LocalDate.of(2022, 4, 1));
        note(5, "Albanian", LocalDate.of(2022, 7, 1));
        var before = counts.of(AUTHORITY, SPRING);
        fold();
        assertThat(counts.of(AUTHORITY, SPRING)).isEqualTo(before);
        assertThat(before)
                .extracting(Cell::nationality, Cell::count)
                .containsExactly(tuple("Albanian", 3), tuple("Slovak", 12));
    }

    @Test
    void folding_adds_to_what_was_counted_and_forgets_the_rest() {
        note(6, "Slovak", LocalDate.of(2022, 6, 30));
        fold();
        note(5, "Slovak", LocalDate.of(2022, 5, 1));
        fold();
        fold();
        assertThat(counts.of(AUTHORITY, SPRING)).extracting(Cell::count).containsExactly(11);
        assertThat(container.database().count("select count(*) from submission_delta"))
                .isZero();
    }

    @Test
    void another_authority_counts_its_own() {
        note(2, "Slovak", LocalDate.of(2022, 6, 30));
        assertThat(counts.of(new AgencyId("another-authority"), SPRING)).isEmpty();
    }

    @Test
    void nobody_stands_out_in_what_the_rapporteur_reads() {
        note(11, "Slovak", LocalDate.of(2022, 6, 30));
        note(10, "Albanian", LocalDate.of(2022, 6, 30));
        fold();
        assertThat(counts.published(SPRING)).extracting(Cell::nationality).containsExactly("Slovak");
    }

    @Test
    void nobody_stands_out_between_two_readings_of_the_rapporteur() {
        note(11, "Slovak", LocalDate.of(2022, 6, 30));
        fold();
        note(10, "Slovak", LocalDate.of(2022, 6, 30));
        fold();
        assertThat(counts.published(SPRING)).extracting(Cell::count).containsExactly(11);
        note(1, "Slovak", LocalDate.of(2022, 6, 30));
        fold();
        assertThat(counts.published(SPRING)).extracting(Cell::count).containsExactly(22);
    }

    @Test
    void the_table_of_the_ctdc_holds_the_published_cells_at_every_moment_and_nobody_else() {
        var codes = container.get(CtdcCodes.class);
        for (var people : new int[] {7, 5, 3, 11, 10, 2}) {
            note(people, "Slovak", LocalDate.of(2022, 6, 30));
            note(people + 3, "Afghan Indian", LocalDate.of(2022, 6, 30));
            fold();
            var cells = counts.published(SPRING);
            var table = CtdcTable.of(2022, codes.columns(), cells, codes::meaning);
            assertThat(table.rows().stream().mapToInt(CtdcRow::people).sum())
                    .as("one table less the other leaves nobody")
                    .isEqualTo(cells.stream().mapToInt(Cell::count).sum());
            assertThat(table.rows()).allMatch(row -> row.people() >= Cell.LEAST_PUBLISHED);
            assertThat(table.rows())
                    .allMatch(row -> row.columns().size() == codes.columns().size());
        }
    }

    private void fold() {
        container.inTransaction(desk::fold);
    }

    private void note(int people, String nationality, LocalDate referredOn) {
        var labels = new Labels("Labour", "Adult (18 or over)", "Male", nationality);
        for (var n = 0; n < people; n++) {
            desk.note(new Submitted(
                    new AgencyId("police"),
                    AUTHORITY,
                    LegalBasis.CONSENT,
                    referredOn,
                    NOON,
                    true,
                    labels,
                    30,
                    null,
                    NOON));
        }
    }
}

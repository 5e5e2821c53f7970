package org.cairn.identification.statistics.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cairn.chassis.Container;
import org.cairn.contracts.AgencyId;
import org.cairn.identification.statistics.Quarter;
import org.cairn.identification.statistics.Tally;
import org.cairn.identification.statistics.Tally.Kind;
import org.cairn.identification.statistics.TallyTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TallyDeskIT {

    private static final AgencyId AUTHORITY = new AgencyId("uk-sca");
    private static final Quarter SPRING = new Quarter("2022Q2");
    private static final List<String> OUTCOMES = List.of("POSITIVE", "NEGATIVE");
    private static final List<String> AGES =
            List.of("Adult (18 or over)", "Child (17 or under)", "Not specified or unknown");

    private final Container container = new Container(
            "identification", "V101__identification_case.sql", "V102__statistics.sql", "V104__case_in_full.sql");
    private final TallyDesk desk = container.get(TallyDesk.class);
    private final TallyView counts = container.get(TallyView.class);

    /** One number of one answer: the cells that it covers, when it was read, and what it said. */
    private record Said(Set<String> cells, int time, int number) {}

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void the_authority_counts_exactly_before_and_after_folding() {
        note(3, "POSITIVE", AGES.getFirst(), AUTHORITY);
        note(2, "POSITIVE", AGES.getFirst(), new AgencyId("another"));
        var before = counts.of(AUTHORITY, SPRING, Kind.REASONABLE_GROUNDS);
        assertThat(before.total()).isEqualTo(3);
        fold();
        assertThat(counts.of(AUTHORITY, SPRING, Kind.REASONABLE_GROUNDS)).isEqualTo(before);
        assertThat(counts.of(AUTHORITY, SPRING, Kind.CONCLUSIVE_GROUNDS).cells())
                .isEmpty();
    }

    @Test
    void what_is_withheld_is_in_no_total() {
        note(40, "POSITIVE", AGES.getFirst(), AUTHORITY);
        note(7, "POSITIVE", AGES.get(1), AUTHORITY);
        fold();
        var table = counts.published(SPRING, Kind.REASONABLE_GROUNDS);
        assertThat(table.cells()).containsExactly(new TallyTable.Cell("POSITIVE", AGES.getFirst(), 40));
        assertThat(table.byLabel()).containsExactly(new TallyTable.Total("POSITIVE", 40));
        assertThat(table.total()).isEqualTo(40);
    }

    @Test
    void notifications_without_a_name_are_counted_by_exploitation() {
        for (var n = 0; n < 11; n++) {
            container.inTransaction(
                    () -> desk.note(Tally.notified(AUTHORITY, java.time.LocalDate.of(2022, 5, 1), "Labour")));
        }
        fold();
        assertThat(counts.published(SPRING, Kind.DUTY_TO_NOTIFY).total()).isEqualTo(11);
    }

    @Test
    void no_difference_of_two_answers_isolates_fewer_than_eleven_people() {
        var chance = new Random(20_260_105);
        for (var round = 0; round < 12; round++) {
            var quarter = new Quarter("%04dQ1".formatted(2000 + round));
            var said = new ArrayList<Said>();
            for (var time = 0; time < 8; time++) {
                for (var n = 0; n < chance.nextInt(1, 6); n++) {
                    note(chance.nextInt(1, 14), quarter, pick(OUTCOMES, chance), pick(AGES, chance));
                }
                fold();
                said.addAll(answers(counts.published(quarter, Kind.REASONABLE_GROUNDS), time));
            }
            assertNobodyStandsOut(said);
        }
    }

    private static void assertNobodyStandsOut(List<Said> said) {
        for (var one : said) {
            for (var other : said) {
                if (one.time() >= other.time() && one.cells().containsAll(other.cells())) {
                    assertThat(one.number() - other.number())
                            .as("%s less %s", one, other)
                            .satisfiesAnyOf(
                                    difference -> assertThat(difference).isZero(),
                                    difference -> assertThat(difference).isGreaterThanOrEqualTo(11));
                }
            }
        }
    }

    private static List<Said> answers(TallyTable table, int time) {
        var said = new ArrayList<Said>();
        for (var outcome : OUTCOMES) {
            for (var age : AGES) {
                var number = table.cells().stream()
                        .filter(cell ->
                                cell.label().equals(outcome) && cell.age().equals(age))
                        .mapToInt(TallyTable.Cell::count)
                        .sum();
                said.add(new Said(Set.of(outcome + "/" + age), time, number));
            }
        }
        OUTCOMES.forEach(outcome ->
                said.add(new Said(cells(cell -> cell.startsWith(outcome)), time, total(table.byLabel(), outcome))));
        AGES.forEach(age -> said.add(new Said(cells(cell -> cell.endsWith(age)), time, total(table.byAge(), age))));
        said.add(new Said(cells(_ -> true), time, table.total()));
        return said;
    }

    private static int total(List<TallyTable.Total> totals, String of) {
        return totals.stream()
                .filter(total -> total.of().equals(of))
                .mapToInt(TallyTable.Total::count)
                .sum();
    }

    private static Set<String> cells(Predicate<String> in) {
        return OUTCOMES.stream()
                .flatMap(outcome -> AGES.stream().map(age -> outcome + "/" + age))
                .filter(in)
                .collect(Collectors.toSet());
    }

    private static String pick(List<String> words, Random chance) {
        return words.get(chance.nextInt(words.size()));
    }

    private void note(int people, String outcome, String age, AgencyId authority) {
        for (var n = 0; n < people; n++) {
            container.inTransaction(
                    () -> desk.note(new Tally(SPRING, authority, Kind.REASONABLE_GROUNDS, outcome, age)));
        }
    }

    private void note(int people, Quarter quarter, String outcome, String age) {
        container.inTransaction(() -> {
            for (var n = 0; n < people; n++) {
                desk.note(new Tally(quarter, AUTHORITY, Kind.REASONABLE_GROUNDS, outcome, age));
            }
        });
    }

    private void fold() {
        container.inTransaction(desk::fold);
    }
}

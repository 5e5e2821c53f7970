package org.cairn.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.cairn.local.replay.PublishedDecisions.AgeGroup;
import org.cairn.local.replay.PublishedDecisions.Cell;
import org.cairn.local.replay.PublishedDecisions.Kind;
import org.cairn.local.replay.PublishedDecisions.Outcome;
import org.cairn.local.replay.Rulings.Ruling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulingsTest {

    private static final LocalDate MAY = LocalDate.of(2022, 5, 2);
    private static final Ruling YES =
            new Ruling(Kind.REASONABLE, "case_a", "2022Q2", AgeGroup.ADULT, Outcome.POSITIVE, MAY);
    private static final Ruling NO =
            new Ruling(Kind.REASONABLE, "case_b", "2022Q2", AgeGroup.ADULT, Outcome.NEGATIVE, MAY);

    @TempDir
    Path folder;

    @Test
    void what_was_noted_and_perhaps_never_sent_is_sent_again_after_a_crash() throws IOException {
        try (var rulings = open()) {
            rulings.begin(YES);
            rulings.begin(NO);
            rulings.finish(YES);
        }
        try (var again = open()) {
            assertThat(again.unfinished()).containsExactly(NO);
        }
    }

    @Test
    void a_decision_counts_for_its_cell_from_the_note_on_so_that_none_is_taken_twice() throws IOException {
        var cell = new Cell(AgeGroup.ADULT, Outcome.POSITIVE, 5);
        var table = new PublishedDecisions(Kind.REASONABLE, Quarter.of("2022Q2"), List.of(cell));
        try (var rulings = open()) {
            rulings.begin(YES);
            assertThat(rulings.count(table, cell)).isEqualTo(1);
            assertThat(rulings.has(Kind.REASONABLE, "case_a")).isTrue();
            assertThat(rulings.has(Kind.CONCLUSIVE, "case_a")).isFalse();
        }
    }

    @Test
    void only_those_with_reasonable_grounds_await_a_conclusion() throws IOException {
        try (var rulings = open()) {
            rulings.begin(YES);
            rulings.begin(NO);
            assertThat(rulings.awaitingConclusion()).containsExactly(YES);
            rulings.begin(new Ruling(Kind.CONCLUSIVE, "case_a", "2022Q2", AgeGroup.ADULT, Outcome.NEGATIVE, MAY));
            assertThat(rulings.awaitingConclusion()).isEmpty();
        }
    }

    private Rulings open() throws IOException {
        return new Rulings(folder.resolve("decisions.log"));
    }
}

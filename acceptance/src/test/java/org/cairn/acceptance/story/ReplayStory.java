package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Home Office's published referrals go through the platform, and its own counts come out. */
@ExtendWith(RunningPlatform.class)
class ReplayStory {

    private static final int EVERY = 25;

    private final Platform platform;
    private final Path published;

    ReplayStory(Platform platform) {
        this.platform = platform;
        this.published = platform.checkout()
                .resolve("../shared/data/uk_nrm_referrals_2022Q2_2023Q2.csv")
                .normalize();
    }

    @Test
    void some_cells_of_a_quarter_come_out_as_they_went_in_and_twice_is_once(@TempDir Path folder) throws IOException {
        requireTable();
        var some = folder.resolve("some-cells.csv");
        var lines = Files.readAllLines(published);
        Files.write(
                some,
                IntStream.range(0, lines.size())
                        .filter(line -> line == 0
                                || line % EVERY == 1 && lines.get(line).startsWith("2022,Q3"))
                        .mapToObj(lines::get)
                        .toList());
        var first = replay(some, "2022Q3");
        assertThat(first).contains("unequal: 0").doesNotContain("Cells equal: 0,");
        var again = replay(some, "2022Q3");
        assertThat(again).contains("unequal: 0").contains("submitted already");
    }

    @Test
    void decisions_come_out_as_they_went_in_and_twice_is_once(@TempDir Path folder) throws IOException {
        var reasonable = table(folder, "reasonable grounds", "2,3,5,1,2,3,0,1,1,9");
        var conclusive = table(folder, "conclusive grounds", "1,2,3,0,1,1,0,0,0,4");
        for (var run = 0; run < 2; run++) {
            var outcome = platform.launcher()
                    .run(
                            300,
                            "replay-decisions",
                            "--reasonable",
                            reasonable.toString(),
                            "--conclusive",
                            conclusive.toString(),
                            "--quarter",
                            "2021Q2");
            assertThat(outcome.code()).as(outcome.output()).isZero();
            assertThat(outcome.output()).contains("Decisions of 2021Q2: 12 cells, unequal: 0.");
        }
    }

    /** A table of decisions in the published form, with made-up counts. */
    private static Path table(Path folder, String kind, String counts) throws IOException {
        var columns = Stream.of("Adult (18 or over)", "Child (17 or under)", "Age not specified or unknown")
                .flatMap(age -> Stream.of("Negative " + kind, "Positive " + kind, "Total")
                        .map(cell -> age + " - " + cell))
                .collect(Collectors.joining(","));
        var rows = "Year,Quarter," + columns + ",Total\n2021,Q2," + counts + "\n";
        return Files.writeString(folder.resolve(kind.replace(' ', '-') + ".csv"), rows);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "cairn.long",
            matches = "true",
            disabledReason = "4,171 referrals take a while; run it with ./cairn test --long")
    void all_4171_of_2022Q2_come_out_as_they_went_in() {
        requireTable();
        assertThat(replay(published, "2022Q2")).contains("unequal: 0", "Published 4171 people, counted 4171");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022Q3", "2022Q4", "2023Q1", "2023Q2"})
    @EnabledIfSystemProperty(
            named = "cairn.long",
            matches = "true",
            disabledReason = "17,747 referrals take a while; run it with ./cairn test --long")
    void the_other_four_quarters_come_out_as_they_went_in(String quarter) {
        requireTable();
        assertThat(replay(published, quarter)).contains("unequal: 0");
    }

    @Test
    @EnabledIfSystemProperty(
            named = "cairn.long",
            matches = "true",
            disabledReason = "5,346 decisions take a while; run it with ./cairn test --long")
    void the_decisions_of_2022Q2_come_out_as_they_went_in() {
        requireTable();
        var outcome = platform.launcher()
                .run(
                        1800,
                        "replay-decisions",
                        "--reasonable",
                        published
                                .resolveSibling("uk_nrm_reasonable_grounds_by_quarter_2014_on.csv")
                                .toString(),
                        "--conclusive",
                        published
                                .resolveSibling("uk_nrm_conclusive_grounds_by_quarter_2014_on.csv")
                                .toString(),
                        "--quarter",
                        "2022Q2");
        assertThat(outcome.code()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("Decisions of 2022Q2: 12 cells, unequal: 0.");
    }

    private void requireTable() {
        if (Files.exists(published)) return;
        System.out.println("Not run: the replay; the published table is not beside the checkout.");
        Assumptions.abort("the published table is not beside the checkout");
    }

    private String replay(Path table, String quarter) {
        var outcome = platform.launcher().run(1800, "replay", table.toString(), "--quarter", quarter);
        assertThat(outcome.code()).as(outcome.output()).isZero();
        System.out.println(String.join(
                "\n",
                List.of(outcome.output().split("\n")).reversed().stream()
                        .limit(2)
                        .toList()));
        return outcome.output();
    }
}

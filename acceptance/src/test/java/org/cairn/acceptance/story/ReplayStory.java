package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

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
    @EnabledIfSystemProperty(
            named = "cairn.long",
            matches = "true",
            disabledReason = "4,171 referrals take a while; run it with ./cairn test --long")
    void all_4171_of_2022Q2_come_out_as_they_went_in() {
        requireTable();
        assertThat(replay(published, "2022Q2")).contains("unequal: 0", "Published 4171 people, counted 4171");
    }

    private void requireTable() {
        if (Files.exists(published)) return;
        System.out.println("Not run: the replay; the published table is not beside the checkout.");
        Assumptions.abort("the published table is not beside the checkout");
    }

    private String replay(Path table, String quarter) {
        var outcome = platform.launcher().run(600, "replay", table.toString(), "--quarter", quarter);
        assertThat(outcome.code()).as(outcome.output()).isZero();
        System.out.println(String.join(
                "\n",
                List.of(outcome.output().split("\n")).reversed().stream()
                        .limit(2)
                        .toList()));
        return outcome.output();
    }
}

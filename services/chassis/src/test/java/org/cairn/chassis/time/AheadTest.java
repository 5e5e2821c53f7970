package org.cairn.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AheadTest {

    @TempDir
    private Path folder;

    @Test
    void a_platform_that_is_told_nothing_keeps_the_time_of_day() {
        assertThat(Duration.between(Instant.now(), new PlatformClock().now())).isLessThan(Duration.ofMinutes(1));
        assertThat(new Ahead(folder.resolve("none")).amount()).isZero();
    }

    @Test
    void it_is_as_far_ahead_as_the_file_says() throws IOException {
        var file = Files.writeString(folder.resolve("ahead"), "PT5040H\n");
        assertThat(Duration.between(Instant.now(), new PlatformClock(Optional.of(file)).now()))
                .isBetween(Duration.ofDays(209), Duration.ofDays(211));
    }

    @Test
    void nonsense_moves_nothing() throws IOException {
        assertThat(new Ahead(Files.writeString(folder.resolve("ahead"), "-PT5H")).amount())
                .isZero();
        assertThat(new Ahead(Files.writeString(folder.resolve("more"), "tomorrow")).amount())
                .isZero();
    }
}

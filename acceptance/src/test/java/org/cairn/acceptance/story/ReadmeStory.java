package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The commands that the README and the guides mark as tested do what they say, one after the other. */
@ExtendWith(RunningPlatform.class)
class ReadmeStory {

    private static final Pattern TESTED = Pattern.compile("<!-- test -->\\s*```bash\\n(.*?)```", Pattern.DOTALL);

    private final Platform platform;

    ReadmeStory(Platform platform) {
        this.platform = platform;
    }

    @Test
    void every_tested_command_of_the_readme_succeeds() throws IOException {
        var text = Files.readString(platform.checkout().resolve("README.md"));
        var commands = TESTED.matcher(text).results().map(ReadmeStory::command).toList();
        assertThat(commands).as("tested commands in the README").isNotEmpty();
        var script = "set -euo pipefail\n" + String.join("\n", commands);
        var outcome = platform.launcher().runAsIs(300, List.of("bash", "-c", script));
        assertThat(outcome.code()).as(outcome.output()).isZero();
    }

    private static String command(MatchResult block) {
        return block.group(1);
    }
}

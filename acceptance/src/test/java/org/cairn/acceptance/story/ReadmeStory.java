package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void every_tested_command_of_the_readme_succeeds() {
        assertThat(succeeds(platform.checkout().resolve("README.md"))).isPositive();
    }

    /** Several at once: most of their time goes by while small programs start. */
    @Test
    void every_guide_has_tested_commands_and_they_succeed() throws IOException {
        try (var guides = Files.list(platform.checkout().resolve("docs/guides"))) {
            guides.filter(file -> file.toString().endsWith(".md")).toList().parallelStream()
                    .forEach(guide -> assertThat(succeeds(guide))
                            .as("commands of " + guide.getFileName())
                            .isPositive());
        }
    }

    private int succeeds(Path document) {
        var commands = TESTED.matcher(text(document))
                .results()
                .map(ReadmeStory::command)
                .toList();
        var script = "set -euo pipefail\n" + String.join("\n", commands);
        var outcome = platform.launcher().runAsIs(300, List.of("bash", "-c", script));
        assertThat(outcome.code())
                .as(document.getFileName() + ":\n" + outcome.output())
                .isZero();
        return commands.size();
    }

    private static String text(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String command(MatchResult block) {
        return block.group(1);
    }
}

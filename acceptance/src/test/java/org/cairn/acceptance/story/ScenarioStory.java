package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairn.acceptance.platform.Launcher.Outcome;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The domain's scenarios, as {@code ./cairn demo --scenario} tells and checks them through the public API, all by one run. Some let
 * months pass on the platform, which goes one way only: they come last, and so does this story.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(RunningPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenarioStory {

    private static final List<String> SCENARIOS = List.of("S1", "S2", "S3", "S4", "S6", "S7", "S8", "S10", "S5", "S9");
    private static final Pattern TITLE = Pattern.compile("(?m)^(?=S\\d+: )");
    private static final Pattern CHECKS = Pattern.compile("Checks: (\\d+), not holding: (\\d+)\\.");
    private static final int FEWEST = 4;

    private final Platform platform;
    private Outcome told;

    ScenarioStory(Platform platform) {
        this.platform = platform;
    }

    @BeforeAll
    void all_are_played() {
        told = platform.launcher().run(120 * SCENARIOS.size(), "demo", "--scenario", String.join(",", SCENARIOS));
        System.out.println(told.output());
    }

    @ParameterizedTest
    @FieldSource("SCENARIOS")
    void every_stage_of_the_scenario_holds(String scenario) {
        var its = TITLE.splitAsStream(told.output())
                .filter(part -> part.startsWith(scenario + ": "))
                .collect(Collectors.joining());
        var checks = CHECKS.matcher(its);
        assertThat(checks.find())
                .as("the scenario comes to its end and says how many checks it made\n%s", told.output())
                .isTrue();
        assertThat(Integer.parseInt(checks.group(1))).isGreaterThanOrEqualTo(FEWEST);
        assertThat(checks.group(2)).as(its).isEqualTo("0");
    }

    @Test
    void the_demo_says_so_when_all_hold() {
        assertThat(told.code()).as(told.output()).isZero();
    }
}

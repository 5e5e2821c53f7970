package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The domain's scenarios, as {@code ./cairn demo --scenario} tells and checks them through the public API. */
@ExtendWith(RunningPlatform.class)
class ScenarioStory {

    private static final Pattern CHECKS = Pattern.compile("Checks: (\\d+), not holding: (\\d+)\\.");
    private static final int FEWEST = 4;

    private final Platform platform;

    ScenarioStory(Platform platform) {
        this.platform = platform;
    }

    @ParameterizedTest
    @ValueSource(strings = {"S1", "S3", "S4", "S7", "S8", "S10"})
    void every_stage_of_the_scenario_holds(String scenario) {
        var told = platform.launcher().run(240, "demo", "--scenario", scenario);
        System.out.println(told.output());
        assertThat(told.code()).as(told.output()).isZero();
        var checks = CHECKS.matcher(told.output());
        assertThat(checks.find())
                .as("the scenario says how many checks it made")
                .isTrue();
        assertThat(Integer.parseInt(checks.group(1))).isGreaterThanOrEqualTo(FEWEST);
        assertThat(checks.group(2)).isEqualTo("0");
    }
}

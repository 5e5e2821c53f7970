package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What agencies build against: the promise in {@code contracts/openapi} and the running service say the same. */
@ExtendWith(RunningPlatform.class)
class PromiseStory {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Platform platform;

    PromiseStory(Platform platform) {
        this.platform = platform;
    }

    @Test
    void every_service_keeps_the_promise_that_is_written_down() throws IOException {
        for (var service : Platform.SERVICES) {
            var file = platform.checkout().resolve("contracts/openapi/" + service + ".yaml");
            var running =
                    platform.nobody().get(service, "/q/openapi?format=json").expect(200);
            assertThat(running)
                    .as(
                            "Agencies build against this. If the change is meant and harms none of them, write it down:"
                                    + " curl %s/q/openapi > contracts/openapi/%s.yaml",
                            platform.url(service), service)
                    .isEqualTo(YAML.readTree(file.toFile()));
        }
    }
}

package org.cairn.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Answer;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.Pathway;
import org.cairn.acceptance.steps.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A store is away: services say so, change nothing, and go on when it is back. */
@ExtendWith(RunningPlatform.class)
class OutageStory {

    private final Platform platform;
    private final Cast cast;

    OutageStory(Platform platform) {
        this.platform = platform;
        this.cast = Cast.of(platform);
    }

    @Test
    void without_its_database_every_service_answers_503_with_retry_after() {
        var pathway = cast.meet();
        pathway.timelineWith("coordination.pathway.opened");
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var before = platform.parts().pid("postgres");
        try (var _ = platform.parts().freezeSupervisor()) {
            platform.parts().endPostgres();
            unavailable(cast.ngo().get("coordination", "/pathways/" + pathway.caseId()));
            unavailable(cast.ngo().get("identification", "/cases/" + pathway.caseId()));
            unavailable(cast.ngo().get("timeline", "/timelines/" + pathway.caseId()));
            unavailable(cast.ngo().get("shelter", "/holds"));
            unavailable(open(cast.ngo(), key));
            assertThat(platform.nobody().get("coordination", "/q/health/ready").status())
                    .isEqualTo(503);
        }
        platform.parts().awaitReady("postgres", before);
        org.awaitility.Awaitility.await("coordination is back")
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> open(cast.ngo(), key).status() == 201);
        var own = cast.ngo().get("coordination", "/pathways").expect(200).path("items");
        assertThat(own).as("what was refused with 503 was not done").hasSize(2);
    }

    private Answer open(Agency ngo, Map<String, String> key) {
        return ngo.send("POST", "coordination", "/pathways", Pathway.opening(cast, Person.someone()), key);
    }

    private static void unavailable(Answer answer) {
        assertThat(answer.status()).as(answer.asked() + " " + answer.text()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).as(answer.asked()).isNotEmpty();
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    @EnabledIfSystemProperty(
            named = "cairn.long",
            matches = "true",
            disabledReason = "takes more than a minute; run it with ./cairn test --long")
    void without_a_heartbeat_for_a_minute_nothing_that_rests_on_grants_is_told() {
        var pathway = cast.meet();
        pathway.timelineWith("coordination.pathway.opened");
        try (var _ = platform.parts().freeze("coordination")) {
            org.awaitility.Awaitility.await("the lease runs out")
                    .atMost(java.time.Duration.ofSeconds(90))
                    .pollInterval(java.time.Duration.ofSeconds(2))
                    .until(() -> cast.ngo()
                                    .get("timeline", "/timelines/" + pathway.caseId())
                                    .status()
                            == 503);
            unavailable(cast.ngo().get("identification", "/cases/" + pathway.caseId()));
        }
        pathway.timelineWith("coordination.pathway.opened");
    }
}

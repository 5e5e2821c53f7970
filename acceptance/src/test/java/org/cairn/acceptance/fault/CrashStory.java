package org.cairn.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.Conservation;
import org.cairn.acceptance.steps.Load;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Services and broker are killed at the worst moments: nothing accepted is lost, nothing happens twice. */
@ExtendWith(RunningPlatform.class)
class CrashStory {

    private final Platform platform;
    private final Cast cast;

    CrashStory(Platform platform) {
        this.platform = platform;
        this.cast = Cast.of(platform);
    }

    @Test
    void killed_between_commit_and_send_and_the_broker_away_meanwhile() {
        var accepted = new HashMap<String, Integer>();
        var before = platform.parts().pid("coordination");
        var broker = platform.parts().pid("kafka");
        try (var _ = platform.parts().freeze("kafka")) {
            for (var n = 0; n < 5; n++) accepted.put(cast.meet().caseId(), 0);
            assertThat(outbox()).as("what could not be sent waits").isPositive();
            platform.nobody().get("coordination", "/q/health/ready").expect(200);
            platform.parts().kill("coordination");
            platform.parts().kill("kafka"); // with what lay in its sockets
        }
        platform.parts().awaitReady("kafka", broker);
        platform.parts().awaitReady("coordination", before);
        new Conservation(cast.ngo(), accepted).holds();
    }

    @Test
    void killed_between_send_and_delete() {
        var accepted = new HashMap<String, Integer>();
        var before = platform.parts().pid("coordination");
        var sent = openings();
        try (var _ = keptFromDeleting(accepted)) {
            Awaitility.await("the broker has the first").until(() -> openings() > sent);
            assertThat(outbox()).as("sent, and not deleted").isPositive();
            platform.parts().kill("coordination");
            platform.parts().awaitReady("coordination", before);
        }
        Awaitility.await("all is sent again, and deleted").until(() -> outbox() == 0);
        assertThat(openings()).as("the topic has some of them twice").isGreaterThan(sent + accepted.size());
        new Conservation(cast.ngo(), accepted).holds();
    }

    /** The rows of the outbox are locked before the broker may take them: so the relay sends, and cannot delete. */
    private AutoCloseableLock keptFromDeleting(Map<String, Integer> accepted) {
        try (var _ = platform.parts().freeze("kafka")) {
            for (var n = 0; n < 3; n++) accepted.put(cast.meet().caseId(), 0);
            return platform.databases().hold("coordination", "select * from outbox for update")::close;
        }
    }

    private interface AutoCloseableLock extends AutoCloseable {
        @Override
        void close();
    }

    private long openings() {
        return platform.topics().all("coordination.events").stream()
                .filter(record -> new String(record.value()).contains(cast.ngo().id()))
                .filter(record ->
                        new String(record.headers().lastHeader("ce_type").value()).contains("pathway.opened"))
                .count();
    }

    private long outbox() {
        return platform.databases().number("coordination", "select count(*) from outbox");
    }

    @Test
    void a_consumer_killed_in_the_middle_of_its_transaction() {
        var before = platform.parts().pid("timeline");
        var accepted = new HashMap<String, Integer>();
        try (var _ = platform.databases().hold("timeline", "lock table entry in share mode")) {
            for (var n = 0; n < 3; n++) accepted.put(cast.meet().caseId(), 0);
            Awaitility.await("the consumer waits in its transaction").until(() -> blocked("timeline") > 0);
            platform.parts().kill("timeline");
        }
        platform.parts().awaitReady("timeline", before);
        new Conservation(cast.ngo(), accepted).holds();
    }

    private long blocked(String database) {
        return platform.databases()
                .number(
                        database,
                        "select count(*) from pg_stat_activity where datname = '" + database
                                + "' and wait_event_type = 'Lock'");
    }

    @Test
    void services_and_broker_killed_again_and_again_while_people_work() {
        try (var load = Load.by(cast)) {
            for (var part : new String[] {"coordination", "timeline", "identification", "kafka"}) {
                var done = load.opened();
                Awaitility.await("work goes on")
                        .atMost(java.time.Duration.ofSeconds(90))
                        .until(() -> load.opened() > done + 3);
                platform.parts().crash(part);
            }
            var accepted = load.stop();
            assertThat(accepted).hasSizeGreaterThan(10);
            new Conservation(cast.ngo(), accepted).holds();
        }
    }
}

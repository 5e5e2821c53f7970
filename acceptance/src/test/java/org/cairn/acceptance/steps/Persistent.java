package org.cairn.acceptance.steps;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Answer;

/** Somebody who does not give up: sends the same request under the same key until a service takes it. */
public record Persistent(Agency agency, long position) {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** The first answer that is no "come again"; the service must take the request once however often it came. */
    public Answer post(String service, String path, Object body) {
        var headers = new HashMap<>(Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        if (position > 0) headers.put("Cairn-Position", Long.toString(position));
        return Awaitility.await("an answer to POST " + path)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> tried(service, path, body, headers), answer -> answer != null && answer.status() < 500);
    }

    private Answer tried(String service, String path, Object body, Map<String, String> headers) {
        try {
            return agency.send("POST", service, path, body, headers);
        } catch (UncheckedIOException away) {
            return null;
        }
    }
}

package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.cairn.local.Refusal;

/** Waits for what another service hears by events, which takes a moment. */
record Patience(String what) {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Something that is looked up again and again. */
    @FunctionalInterface
    interface Look {
        JsonNode now() throws IOException, InterruptedException;
    }

    /** Returns what is found, once it is there: a missing, null or false node means not yet. */
    JsonNode until(Look look) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(LONGEST);
        while (true) {
            var found = look.now();
            if (!found.isMissingNode() && !found.isNull() && !(found.isBoolean() && !found.asBoolean())) return found;
            if (Instant.now().isAfter(deadline)) throw new Refusal("Waited in vain for " + what);
            Thread.sleep(30);
        }
    }
}

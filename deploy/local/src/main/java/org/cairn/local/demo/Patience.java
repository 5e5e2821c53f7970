package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.cairn.local.Refusal;

/** Waits for what another service hears by events, which takes a moment. */
record Patience(String what) {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Something that is looked up again and again. */
    @FunctionalInterface
    interface Look {
        JsonNode now() throws IOException, InterruptedException;
    }

    /** Returns what is found, once it is there: a missing, null or false node means not yet. */
    JsonNode until(Look look) throws IOException, InterruptedException {
        var found = sought(look);
        if (!isThere(found)) throw new Refusal("Waited in vain for " + what);
        return found;
    }

    /** Whether it came to be so in time; a check tells what is different if it did not. */
    boolean came(Look look) throws IOException, InterruptedException {
        return isThere(sought(look));
    }

    private static JsonNode sought(Look look) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(LONGEST);
        while (true) {
            var found = look.now();
            if (isThere(found) || Instant.now().isAfter(deadline)) return found;
            Thread.sleep(30);
        }
    }

    private static boolean isThere(JsonNode found) {
        return !found.isMissingNode() && !found.isNull() && !(found.isBoolean() && !found.asBoolean());
    }
}

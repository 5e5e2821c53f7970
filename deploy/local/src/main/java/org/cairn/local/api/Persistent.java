package org.cairn.local.api;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends a request until it is answered: waits out restarts, refused connections and services that ask for time. */
public final class Persistent {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration USUAL_PAUSE = Duration.ofMillis(500);
    private static final int TOO_MANY = 429;
    private static final int LATER = 503;

    private final Http http;
    private final AtomicInteger waits = new AtomicInteger();

    public Persistent(Http http) {
        this.http = http;
    }

    /** The request must be safe to repeat: a read, or one with an Idempotency-Key. */
    public Answer send(Request request) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                var answer = http.send(request);
                if (!asksForTime(answer) || Instant.now().isAfter(deadline)) return answer;
                waits.incrementAndGet();
                Thread.sleep(pause(answer));
            } catch (IOException noAnswer) {
                if (Instant.now().isAfter(deadline)) throw noAnswer;
                waits.incrementAndGet();
                Thread.sleep(USUAL_PAUSE);
            }
        }
    }

    /** How often so far a service had no answer yet or asked for time. */
    public int waits() {
        return waits.get();
    }

    private static boolean asksForTime(Answer answer) {
        return answer.is(LATER) || answer.is(TOO_MANY) || answer.status() == 502 || answer.status() == 504;
    }

    private static Duration pause(Answer answer) {
        return answer.retryAfter()
                .filter(text -> text.matches("\\d{1,3}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(USUAL_PAUSE);
    }
}

package org.cairn.portal.work;

import java.time.Instant;
import java.util.List;

/** A pathway that a service set aside because an event on it could not be taken in. */
public record Parked(
        String service, String parkedId, String topic, Times times, String why, long eventsWaiting, String key) {

    /** Since when it waits, how often it was tried and when last. */
    public record Times(Instant since, int attempts, Instant lastTriedAt) {}

    /** What may become of a release, as the services say it. */
    public static final List<String> OUTCOMES = List.of("released", "still-failing", "more-waiting");
}

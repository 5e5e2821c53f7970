package org.cairn.portal.work;

import java.time.Instant;

/** A pathway that a service set aside because an event on it could not be taken in. */
public record Parked(
        String service, String parkedId, String topic, Instant since, String why, long eventsWaiting, String key) {}

package org.cairn.chassis.inbox;

import java.time.Instant;

/**
 * A pathway (or an agency) of which events wait.
 *
 * @param topic where the first of them came from
 * @param since when it was put here
 * @param attempts how often it was tried again without success
 * @param triedAt when last; null when never
 * @param reason the kind of failure, without its message, which may quote what must not leave
 * @param waiting how many events wait
 */
record Parked(String subject, String topic, Instant since, int attempts, Instant triedAt, String reason, int waiting) {

    /** Why it waits, in words for whoever runs the platform; no word of it comes from the event. */
    String why() {
        return switch (reason) {
            case "NotUnderstood" ->
                "The event holds a code or a field that this build does not know; a newer build may.";
            case "Erased" -> "The person's key is destroyed, so that nothing can be added to what was sealed with it.";
            default -> "This service could not take the event: " + reason.replaceAll("[^A-Za-z0-9]", "") + ".";
        };
    }
}

package org.cairn.chassis.inbox;

import java.time.Instant;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.Event;
import org.cairn.contracts.PathwayId;

/** One event as it came from a topic: its public components only; all others are null. */
public record Arrived(Envelope envelope, Event event) {

    /** The pathway it is about. */
    public PathwayId pathway() {
        return PathwayId.of(envelope.subject());
    }

    /** The act of a reaction to it: the platform's, in the same train. */
    public Act reaction(Instant now) {
        return new Act(
                Act.PLATFORM,
                "inbox",
                now,
                envelope.correlation(),
                envelope.id().value());
    }
}

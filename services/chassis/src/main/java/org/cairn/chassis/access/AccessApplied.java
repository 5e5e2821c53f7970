package org.cairn.chassis.access;

import java.time.Instant;
import org.cairn.contracts.Event;
import org.cairn.contracts.PathwayId;

/**
 * A service says: up to this version of the pathway's access stream, no byte that rested on a revoked grant goes out any
 * more. Sent to {@code <service>.events}; an {@link org.cairn.chassis.inbox.InboxConsumer} hears it by naming this class among its
 * families, and inside the service itself it is fired as a CDI event in the transaction that sends it.
 */
public record AccessApplied(String service, PathwayId pathway, long version, Instant at) implements Event {

    /** The released name under which a service sends it. */
    public static String typeOf(String service) {
        return "org.cairn." + service + ".access.applied.v1";
    }

    /** Whether that is such a name. */
    public static boolean isType(String type) {
        return type.matches("org\\.cairn\\.[a-z-]+\\.access\\.applied\\.v1");
    }
}

package org.cairn.timeline.stream.edge;

import java.time.Instant;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;

/**
 * One numbered row of an agency's stream, with the ids as they are inside.
 *
 * @param sent whether it went out before: then it is one of the bare facts that stay the agency's own
 * @param filler whether it was withdrawn before that, and says nothing
 */
record Disclosed(
        AgencyId agency,
        long number,
        EventId event,
        PathwayId pathway,
        String source,
        String type,
        boolean masked,
        Instant at,
        boolean sent,
        boolean filler) {

    String lane() {
        return source.substring(0, source.indexOf('/'));
    }

    /** What kind of stream it comes from, such as {@code referral}. */
    String kind() {
        return source.substring(source.indexOf('/') + 1, source.lastIndexOf('/'));
    }

    UUID about() {
        return UUID.fromString(source.substring(source.lastIndexOf('/') + 1));
    }
}

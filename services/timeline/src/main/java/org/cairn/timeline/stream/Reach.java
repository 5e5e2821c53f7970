package org.cairn.timeline.stream;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cairn.contracts.EventId;
import org.cairn.timeline.pathway.Entry;

/**
 * How far back an agency's stream goes on a pathway: from a grant on, and to the very event that led to the grant.
 *
 * @param cause what led to the grant: an event, or a request that is none
 */
public record Reach(Instant since, EventId cause) {

    /** Whether it goes back to that entry; times count in whole seconds, as agencies see them. */
    public boolean covers(Entry entry) {
        return !entry.at().isBefore(since.truncatedTo(ChronoUnit.SECONDS))
                || entry.id().equals(cause);
    }
}

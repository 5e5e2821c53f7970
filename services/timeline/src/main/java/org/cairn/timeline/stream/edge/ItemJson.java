package org.cairn.timeline.stream.edge;

import java.time.Instant;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;

/**
 * One event of an agency's stream as it leaves: that it happened, and where to read on.
 *
 * @param number its place in this agency's stream, from 1 without a gap
 * @param type its short name; {@code step} where only that much may be told, {@code filler} where nothing may
 * @param read the relative address under which the agency can read more
 */
record ItemJson(long number, EventId id, String type, PathwayId caseId, Instant at, String read) {

    /** Keeps the place of what may not be told. */
    static ItemJson filler(long number) {
        return new ItemJson(number, null, "filler", null, null, null);
    }
}

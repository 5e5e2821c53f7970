package org.cairn.timeline.pathway.edge;

import java.time.Instant;

/**
 * How the last rebuild stands.
 *
 * @param state {@code never}, {@code running} or {@code done}
 * @param behind how many messages are still to be read
 */
record RebuildJson(String state, Instant startedAt, Instant finishedAt, long behind) {}

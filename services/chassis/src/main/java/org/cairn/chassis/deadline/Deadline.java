package org.cairn.chassis.deadline;

import java.time.Instant;
import org.cairn.chassis.journal.StreamId;
import org.cairn.contracts.PathwayId;

/**
 * A clock that a service runs for one stream.
 *
 * @param kind the key in the jurisdiction profile, such as {@code referral-answer.urgent}
 * @param remindAt when to say that it is near; null when nobody needs to know
 */
public record Deadline(StreamId stream, PathwayId pathway, String kind, Instant remindAt, Instant dueAt) {}

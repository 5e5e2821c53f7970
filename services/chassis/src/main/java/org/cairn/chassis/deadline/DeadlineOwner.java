package org.cairn.chassis.deadline;

import java.time.Instant;

/** What a service does when one of its clocks nears or runs out; called in the timer's transaction, once each. */
public interface DeadlineOwner {

    /** Whether clocks on streams of this kind are its own. */
    boolean owns(String streamKind);

    void approaching(Deadline deadline, Instant now);

    void missed(Deadline deadline, Instant now);
}

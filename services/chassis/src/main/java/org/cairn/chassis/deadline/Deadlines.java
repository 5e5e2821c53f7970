package org.cairn.chassis.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.journal.StreamId;

/** Sets and stops clocks in the caller's transaction; a runner wakes their owner when they near and when they run out. */
@ApplicationScoped
public class Deadlines {

    /** Starts or moves the clock of that kind on that stream. */
    public void set(Deadline deadline) {
        throw new UnsupportedOperationException();
    }

    /** Stops it; nothing happens when there is none. */
    public void clear(StreamId stream, String kind) {
        throw new UnsupportedOperationException();
    }
}

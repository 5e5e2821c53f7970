package org.cairn.chassis.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** How fresh this service's knowledge of grants is: the oldest heartbeat over all partitions of the access topic. */
@ApplicationScoped
public class Lease {

    /** Whether grants may be relied on: every partition was heard of in the last 60 seconds. */
    public boolean valid(Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The age of the oldest newest heartbeat; very long when a partition was never heard of. */
    public Duration age(Instant now) {
        throw new UnsupportedOperationException();
    }
}

package org.cairn.chassis.audit;

import java.time.Instant;

/** Tells each new head of the chain to somebody outside of the database. */
interface Herald {

    /** Says the head after a batch of so many rows, in the transaction that seals it. */
    void say(Head head, int rows, Instant at);
}

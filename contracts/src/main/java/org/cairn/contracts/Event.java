package org.cairn.contracts;

import java.time.Instant;

/** Something that happened; never refused, never changed. */
public interface Event {
    /** When it happened in the world, to the second where others may see it. */
    Instant at();
}

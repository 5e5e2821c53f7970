package org.cairn.shelter.capacity;

import java.time.Instant;

/** What stands behind a hold, and how firmly. */
public sealed interface Bed {

    /** Nothing: the hold never was, or is over. */
    record Free() implements Bed {}

    /** Kept free for an agency that looks for a place; nobody's when its time is over. */
    record Held(Instant until) implements Bed {}

    /** Kept for a person whose referral was accepted; no clock takes it away. */
    record Kept() implements Bed {}

    /** Somebody lives there. */
    record Occupied() implements Bed {}

    /** Whether it still counts at that moment. */
    default boolean standsAt(Instant now) {
        return switch (this) {
            case Free _ -> false;
            case Held(var until) -> until.isAfter(now);
            case Kept _, Occupied _ -> true;
        };
    }
}

package org.cairn.coordination.needs;

import java.time.Instant;
import java.util.function.BiFunction;

/**
 * Which review comes next and by when: two after intake, then one more each time the second period has passed again
 * (DOMAIN §7). Pure.
 *
 * @param step 1 for the first review after intake
 */
public record ReviewRound(int step, Instant dueAt) {

    private static final String FIRST = "needs-review.1";
    private static final String SECOND = "needs-review.2";

    /** The key of its period in the jurisdiction profile. */
    public String key() {
        return step == 1 ? FIRST : SECOND;
    }

    /** The first one; {@code endOf} tells when the period of a key that starts at a moment runs out. */
    public static ReviewRound first(Instant intakeAt, BiFunction<String, Instant, Instant> endOf) {
        return new ReviewRound(1, endOf.apply(FIRST, intakeAt));
    }

    /** The one after this, as soon as it lies ahead: what has passed unseen is not made up for. */
    public ReviewRound next(Instant intakeAt, Instant now, BiFunction<String, Instant, Instant> endOf) {
        var following = new ReviewRound(step + 1, endOf.apply(SECOND, step == 1 ? intakeAt : dueAt));
        return following.dueAt().isAfter(now) ? following : following.next(intakeAt, now, endOf);
    }
}

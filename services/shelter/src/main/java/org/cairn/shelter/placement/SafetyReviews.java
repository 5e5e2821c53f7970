package org.cairn.shelter.placement;

import java.time.Instant;
import org.cairn.chassis.Decision;
import org.cairn.contracts.Event;

/**
 * Whether the plan for a person's safety was looked at since they, or somebody close to them, were threatened last. What the threat is
 * and what the plan says is not known here. Folded from the newest of each, so the order in which they arrive changes nothing. Pure.
 *
 * @param threatenedAt when the last threat was reported; null when none was heard of
 * @param reviewedAt when the plan was looked at last; null when nobody heard of that
 */
public record SafetyReviews(Instant threatenedAt, Instant reviewedAt) {

    /** Nothing was heard. */
    public static final SafetyReviews NONE = new SafetyReviews(null, null);

    /** What this service has heard; it stays inside. */
    public sealed interface Heard extends Event {}

    /** There was a threat. */
    public record Threatened(Instant at) implements Heard {}

    /** The plan was put into force, or looked at. */
    public record Reviewed(Instant at) implements Heard {}

    /** What is older than what is known changes nothing. */
    public static Decision<Heard, Refusal> decide(SafetyReviews known, Heard heard) {
        return evolve(known, heard).equals(known) ? Decision.agreed() : Decision.agreed(heard);
    }

    /** The newest of each counts. */
    public static SafetyReviews evolve(SafetyReviews known, Heard heard) {
        return switch (heard) {
            case Threatened(var at) -> new SafetyReviews(later(known.threatenedAt, at), known.reviewedAt);
            case Reviewed(var at) -> new SafetyReviews(known.threatenedAt, later(known.reviewedAt, at));
        };
    }

    /** Whether somebody has to look at the plan before the person moves. */
    public boolean due() {
        return threatenedAt != null && (reviewedAt == null || !reviewedAt.isAfter(threatenedAt));
    }

    private static Instant later(Instant known, Instant at) {
        return known == null || at.isAfter(known) ? at : known;
    }
}

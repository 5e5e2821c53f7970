package org.cairn.coordination.needs;

import java.time.Instant;
import java.util.Map;
import org.cairn.contracts.coordination.NeedsEvent.Element;
import org.cairn.contracts.coordination.NeedsEvent.Occasion;
import org.cairn.contracts.coordination.NeedsEvent.Rating;

/**
 * What person and caseworker said at one review; an element that was not spoken of is absent, which is not NONE. Pure.
 *
 * @param wish what the person wishes, in their own words; null when nothing was noted
 */
public record Review(
        Occasion occasion, Map<Element, Rating> byPerson, Map<Element, Rating> byCaseworker, String wish, Instant at) {

    public Review {
        byPerson = byPerson == null ? Map.of() : Map.copyOf(byPerson);
        byCaseworker = byCaseworker == null ? Map.of() : Map.copyOf(byCaseworker);
    }

    /** What that one of the two said. */
    public Map<Element, Rating> by(Rater rater) {
        return rater == Rater.PERSON ? byPerson : byCaseworker;
    }

    boolean saysNothing() {
        return byPerson.isEmpty() && byCaseworker.isEmpty() && wish == null;
    }

    /** Who rates; the two are never mixed, since the person's own word counts for itself. */
    public enum Rater {
        PERSON,
        CASEWORKER
    }
}

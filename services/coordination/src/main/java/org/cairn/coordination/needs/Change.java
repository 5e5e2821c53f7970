package org.cairn.coordination.needs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cairn.contracts.coordination.NeedsEvent.Element;
import org.cairn.contracts.coordination.NeedsEvent.Rating;
import org.cairn.coordination.needs.Review.Rater;

/** What became of a need between two times at which it was spoken of. Pure. */
public enum Change {
    IMPROVED,
    SAME,
    WORSE;

    static Change between(Rating before, Rating after) {
        var step = Integer.signum(after.compareTo(before));
        return step < 0 ? IMPROVED : step == 0 ? SAME : WORSE;
    }

    /** From the first to the last time that each element was rated; one that was rated once has not changed and is absent. */
    public static Map<Element, Change> overall(List<Review> reviews, Rater rater) {
        var first = new EnumMap<Element, Rating>(Element.class);
        var changes = new EnumMap<Element, Change>(Element.class);
        reviews.forEach(review -> review.by(rater).forEach((element, rating) -> {
            var before = first.putIfAbsent(element, rating);
            if (before != null) {
                changes.put(element, between(before, rating));
            }
        }));
        return changes;
    }

    /** In the last of these reviews, against the time before at which each element was rated. */
    public static Map<Element, Change> last(List<Review> reviews, Rater rater) {
        var known = new EnumMap<Element, Rating>(Element.class);
        reviews.subList(0, reviews.size() - 1).forEach(review -> known.putAll(review.by(rater)));
        var changes = new EnumMap<Element, Change>(Element.class);
        reviews.getLast().by(rater).forEach((element, rating) -> {
            if (known.containsKey(element)) {
                changes.put(element, between(known.get(element), rating));
            }
        });
        return changes;
    }
}

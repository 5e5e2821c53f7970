package org.cairn.coordination.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.contracts.coordination.NeedsEvent.Element;
import org.cairn.coordination.needs.Review.Rater;
import org.cairn.coordination.statistics.Count;

/** How one person's change moves the counts of everybody's: each person stands once in the counts of an element and rater. Pure. */
public final class Impact {

    private Impact() {}

    /** The steps that lead from the reviews before to those after. */
    public static List<Count> of(List<Review> before, List<Review> after) {
        var steps = new ArrayList<Count>();
        for (var rater : Rater.values()) {
            var was = Change.overall(before, rater);
            Change.overall(after, rater).forEach((element, is) -> add(steps, rater, Map.entry(element, is), was));
        }
        return steps;
    }

    /** What is counted about, in the counts. */
    public static String subject(Element element, Rater rater) {
        return element + "/" + rater;
    }

    private static void add(List<Count> steps, Rater rater, Map.Entry<Element, Change> now, Map<Element, Change> was) {
        var before = was.get(now.getKey());
        if (now.getValue() == before) {
            return;
        }
        var subject = subject(now.getKey(), rater);
        if (before != null) {
            steps.add(new Count(Count.Kind.NEEDS, subject, before.name(), -1));
        }
        steps.add(new Count(Count.Kind.NEEDS, subject, now.getValue().name(), 1));
    }
}

package org.cairn.portal.pathway.edge;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.cairn.portal.drawing.Drawing;
import org.cairn.portal.drawing.Timeline;
import org.cairn.portal.drawing.Words;
import org.cairn.portal.pathway.Answer;
import org.cairn.portal.pathway.Worklist;

/**
 * The pages, each with what its template is given.
 *
 * <p>For tests and scripts the elements keep stable names: {@code #pathways} and {@code [data-case]} in the list;
 * {@code #story} around all that changes live; {@code #lanes}, {@code [data-entry]}, {@code [data-period]},
 * {@code [data-deadline]} in both views; {@code #view-lanes}, {@code #view-table}, {@code #quick-exit}.
 */
final class Pages {
    private Pages() {}

    /** The list of pathways. */
    record Pathways(Worklist worklist, Worklist.View shown, List<Worklist.View> views, Words words)
            implements TemplateInstance {}

    /** One pathway, whole page. */
    record Pathway(Story story) implements TemplateInstance {}

    /** One pathway, the part that changes while others act. */
    record Fragment(Story story) implements TemplateInstance {}

    /** Why there is nothing to show, whole page. */
    record Problem(Answer.Reason reason, String retry) implements TemplateInstance {}

    /** Why there is nothing to show any more, in the place of what was there. */
    record ProblemFragment(Answer.Reason reason, String retry) implements TemplateInstance {}

    /** What both views of a pathway show. */
    public record Story(Timeline timeline, Drawing drawing, Words words, boolean asTable) {
        public String view() {
            return asTable ? "table" : "lanes";
        }

        public String shortId() {
            return Worklist.Line.shortened(timeline.caseId());
        }
    }
}

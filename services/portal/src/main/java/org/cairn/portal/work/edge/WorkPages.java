package org.cairn.portal.work.edge;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.cairn.portal.asking.Trouble;
import org.cairn.portal.drawing.Words;
import org.cairn.portal.work.DeadEnd;
import org.cairn.portal.work.Parked;
import org.cairn.portal.work.Pile;
import org.cairn.portal.work.Tasks;

/**
 * The work lists, each with what its template is given.
 *
 * <p>For tests and scripts: {@code #work} and {@code [data-pile]}; {@code #tasks} and {@code [data-task]};
 * {@code #dead-ends} and {@code [data-dead-end]}; {@code #parked} and {@code [data-parked]}; {@code #problem}, {@code #done}.
 */
final class WorkPages {
    private WorkPages() {}

    /** Where the reader's work is; who only runs the platform has no way to pathways. */
    record Work(List<Pile> piles, boolean forPathways, List<String> silent, Words words) implements TemplateInstance {}

    /** What waits for the reader's agency. */
    record TaskList(Tasks tasks, Words words) implements TemplateInstance {}

    /** Where nobody is left to ask. */
    record DeadEnds(List<DeadEnd> deadEnds, List<String> settlements, Words words, Told told)
            implements TemplateInstance {}

    /** What the services set aside. */
    record ParkedList(List<Parked> parked, List<String> silent, Words words, Told told) implements TemplateInstance {}

    /**
     * What became of the form that was just sent.
     *
     * @param about the line that it was about; empty for none
     * @param done whether it was done
     * @param outcome what came of it, where its service says more than that; else empty
     * @param trouble why not, or null
     */
    public record Told(String about, boolean done, String outcome, Trouble trouble) {

        static Told nothing() {
            return new Told("", false, "", null);
        }

        static Told done(boolean done) {
            return new Told("", done, "", null);
        }

        static Told of(String outcome) {
            return new Told("", true, outcome, null);
        }

        static Told refused(String about, Trouble trouble) {
            return new Told(about, false, "", trouble);
        }

        public boolean isAbout(String line) {
            return trouble != null && about.equals(line);
        }
    }
}

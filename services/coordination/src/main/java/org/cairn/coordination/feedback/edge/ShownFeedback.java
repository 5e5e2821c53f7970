package org.cairn.coordination.feedback.edge;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.FeedbackEvent.Given;
import org.cairn.contracts.coordination.FeedbackEvent.Verdict;
import org.cairn.coordination.feedback.Feedback;

/** What was said of services, as far as its reader may know it; the words only for who may read needs. */
record ShownFeedback(
        @In(Category.STATUS) PathwayId caseId,
        @In(Category.STATUS) List<Entry> entries) {

    /**
     * What was said of one agency.
     *
     * @param anonymous whether that agency must not be told who said it
     */
    record Entry(
            @In(Category.STATUS) Instant at,
            @In(Category.STATUS) AgencyId agency,
            @In(Category.STATUS) Verdict verdict,
            @In(Category.STATUS) boolean anonymous,
            @In(Category.NEEDS) String words) {

        static Entry of(Given given) {
            return new Entry(given.at(), given.about(), given.verdict(), given.anonymous(), given.words());
        }
    }

    static ShownFeedback of(PathwayId pathway, Feedback feedback, Predicate<Given> known) {
        return new ShownFeedback(
                pathway, feedback.given().stream().filter(known).map(Entry::of).toList());
    }

    /** What a reader may know: never what is said of itself, whatever else it may read. */
    static Predicate<Given> knownTo(AgencyId reader, boolean all, boolean harm) {
        return given -> !given.about().equals(reader)
                && (all || given.by().equals(reader) || harm && given.verdict() == Verdict.HARMED);
    }
}

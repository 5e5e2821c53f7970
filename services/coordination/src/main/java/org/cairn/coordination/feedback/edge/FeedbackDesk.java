package org.cairn.coordination.feedback.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.FeedbackEvent;
import org.cairn.contracts.coordination.FeedbackEvent.Given;
import org.cairn.contracts.coordination.FeedbackEvent.Verdict;
import org.cairn.coordination.feedback.Feedback;
import org.cairn.coordination.statistics.Count;
import org.cairn.coordination.statistics.edge.CountDesk;

/** Notes what the person says of a service; what that service will ever see of it is the count, in the same transaction. */
@ApplicationScoped
public class FeedbackDesk {

    static final Aggregate<Feedback, Feedback.Command, FeedbackEvent, Feedback.Refusal> FEEDBACK =
            new Aggregate<>(FeedbackEvent.class, Feedback.NONE, Feedback::decide, Feedback::evolve);

    private final Journal journal;
    private final FeedbackView view;
    private final CountDesk counts;

    FeedbackDesk(Journal journal, FeedbackView view, CountDesk counts) {
        this.journal = journal;
        this.view = view;
        this.counts = counts;
    }

    static StreamId stream(PathwayId pathway) {
        return StreamId.of("feedback", pathway.value());
    }

    /** Notes what was said. */
    @Transactional
    public void give(PathwayId pathway, Given words, Act act) {
        var command = new Feedback.Command.Give(words, view.served(pathway, words.about()));
        var written = journal.decide(stream(pathway), Subject.of(pathway), FEEDBACK, command, act);
        counts.note(steps(words.about(), written.before(), words.verdict()));
        if (words.verdict() == Verdict.HARMED) {
            view.harmed(pathway, words.about(), act.at());
        }
    }

    /** Notes that the person was heard; the tasks about it are done by that. */
    @Transactional
    public void hearHarm(PathwayId pathway, Act act) {
        var command = new Feedback.Command.HearHarm(act.agency(), act.at());
        var written = journal.decide(stream(pathway), Subject.of(pathway), FEEDBACK, command, act);
        view.heard(pathway, written.before().harmFor(act.agency()));
    }

    private static List<Count> steps(AgencyId about, Feedback before, Verdict verdict) {
        var last = before.lastOf(about).orElse(null);
        if (last == verdict) {
            return List.of();
        }
        var come = new Count(Count.Kind.FEEDBACK, about.value(), verdict.name(), 1);
        return last == null
                ? List.of(come)
                : Stream.of(new Count(Count.Kind.FEEDBACK, about.value(), last.name(), -1), come)
                        .toList();
    }
}

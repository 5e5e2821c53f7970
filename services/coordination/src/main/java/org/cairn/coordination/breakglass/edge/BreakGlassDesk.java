package org.cairn.coordination.breakglass.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.cairn.chassis.access.Grant;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.Deadlines;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.deadline.Jurisdictions;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.coordination.AccessEvent;
import org.cairn.contracts.coordination.BreakGlassEvent;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.breakglass.BreakGlass;
import org.cairn.coordination.breakglass.BreakGlass.Phase;
import org.cairn.coordination.breakglass.BreakGlassRefusal;
import org.cairn.coordination.pathway.edge.PathwayView;

/** Opens what a life depends on for some hours; the grant and the clock that ends it are set in the same transaction. */
@ApplicationScoped
public class BreakGlassDesk {

    static final String STREAM = "break-glass";

    /** How long the question waits for an agreement. */
    static final String ANSWER = "break-glass-answer";

    /** How long it stays open, and by when it is looked at afterwards. */
    static final String OPEN = "break-glass";

    static final String REVIEW = "break-glass-review";

    private static final Aggregate<BreakGlass, BreakGlass.Command, BreakGlassEvent, BreakGlassRefusal> GLASS =
            new Aggregate<>(BreakGlassEvent.class, BreakGlass.SHUT, BreakGlass::decide, BreakGlass::evolve);

    private final Journal journal;
    private final AccessDesk access;
    private final BreakGlassView view;
    private final Deadlines deadlines;
    private final Jurisdictions jurisdictions;
    private final PathwayView pathways;

    BreakGlassDesk(
            Journal journal,
            AccessDesk access,
            BreakGlassView view,
            Deadlines deadlines,
            Jurisdictions jurisdictions,
            PathwayView pathways) {
        this.journal = journal;
        this.access = access;
        this.view = view;
        this.deadlines = deadlines;
        this.jurisdictions = jurisdictions;
        this.pathways = pathways;
    }

    private static StreamId stream(PathwayId pathway) {
        return StreamId.of(STREAM, pathway.value());
    }

    /** The clock's place: one for each agency to which something is opened. */
    private static StreamId clock(PathwayId pathway, AgencyId recipient) {
        return new StreamId(STREAM, pathway + "/" + recipient);
    }

    /** Asks that an agency may read, for as long as the question waits; returns until when somebody may agree. */
    @Transactional
    public Instant ask(PathwayId pathway, Question question, Act act) {
        var by = law(pathway).endOf(ANSWER, act.at());
        var recipient = question.recipient();
        write(pathway, new BreakGlass.Command.Ask(recipient, question.asking(), question.why(), by, act.at()), act);
        view.ask(pathway, recipient, act.agency(), by);
        deadlines.set(new Deadline(clock(pathway, recipient), pathway, ANSWER, null, by));
        return by;
    }

    /** What shall be opened to whom, and why. */
    public record Question(AgencyId recipient, BreakGlass.Asking asking, String why) {}

    /** Nobody answered in time. */
    @Transactional
    public void lapse(PathwayId pathway, AgencyId recipient, Act act) {
        var after = write(pathway, new BreakGlass.Command.Lapse(recipient, act.at()), act);
        if (after.openings().get(recipient).phase() == Phase.LAPSED) view.put(pathway, recipient, Phase.LAPSED);
    }

    /** Does not agree. */
    @Transactional
    public void refuse(PathwayId pathway, AgencyId recipient, Act act) {
        write(pathway, new BreakGlass.Command.Refuse(recipient, act.agency(), act.at()), act);
        view.put(pathway, recipient, Phase.REFUSED);
        deadlines.clear(clock(pathway, recipient), ANSWER);
    }

    /** Agrees; returns the position from which it may be read, and until when. */
    @Transactional
    public Opened agree(PathwayId pathway, AgencyId recipient, Act act) {
        var until = law(pathway).endOf(OPEN, act.at());
        var after = write(pathway, new BreakGlass.Command.Agree(recipient, act.agency(), until, act.at()), act);
        view.open(pathway, recipient, until);
        deadlines.clear(clock(pathway, recipient), ANSWER);
        deadlines.set(new Deadline(clock(pathway, recipient), pathway, OPEN, null, until));
        var asking = after.openings().get(recipient).asking();
        var grant = new AccessEvent.Granted(
                Grant.breakGlass(recipient),
                recipient,
                asking.role(),
                asking.categories(),
                Purpose.SAFETY,
                LegalBasis.VITAL_INTEREST,
                act.at(),
                until,
                act.at());
        return new Opened(access.grant(pathway, List.of(grant), act), until);
    }

    /** From which position it may be read, and until when. */
    public record Opened(long position, Instant until) {}

    /** Ends it before its time, or because its time is over; somebody looks at it afterwards in any case. */
    @Transactional
    public long close(PathwayId pathway, AgencyId recipient, Act act) {
        var due = law(pathway).endOf(REVIEW, act.at());
        write(pathway, new BreakGlass.Command.Close(recipient, due, act.at()), act);
        view.over(pathway, recipient, due);
        deadlines.clear(clock(pathway, recipient), OPEN);
        deadlines.set(new Deadline(clock(pathway, recipient), pathway, REVIEW, null, due));
        return access.revoke(pathway, List.of(Grant.breakGlass(recipient)), act);
    }

    /** Looks at it afterwards. */
    @Transactional
    public void review(PathwayId pathway, BreakGlass.Command.Review review, Act act) {
        write(pathway, review, act);
        view.put(pathway, review.recipient(), Phase.REVIEWED);
        deadlines.clear(clock(pathway, review.recipient()), REVIEW);
    }

    /** The day of the review passed. */
    @Transactional
    public void missReview(PathwayId pathway, AgencyId recipient, Instant dueAt, Act act) {
        write(pathway, new BreakGlass.Command.MissReview(recipient, dueAt, act.at()), act);
    }

    /** What was asked to be opened on the pathway, and what became of it. */
    public BreakGlass stateOf(PathwayId pathway) {
        return journal.state(stream(pathway), GLASS).orElse(BreakGlass.SHUT);
    }

    private Jurisdiction law(PathwayId pathway) {
        return jurisdictions
                .find(pathways.courseOf(pathway).opening().jurisdiction())
                .orElseThrow();
    }

    private BreakGlass write(PathwayId pathway, BreakGlass.Command command, Act act) {
        return journal.decide(stream(pathway), Subject.of(pathway), GLASS, command, act)
                .state();
    }
}

package org.cairn.coordination.dependant.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.DependantId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.DependantEvent.Relation;
import org.cairn.coordination.dependant.Dependants;
import org.cairn.coordination.dependant.Link;
import org.cairn.coordination.pathway.edge.PathwayDesk;

/** Notes who is in danger because of a person, opens a pathway of their own for them, and writes down what is done about it. */
@ApplicationScoped
public class DependantDesk {

    private final DependantCourse course;
    private final PathwayDesk pathways;
    private final PlatformClock clock;

    DependantDesk(DependantCourse course, PathwayDesk pathways, PlatformClock clock) {
        this.course = course;
        this.pathways = pathways;
        this.clock = clock;
    }

    /** Somebody close to the person: what they are to each other, and what it takes to open their own pathway. */
    public record Newcomer(Relation relation, PathwayDesk.Opening opening) {}

    /** The dependant, and the pathway of their own with the position that its grants stand at. */
    public record Noted(DependantId dependant, PathwayDesk.Opened theirs) {}

    /**
     * Notes a dependant and opens their own pathway, each in a train of its own: the ids that tie the events of one request together
     * would tie the two pathways together for whoever may see both.
     */
    @Transactional
    public Noted identify(PathwayId pathway, Newcomer newcomer, Who who, Act act) {
        var dependant = new DependantId(clock.newId());
        var theirs = pathways.open(newcomer.opening(), who, apart(act));
        course.keep(dependant, new Link(theirs.pathway(), newcomer.relation()));
        course.identify(pathway, dependant, act);
        return new Noted(dependant, theirs);
    }

    /** Anything else that is asked about one of them. */
    @Transactional
    public void decide(PathwayId pathway, Dependants.About about, Act act) {
        course.write(pathway, about, act);
    }

    private Act apart(Act act) {
        var cause = clock.newId();
        return new Act(act.agency(), act.actor(), act.at(), cause, cause);
    }
}

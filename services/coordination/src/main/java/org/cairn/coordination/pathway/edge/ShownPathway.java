package org.cairn.coordination.pathway.edge;

import org.cairn.chassis.access.Scope;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PathwayEvent.ClosureReason;
import org.cairn.coordination.pathway.Course;
import org.cairn.coordination.pathway.Pathway;

/**
 * A pathway as its readers may see it.
 *
 * @param age what is held of the age now; the opening says what was held then
 * @param earlierCaseId the reader's name for the pathway that this one goes on from, as the person said
 */
public record ShownPathway(
        @In(Category.STATUS) PathwayId caseId,
        @In(Category.STATUS) PathwayEvent.Opened opening,
        @In(Category.STATUS) Pathway.State state,
        @In(Category.STATUS) AgencyId coordinator,
        @In(Category.STATUS) Asked proposal,
        @In(Category.STATUS) ClosureReason closedBecause,
        @In(Category.IDENTITY) AgeStatus age,
        @In(Category.EXPLOITATION) PathwayId earlierCaseId) {

    /** The agency that is asked to coordinate, and the one that asked it. */
    public record Asked(
            @In(Category.STATUS) AgencyId agency,
            @In(Category.STATUS) AgencyId askedBy) {
        static Asked of(Course.Proposal proposal) {
            return proposal == null ? null : new Asked(proposal.proposed(), proposal.proposedBy());
        }
    }

    /** Who is asked to coordinate is between those who lead and who is asked. */
    static ShownPathway of(PathwayId pathway, Pathway now, Scope scope) {
        var course = Pathway.courseOf(now);
        return new ShownPathway(
                pathway,
                course.opening(),
                Pathway.stateOf(now),
                course.coordinator(),
                mayKnowWhoIsAsked(course, scope) ? Asked.of(course.proposal()) : null,
                now instanceof Pathway.Closed closed ? closed.reason() : null,
                course.age(),
                course.earlier());
    }

    private static boolean mayKnowWhoIsAsked(Course course, Scope scope) {
        var agency = scope.who().agency();
        return agency.equals(course.opening().openedBy())
                || agency.equals(course.coordinator())
                || course.proposal() != null && agency.equals(course.proposal().proposed());
    }
}

package org.cairn.coordination.pathway;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PathwayEvent.ClosureReason;
import org.cairn.coordination.pathway.Pathway.Command;
import org.cairn.coordination.pathway.Pathway.Refusal;

/** The rules of a pathway, by state; what no line allows is refused. Pure. */
public final class PathwayRules {

    /** Reasons that others can know of while nobody is in contact with the person. */
    private static final Set<ClosureReason> KNOWN_WITHOUT_CONTACT =
            Set.of(ClosureReason.TRANSFERRED_JURISDICTION, ClosureReason.DECEASED);

    private PathwayRules() {}

    /** What a command leads to in that state. */
    public static Decision<PathwayEvent, Refusal> decide(Pathway pathway, Command command) {
        return switch (pathway) {
            case Pathway.Unopened _ -> open(command);
            case Pathway _ when command instanceof Command.Open -> refused(Refusal.ALREADY_OPEN);
            case Pathway.Closed _ when command instanceof Command.NoteAge -> agreed();
            case Pathway.Closed _ -> refused(Refusal.CLOSED);
            case Pathway.Open(var course)
            when command instanceof Command.Suspend(var by, var at) ->
                course.ledBy(by) ? agreed(new PathwayEvent.Suspended(at)) : refused(Refusal.NOT_THE_COORDINATOR);
            case Pathway.Open _ when command instanceof Command.Resume -> refused(Refusal.NOT_SUSPENDED);
            case Pathway.Suspended _ when command instanceof Command.Suspend -> refused(Refusal.ALREADY_SUSPENDED);
            case Pathway.Suspended(var course)
            when command instanceof Command.Resume(var by, var at) ->
                course.ledBy(by) ? agreed(new PathwayEvent.Resumed(at)) : refused(Refusal.NOT_THE_COORDINATOR);
            case Pathway.Suspended _
            when command instanceof Command.Close(var _, var reason, var _)
                    && !KNOWN_WITHOUT_CONTACT.contains(reason) -> refused(Refusal.CONTACT_LOST);
            case Pathway.Open(var course) -> goOn(course, command);
            case Pathway.Suspended(var course) -> goOn(course, command);
        };
    }

    private static Decision<PathwayEvent, Refusal> open(Command command) {
        return switch (command) {
            case Command.Open(var opening, var earlier) when earlier == null -> agreed(opening);
            case Command.Open(var opening, var earlier) ->
                agreed(opening, new PathwayEvent.Linked(earlier, opening.at()));
            default -> refused(Refusal.NOT_OPENED);
        };
    }

    /** What is the same whether or not contact is lost. */
    private static Decision<PathwayEvent, Refusal> goOn(Course course, Command command) {
        return switch (command) {
            case Command.ProposeCoordinator propose -> propose(course, propose);
            case Command.TakeProposalBack _, Command.AcceptCoordination _, Command.RefuseCoordination _
            when course.proposal() == null -> refused(Refusal.NO_PROPOSAL);
            case Command.TakeProposalBack(var by, var _)
            when !by.equals(course.proposal().proposedBy()) && !course.ledBy(by) ->
                refused(Refusal.NOT_THE_COORDINATOR);
            case Command.TakeProposalBack(var _, var at) -> agreed(new PathwayEvent.CoordinatorDeclined(at));
            case Command.AcceptCoordination(var by, var _)
            when !by.equals(course.proposal().proposed()) -> refused(Refusal.NOT_PROPOSED);
            case Command.AcceptCoordination(var by, var at) ->
                agreed(new PathwayEvent.CoordinatorAssigned(by, course.coordinator(), at));
            case Command.RefuseCoordination(var by, var _)
            when !by.equals(course.proposal().proposed()) -> refused(Refusal.NOT_PROPOSED);
            case Command.RefuseCoordination(var _, var at) -> agreed(new PathwayEvent.CoordinatorDeclined(at));
            case Command.Close close -> close(course, close);
            case Command.NoteAge found -> noteAge(course, found);
            case Command.Link(var pathway, var earlier, var _)
            when pathway.equals(earlier) -> refused(Refusal.LINKS_ITSELF);
            case Command.Link _ when course.earlier() != null -> refused(Refusal.LINKED_ALREADY);
            case Command.Link(var _, var earlier, var at) -> agreed(new PathwayEvent.Linked(earlier, at));
            case Command.Open _, Command.Suspend _, Command.Resume _ -> refused(Refusal.ALREADY_OPEN);
        };
    }

    private static Decision<PathwayEvent, Refusal> propose(Course course, Command.ProposeCoordinator propose) {
        if (!course.ledBy(propose.by()) && !course.openedBy(propose.by())) {
            return refused(Refusal.NOT_THE_COORDINATOR);
        }
        if (course.ledBy(propose.agency())) {
            return refused(Refusal.COORDINATES_ALREADY);
        }
        if (propose.agency().equals(propose.by())) {
            return refused(Refusal.PROPOSES_ITSELF);
        }
        return course.proposal() == null
                ? agreed(new PathwayEvent.CoordinatorProposed(propose.agency(), propose.by(), propose.at()))
                : refused(Refusal.ALREADY_PROPOSED);
    }

    /** Who opened an anonymous pathway is often the only one who meets the person, so they may close it too. */
    private static Decision<PathwayEvent, Refusal> close(Course course, Command.Close close) {
        var mayClose = course.ledBy(close.by()) || course.opening().anonymous() && course.openedBy(close.by());
        if (!mayClose) {
            return refused(Refusal.NOT_THE_COORDINATOR);
        }
        var closed = new PathwayEvent.Closed(close.reason(), close.at());
        return course.proposal() == null
                ? agreed(closed)
                : agreed(new PathwayEvent.CoordinatorDeclined(close.at()), closed);
    }

    /** The newest finding counts, in whatever order they arrive; a child that is known as one is not only presumed to be. */
    private static Decision<PathwayEvent, Refusal> noteAge(Course course, Command.NoteAge found) {
        var old = found.at().isBefore(course.ageSince());
        var weaker = found.age() == AgeStatus.PRESUMED_CHILD && course.age() == AgeStatus.CHILD;
        return old || weaker || found.age() == course.age()
                ? agreed()
                : agreed(new PathwayEvent.AgeChanged(found.age(), found.at()));
    }
}

package org.cairn.coordination.pathway;

import java.time.Instant;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PathwayEvent.ClosureReason;

/** One person's way from first suspicion to a life of their own. Pure: no clock, no I/O, no framework. */
public sealed interface Pathway {

    /** Nobody has opened it. */
    record Unopened() implements Pathway {}

    /** The person is being helped. */
    record Open(Course course) implements Pathway {}

    /** Contact with the person is lost; nothing has ended by that. */
    record Suspended(Course course) implements Pathway {}

    /** It is over and never opens again. */
    record Closed(Course course, ClosureReason reason) implements Pathway {}

    /** The states as their readers see them. */
    enum State {
        OPEN,
        SUSPENDED,
        CLOSED
    }

    /** What somebody asks; it may be refused. */
    sealed interface Command {
        /** Open it for a person whom an agency has met; {@code earlier} only when the person said so, else null. */
        record Open(PathwayEvent.Opened opening, PathwayId earlier) implements Command {}

        /** Ask another agency to coordinate. */
        record ProposeCoordinator(AgencyId agency, AgencyId by, Instant at) implements Command {}

        /** Take that question back. */
        record TakeProposalBack(AgencyId by, Instant at) implements Command {}

        /** Coordinate from now on. */
        record AcceptCoordination(AgencyId by, Instant at) implements Command {}

        /** Rather not coordinate. */
        record RefuseCoordination(AgencyId by, Instant at) implements Command {}

        /** Note that contact is lost. */
        record Suspend(AgencyId by, Instant at) implements Command {}

        /** Note that the person is in contact again. */
        record Resume(AgencyId by, Instant at) implements Command {}

        /** End it. */
        record Close(AgencyId by, ClosureReason reason, Instant at) implements Command {}

        /** Note that it goes on from an earlier one, as the person showed by their token. */
        record Link(PathwayId pathway, PathwayId earlier, Instant at) implements Command {}

        /** Note what identification found of the age, at the time when it found it. */
        record NoteAge(AgeStatus age, Instant at) implements Command {}
    }

    /** Why a command is refused. */
    enum Refusal implements org.cairn.chassis.Refusal {
        ALREADY_OPEN("This pathway is open already.", "Read it and go on from there.", ""),
        NOT_OPENED("There is no such pathway yet.", "Open one first.", ""),
        CLOSED(
                "This pathway is closed, and a closed one never opens again.",
                "Open a new pathway, linked to this one if the person says so (POST /pathways with earlierCaseId).",
                ""),
        NOT_THE_COORDINATOR(
                "Only the coordinating agency may do this.",
                "Ask the coordinating agency; GET /pathways/{caseId} names it.",
                ""),
        COORDINATES_ALREADY("This agency coordinates already.", "Name another one from GET /agencies.", "agency"),
        PROPOSES_ITSELF(
                "Two agencies must want a change of coordination; none proposes itself.",
                "Ask the coordinating agency to propose you.",
                "agency"),
        ALREADY_PROPOSED(
                "Another agency has been asked and has not answered yet.", "Wait, or take that question back.", ""),
        NO_PROPOSAL("Nobody is being asked to coordinate.", "Read the pathway to see who coordinates.", ""),
        NOT_PROPOSED("Another agency is being asked to coordinate.", "Let that agency answer.", ""),
        ALREADY_SUSPENDED("Contact is noted as lost already.", "Resume it when the person is in contact again.", ""),
        NOT_SUSPENDED("Contact with this person is not noted as lost.", "Go on; there is nothing to resume.", ""),
        LINKED_ALREADY(
                "This pathway goes on from an earlier one already.", "Read the pathway to see from which.", "token"),
        LINKS_ITSELF("This token belongs to this very pathway.", "Nothing has to be done.", "token"),
        CONTACT_LOST(
                "Nobody can have declined or finished what they were not asked about: contact is lost.",
                "Resume it when the person is in contact again, then close it.",
                "reason");

        private final Reason reason;

        Refusal(String because, String wayOut, String field) {
            this.reason = new Reason(because, wayOut, field);
        }

        @Override
        public Reason reason() {
            return reason;
        }
    }

    /** Facts folded into state. */
    static Pathway evolve(Pathway pathway, PathwayEvent event) {
        return switch (event) {
            case PathwayEvent.Opened opening -> new Open(Course.of(opening));
            case PathwayEvent.Linked(var earlier, var _) ->
                with(pathway, courseOf(pathway).goingOnFrom(earlier));
            case PathwayEvent.CoordinatorProposed(var agency, var by, var _) ->
                with(pathway, courseOf(pathway).withProposal(new Course.Proposal(agency, by)));
            case PathwayEvent.CoordinatorDeclined _ ->
                with(pathway, courseOf(pathway).withProposal(null));
            case PathwayEvent.CoordinatorAssigned(var agency, var _, var _) ->
                with(pathway, courseOf(pathway).ledFromNowOnBy(agency));
            case PathwayEvent.AgeChanged found ->
                with(pathway, courseOf(pathway).atAge(found));
            case PathwayEvent.Suspended _ -> new Suspended(courseOf(pathway));
            case PathwayEvent.Resumed _ -> new Open(courseOf(pathway));
            case PathwayEvent.Closed(var reason, var _) -> new Closed(courseOf(pathway), reason);
        };
    }

    private static Pathway with(Pathway pathway, Course course) {
        return switch (pathway) {
            case Unopened _, Open _ -> new Open(course);
            case Suspended _ -> new Suspended(course);
            case Closed(var _, var reason) -> new Closed(course, reason);
        };
    }

    /** What is known of it, whatever its state. */
    static Course courseOf(Pathway pathway) {
        return switch (pathway) {
            case Open(var course) -> course;
            case Suspended(var course) -> course;
            case Closed(var course, var _) -> course;
            case Unopened _ -> throw new IllegalStateException("a pathway begins with its opening");
        };
    }

    /** The state it shows to its readers. */
    static State stateOf(Pathway pathway) {
        return switch (pathway) {
            case Unopened _, Open _ -> State.OPEN;
            case Suspended _ -> State.SUSPENDED;
            case Closed _ -> State.CLOSED;
        };
    }
}

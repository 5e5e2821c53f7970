package org.cairn.coordination.pathway;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import org.cairn.chassis.Decision;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;

/** One person's way from first suspicion to a life of their own. Pure: no clock, no I/O, no framework. */
public sealed interface Pathway {

    /** Nobody has opened it. */
    record Unopened() implements Pathway {}

    /** The person is being helped. */
    record Open(PathwayEvent.Opened opening) implements Pathway {
        /** Whether the person is a child or treated as one while the age is in doubt (CETS 197 Art. 10(3)). */
        public boolean ofChild() {
            return opening.age() == AgeStatus.CHILD || opening.age() == AgeStatus.PRESUMED_CHILD;
        }
    }

    /** What somebody asks; it may be refused. */
    sealed interface Command {
        /** Open it for a person whom an agency has met. */
        record Open(PathwayEvent.Opened opening) implements Command {}
    }

    /** Why a command is refused. */
    enum Refusal implements org.cairn.chassis.Refusal {
        ALREADY_OPEN("This pathway is open already.", "Read it and go on from there.");

        private final String because;
        private final String wayOut;

        Refusal(String because, String wayOut) {
            this.because = because;
            this.wayOut = wayOut;
        }

        @Override
        public String because() {
            return because;
        }

        @Override
        public String wayOut() {
            return wayOut;
        }
    }

    static Decision<PathwayEvent, Refusal> decide(Pathway pathway, Command command) {
        return switch (pathway) {
            case Unopened _ ->
                switch (command) {
                    case Command.Open(var opening) -> agreed(opening);
                };
            case Open _ -> refused(Refusal.ALREADY_OPEN);
        };
    }

    static Pathway evolve(Pathway pathway, PathwayEvent event) {
        return switch (event) {
            case PathwayEvent.Opened opening -> new Open(opening);
            case PathwayEvent.Linked _, PathwayEvent.CoordinatorProposed _, PathwayEvent.CoordinatorDeclined _ ->
                pathway;
            case PathwayEvent.CoordinatorAssigned _, PathwayEvent.Suspended _, PathwayEvent.Resumed _ -> pathway;
            case PathwayEvent.Closed _ -> pathway;
        };
    }
}

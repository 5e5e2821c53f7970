package org.cairn.coordination.pathway;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import org.cairn.chassis.Decision;
import org.cairn.contracts.coordination.PersonEvent;
import org.cairn.contracts.coordination.PersonRecord;

/** What the person has told of themselves; stays sealed in this service. Pure. */
public sealed interface PersonFile {

    /** Nothing is written down. */
    record Blank() implements PersonFile {}

    /** What is known. */
    record Kept(PersonRecord person) implements PersonFile {}

    /** What somebody asks; it may be refused. */
    sealed interface Command {
        /** Write down what the person told. */
        record Keep(PersonRecord person, Instant at) implements Command {}
    }

    /** Why a command is refused. */
    enum Refusal implements org.cairn.chassis.Refusal {
        ALREADY_KEPT;

        @Override
        public String because() {
            return "This person's record is written already.";
        }

        @Override
        public String wayOut() {
            return "Read the record; what it holds stays as it was told.";
        }
    }

    static Decision<PersonEvent, Refusal> decide(PersonFile file, Command command) {
        return switch (file) {
            case Blank _ ->
                switch (command) {
                    case Command.Keep(var person, var at) -> agreed(new PersonEvent.RecordKept(person, at));
                };
            case Kept _ -> refused(Refusal.ALREADY_KEPT);
        };
    }

    static PersonFile evolve(PersonFile file, PersonEvent event) {
        return switch (event) {
            case PersonEvent.RecordKept(var person, var _) -> new Kept(person);
            case PersonEvent.RecordCorrected(var _, var _, var person, var _) -> new Kept(person);
        };
    }
}

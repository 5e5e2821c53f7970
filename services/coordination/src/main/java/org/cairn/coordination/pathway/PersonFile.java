package org.cairn.coordination.pathway;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.chassis.Decision;
import org.cairn.contracts.coordination.PersonEvent;
import org.cairn.contracts.coordination.PersonEvent.CorrectionReason;
import org.cairn.contracts.coordination.PersonRecord;

/** What the person has told of themselves; stays sealed in this service. Pure. */
public sealed interface PersonFile {

    /** Nothing is written down. */
    record Blank() implements PersonFile {}

    /** What is known, with all that stood there before, the first version first. */
    record Kept(List<Version> versions) implements PersonFile {
        public Kept {
            versions = List.copyOf(versions);
        }

        /** What stands now. */
        public PersonRecord person() {
            return versions.getLast().person();
        }
    }

    /** How the record stood from a moment on; the first version has no reason and no changed fields. */
    record Version(Instant at, CorrectionReason reason, Set<String> fields, PersonRecord person) {}

    /** What somebody asks; it may be refused. */
    sealed interface Command {
        /** Write down what the person told. */
        record Keep(PersonRecord person, Instant at) implements Command {}

        /** Put it right. */
        record Correct(PersonRecord person, CorrectionReason reason, Instant at) implements Command {}
    }

    /** Why a command is refused. */
    enum Refusal implements org.cairn.chassis.Refusal {
        ALREADY_KEPT("This person's record is written already.", "Read the record and correct what is wrong in it."),
        NOTHING_KEPT("There is no record of this person yet.", "Write down first what the person told."),
        NOTHING_CHANGED("This is what the record says already.", "Send only what shall change.");

        private final Reason reason;

        Refusal(String because, String wayOut) {
            this.reason = new Reason(because, wayOut, "");
        }

        @Override
        public Reason reason() {
            return reason;
        }
    }

    static Decision<PersonEvent, Refusal> decide(PersonFile file, Command command) {
        return switch (command) {
            case Command.Keep(var person, var at)
            when file instanceof Blank -> agreed(new PersonEvent.RecordKept(person, at));
            case Command.Keep _ -> refused(Refusal.ALREADY_KEPT);
            case Command.Correct(var person, var _, var _)
            when file instanceof Kept kept && kept.person().equals(person) -> refused(Refusal.NOTHING_CHANGED);
            case Command.Correct(var person, var reason, var at)
            when file instanceof Kept kept ->
                agreed(new PersonEvent.RecordCorrected(changed(kept.person(), person), reason, person, at));
            case Command.Correct _ -> refused(Refusal.NOTHING_KEPT);
        };
    }

    static PersonFile evolve(PersonFile file, PersonEvent event) {
        return switch (event) {
            case PersonEvent.RecordKept(var person, var at) ->
                new Kept(List.of(new Version(at, null, Set.of(), person)));
            case PersonEvent.RecordCorrected(var fields, var reason, var person, var at) ->
                then((Kept) file, new Version(at, reason, Set.copyOf(fields), person));
        };
    }

    private static Kept then(Kept kept, Version next) {
        return new Kept(Stream.concat(kept.versions().stream(), Stream.of(next)).toList());
    }

    /** The record's fields by name. */
    Map<String, Function<PersonRecord, Object>> FIELDS = Map.of(
            "alias", PersonRecord::alias,
            "name", PersonRecord::name,
            "birthYear", PersonRecord::birthYear,
            "sex", PersonRecord::sex,
            "languages", PersonRecord::languages,
            "nationalities", PersonRecord::nationalities,
            "safeContact", PersonRecord::safeContact,
            "needs", PersonRecord::needs);

    private static Set<String> changed(PersonRecord before, PersonRecord after) {
        return FIELDS.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(before), field.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

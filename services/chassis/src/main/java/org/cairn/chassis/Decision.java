package org.cairn.chassis;

import java.util.List;

/** The answer to a command: the facts it causes, or the one reason it is refused. */
public sealed interface Decision<E, R> {

    /** The command is agreed to; these events follow, none when nothing changes. */
    record Agreed<E, R>(List<E> events) implements Decision<E, R> {}

    /** The command is refused and changes nothing. */
    record Refused<E, R>(R reason) implements Decision<E, R> {}

    @SafeVarargs
    static <E, R> Decision<E, R> agreed(E... events) {
        return new Agreed<>(List.of(events));
    }

    static <E, R> Decision<E, R> refused(R reason) {
        return new Refused<>(reason);
    }
}

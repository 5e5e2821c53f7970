package org.cairn.chassis.journal;

import java.util.List;
import java.util.function.BiFunction;
import org.cairn.chassis.Decision;
import org.cairn.chassis.Refusal;
import org.cairn.contracts.Event;

/** The pure rules of one kind of aggregate, as the journal needs them. */
public record Aggregate<S, C, E extends Event, R extends Refusal>(
        Class<E> family, S initial, BiFunction<S, C, Decision<E, R>> decide, BiFunction<S, E, S> evolve) {

    /** The state that these events lead to. */
    public S fold(List<E> events) {
        return events.stream().reduce(initial, evolve, (first, second) -> second);
    }
}

package org.cairn.legalaid.matter;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.contracts.legalaid.MatterEvent;

/** The facts of a matter in their order. */
record Told(List<MatterEvent> facts) {

    <E extends MatterEvent> List<E> all(Class<E> kind) {
        return facts.stream()
                .flatMap(fact -> kind.isInstance(fact) ? Stream.of(kind.cast(fact)) : Stream.empty())
                .toList();
    }

    /** The latest of that kind, or null. */
    <E extends MatterEvent> E last(Class<E> kind) {
        var found = all(kind);
        return found.isEmpty() ? null : found.getLast();
    }

    /** When it came as far as it is. */
    Instant since() {
        var at = facts.getFirst().at();
        var state = Matter.NONE;
        for (var fact : facts) {
            var next = Matter.evolve(state, fact);
            at = next.state() == state.state() ? at : fact.at();
            state = next;
        }
        return at;
    }
}

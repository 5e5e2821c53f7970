package org.cairn.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** Given facts, when a command comes, then facts or a refusal. */
public record Scenario<S, C, E, R>(S state, BiFunction<S, C, Decision<E, R>> decide, BiFunction<S, E, S> evolve) {

    /** The same rules after these facts. */
    @SafeVarargs
    public final Scenario<S, C, E, R> given(E... facts) {
        return new Scenario<>(Arrays.stream(facts).reduce(state, evolve, (first, second) -> second), decide, evolve);
    }

    /** What the rules answer to a command. */
    public Outcome<E, R> when(C command) {
        return new Outcome<>(decide.apply(state, command));
    }

    /** The answer, to be compared with what the rule says. */
    public record Outcome<E, R>(Decision<E, R> decision) {

        /** It is agreed to and exactly these facts follow; none when nothing changes. */
        @SafeVarargs
        public final void then(E... expected) {
            assertThat(decision).isEqualTo(new Decision.Agreed<E, R>(List.of(expected)));
        }

        /** It is refused for this reason. */
        public void refused(R why) {
            assertThat(decision).isEqualTo(Decision.refused(why));
        }
    }
}

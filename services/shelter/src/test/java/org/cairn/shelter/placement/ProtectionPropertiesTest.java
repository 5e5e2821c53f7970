package org.cairn.shelter.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cairn.shelter.placement.Protection.Fact;
import org.cairn.shelter.placement.Protection.Kind;

class ProtectionPropertiesTest {

    private static final Fact[] WHOLE = {
        ProtectionTest.on(0, Kind.SUBMITTED),
        ProtectionTest.on(5, Kind.GROUNDS_DECIDED),
        ProtectionTest.started(5, true),
        ProtectionTest.on(100, Kind.CONCLUSIVE_DECIDED),
        ProtectionTest.on(100, Kind.REFLECTION_ENDED),
        ProtectionTest.on(110, Kind.RECONSIDERATION_REQUESTED),
        ProtectionTest.on(120, Kind.RECONSIDERATION_DECIDED)
    };

    @Provide
    Arbitrary<List<Fact>> orders() {
        return Arbitraries.shuffle(WHOLE);
    }

    @Provide
    Arbitrary<Fact> facts() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class), Arbitraries.integers().between(0, 60), Arbitraries.of(true, false))
                .as((kind, day, open) ->
                        new Fact(kind, ProtectionTest.D0.plusDays(day + 29), open, ProtectionTest.at(day)));
    }

    @Property
    void the_order_of_arrival_and_a_second_arrival_change_nothing(
            @ForAll("orders") List<Fact> one, @ForAll("orders") List<Fact> other) {
        for (var day = 0; day < 200; day += 5) {
            var first = fold(one).holdsAt(ProtectionTest.at(day), ProtectionTest.LAW);
            var twice = other.stream().reduce(fold(one), Protection::evolve, (a, b) -> b);
            assertThat(fold(other).holdsAt(ProtectionTest.at(day), ProtectionTest.LAW))
                    .isEqualTo(first);
            assertThat(twice.holdsAt(ProtectionTest.at(day), ProtectionTest.LAW))
                    .isEqualTo(first);
        }
    }

    @Property
    void whatever_is_heard_the_order_changes_nothing(@ForAll List<@From("facts") Fact> facts, @ForAll int day) {
        var at = ProtectionTest.at(Math.floorMod(day, 200));
        assertThat(fold(facts.reversed()).holdsAt(at, ProtectionTest.LAW))
                .isEqualTo(fold(facts).holdsAt(at, ProtectionTest.LAW));
    }

    @Property
    void at_no_time_between_submission_and_the_end_of_the_time_to_move_on_is_anybody_put_out(
            @ForAll("orders") List<Fact> facts, @ForAll int day) {
        var when = Math.floorMod(day, 166);
        var heardByThen = facts.stream()
                .filter(fact -> !fact.at().isAfter(ProtectionTest.at(when)))
                .toList();
        assertThat(fold(heardByThen).holdsAt(ProtectionTest.at(when), ProtectionTest.LAW))
                .isTrue();
    }

    private static Protection fold(List<Fact> facts) {
        return facts.stream().reduce(Protection.NONE, Protection::evolve, (one, other) -> other);
    }
}

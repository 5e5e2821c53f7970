package org.cairn.immigration.removalhold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cairn.contracts.immigration.HoldEvent.Fact;
import org.cairn.contracts.immigration.HoldEvent.Heard;
import org.cairn.contracts.immigration.HoldEvent.HoldReason;
import org.cairn.immigration.removalhold.RemovalHold.Command;
import org.cairn.immigration.removalhold.RemovalHold.State;

class RemovalHoldPropertiesTest {

    private static final int TRIES = 200;

    private static final Heard[] WHOLE = {
        Given.on(0, Fact.PRESUMED),
        Given.on(1, Fact.SUBMITTED),
        Given.decided(6, Fact.GROUNDS_DECIDED),
        Given.on(6, Fact.REFLECTION_STARTED),
        Given.on(36, Fact.REFLECTION_ENDED),
        Given.decided(100, Fact.CONCLUSIVE_DECIDED),
        Given.on(120, Fact.RECONSIDERATION_REQUESTED),
        Given.decided(150, Fact.RECONSIDERATION_DECIDED)
    };

    @Provide
    Arbitrary<List<Heard>> orders() {
        return Arbitraries.shuffle(WHOLE);
    }

    @Provide
    Arbitrary<Heard> facts() {
        return Combinators.combine(
                        Arbitraries.of(Fact.class), Arbitraries.integers().between(0, 60))
                .as((fact, day) -> Given.decided(day, fact));
    }

    /** Invariant 2, and none of it by the order of arrival. */
    @Property(tries = TRIES)
    void it_holds_whenever_any_reason_does_in_whatever_order_the_facts_arrive(
            @ForAll @Size(max = 12) List<@From("facts") Heard> facts,
            @ForAll @IntRange(min = 60, max = 120) int day,
            @ForAll boolean permit) {
        var status = permit ? Set.of(HoldReason.PERMIT) : Set.<HoldReason>of();
        var hold = Given.take(RemovalHold.NONE, Set.of(new Command.SeeStatus(status, Given.LAW, Given.at(day))));
        var known = new HashSet<Heard>();
        for (var fact : facts) {
            known.add(fact);
            hold = Given.take(hold, Set.of(new Command.Hear(fact, Given.LAW, Given.at(day))));
            var reasons = HoldReasons.of(known, Given.LAW, Given.at(day));
            assertThat(hold.holds()).isEqualTo(hold.state() == State.ACTIVE || hold.state() == State.RELEASE_NOTICED);
            if (permit || !reasons.isEmpty()) {
                assertThat(hold.state()).isEqualTo(State.ACTIVE);
            }
        }
    }

    @Property(tries = TRIES)
    void the_order_of_arrival_and_a_second_arrival_change_no_reason(
            @ForAll("orders") List<Heard> one,
            @ForAll("orders") List<Heard> other,
            @ForAll @IntRange(min = 150, max = 250) int day) {
        var first = heard(one, day);
        assertThat(heard(other, day).reasons()).isEqualTo(first.reasons());
        var twice = Given.take(
                first,
                other.stream()
                        .map(fact -> (Command) new Command.Hear(fact, Given.LAW, Given.at(day)))
                        .toList());
        assertThat(twice).isEqualTo(first);
    }

    @Property(tries = TRIES)
    void at_no_time_from_presumption_to_the_last_day_to_ask_again_may_anybody_be_removed(
            @ForAll("orders") List<Heard> facts, @ForAll @IntRange(min = 0, max = 180) int day) {
        var byThen =
                facts.stream().filter(fact -> !fact.at().isAfter(Given.at(day))).toList();
        assertThat(heard(byThen, day).state()).isEqualTo(State.ACTIVE);
    }

    /** Whatever happens, in whatever order and at whatever time: a release comes after its whole notice and after nothing else. */
    @Property(tries = TRIES)
    void nothing_is_released_without_notice(
            @ForAll @Size(max = 10) List<@From("facts") Heard> facts,
            @ForAll @Size(max = 10) List<@IntRange(min = 60, max = 200) Integer> days) {
        var hold = Given.take(
                RemovalHold.NONE,
                facts.stream()
                        .map(fact -> (Command) new Command.Hear(fact, Given.LAW, Given.at(60)))
                        .toList());
        for (var day : days.stream().sorted().collect(Collectors.toList())) {
            var before = hold;
            hold = Given.take(hold, Set.of(new Command.LookAgain(Given.LAW, Given.at(day))));
            if (hold.state() == State.RELEASED && before.state() != State.RELEASED) {
                assertThat(before.state()).isEqualTo(State.RELEASE_NOTICED);
                assertThat(before.releaseAt()).isBeforeOrEqualTo(Given.at(day));
            }
        }
    }

    private static RemovalHold heard(List<Heard> facts, int day) {
        return Given.take(
                RemovalHold.NONE,
                facts.stream()
                        .map(fact -> (Command) new Command.Hear(fact, Given.LAW, Given.at(day)))
                        .toList());
    }
}

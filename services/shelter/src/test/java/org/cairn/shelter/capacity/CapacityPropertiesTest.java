package org.cairn.shelter.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cairn.chassis.Decision;
import org.cairn.contracts.HoldId;
import org.cairn.shelter.capacity.Capacity.Command;
import org.cairn.shelter.capacity.Capacity.Event;

class CapacityPropertiesTest {

    @Provide
    Arbitrary<Command> commands() {
        var holds = Arbitraries.integers().between(1, 4).map(n -> new HoldId(new UUID(0, n)));
        var at = Arbitraries.longs().between(0, 20).map(Instant::ofEpochSecond);
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.integers().between(0, 3), at).as(Command.SetPlaces::new),
                Combinators.combine(holds, at).as((hold, now) -> new Command.Hold(hold, now.plusSeconds(5), now)),
                Combinators.combine(holds, at).as(Command.Release::new),
                Combinators.combine(holds, holds, at).as(Command.Confirm::new),
                Combinators.combine(holds, at).as(Command.Lapse::new),
                Combinators.combine(holds, at).as(Command.Occupy::new),
                Combinators.combine(holds, at).as(Command.Free::new));
    }

    @Property
    void nobody_sleeps_in_a_place_that_is_not_there(@ForAll List<@From("commands") Command> story) {
        var capacity = Capacity.NONE;
        for (var command : story) {
            if (idIsNew(capacity, command)
                    && Capacity.decide(capacity, command) instanceof Decision.Agreed<Event, Refusal>(var events)) {
                capacity = events.stream().reduce(capacity, Capacity::evolve, (first, second) -> second);
            }
            assertThat(firmlyTaken(capacity)).isLessThanOrEqualTo(capacity.places());
        }
    }

    private static boolean idIsNew(Capacity capacity, Command command) {
        return switch (command) {
            case Command.Hold(var hold, var _, var _) -> !capacity.beds().containsKey(hold);
            case Command.Confirm(var _, var spare, var _) -> !capacity.beds().containsKey(spare);
            default -> true;
        };
    }

    private static long firmlyTaken(Capacity capacity) {
        return capacity.beds().values().stream()
                .filter(bed -> !(bed instanceof Bed.Held))
                .count();
    }
}

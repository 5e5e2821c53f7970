package org.cairn.shelter.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cairn.chassis.Decision;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.contracts.shelter.PlacementEvent.DischargeReason;
import org.cairn.contracts.shelter.PlacementEvent.IntakeStep;
import org.cairn.shelter.placement.Placement.Command;
import org.cairn.shelter.placement.Placement.Refusal;

class PlacementPropertiesTest {

    private static final Instant NOON = PlacementTest.NOON;

    @Provide
    Arbitrary<Command> commands() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        new Command.Accept(PlacementTest.REFERRAL, PlacementTest.SHELTER, PlacementTest.HOLD, NOON),
                        new Command.Alert(PlacementTest.REFERRAL, PlacementTest.SHELTER, NOON)),
                Arbitraries.of(IntakeStep.class).set().map(steps -> (Command) new Command.Admit(steps, NOON)),
                Arbitraries.just(new Command.Admit(Placement.REQUIRED, NOON)),
                Arbitraries.of(DischargeReason.class).map(reason -> new Command.Discharge(reason, NOON)));
    }

    @Property
    void a_bed_a_moving_in_and_a_moving_out_each_at_most_once_and_in_order(
            @ForAll List<@From("commands") Command> story) {
        var history = new ArrayList<Class<?>>();
        Placement state = new Placement.Awaited();
        for (var command : story) {
            if (Placement.decide(state, command) instanceof Decision.Agreed<PlacementEvent, Refusal>(var events)) {
                events.forEach(event -> history.add(event.getClass()));
                state = events.stream().reduce(state, Placement::evolve, (first, second) -> second);
            }
        }
        assertThat(history).doesNotHaveDuplicates();
        assertThat(history)
                .isSortedAccordingTo((one, other) -> Integer.compare(ORDER.indexOf(one), ORDER.indexOf(other)));
    }

    private static final List<Class<?>> ORDER = List.of(
            PlacementEvent.HoldLapsed.class,
            PlacementEvent.Accepted.class,
            PlacementEvent.Admitted.class,
            PlacementEvent.Discharged.class);
}

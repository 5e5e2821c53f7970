package org.cairn.shelter.placement;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.cairn.shelter.placement.Placement.Elsewhere;

class PlacementPropertiesTest extends Stories {

    @Provide
    Arbitrary<Command> commands() {
        Arbitrary<Command> steps =
                Arbitraries.of(IntakeStep.class).set().map(done -> new Command.Admit(done, Elsewhere.NOWHERE, NOON));
        Arbitrary<Command> ends = Arbitraries.of(DischargeReason.class)
                .map(reason -> new Command.Discharge(reason, reason.ordinal() % 2 == 0, NOON));
        Arbitrary<Command> others = Arbitraries.of(List.of(
                wait,
                offer,
                passOn,
                leaveList,
                accept,
                alert,
                admit,
                goOnLeave,
                comeBack,
                reportMissing,
                noteFound,
                requestTransfer,
                cancelTransfer,
                arrive));
        return Arbitraries.oneOf(List.of(steps, ends, others, others));
    }

    @Property
    void a_stay_has_a_bed_exactly_while_somebody_may_sleep_in_it_and_ends_once(
            @ForAll List<@From("commands") Command> story) {
        Placement state = new Placement.Requested();
        var record = PlacementRecord.BLANK;
        var moves = 0L;
        for (var command : story) {
            if (PlacementRules.decide(state, command) instanceof Decision.Agreed<PlacementEvent, Refusal>(var events)) {
                state = events.stream().reduce(state, Placement::evolve, (first, second) -> second);
                record = events.stream().reduce(record, PlacementRecord::and, (first, second) -> second);
                moves += events.stream()
                        .filter(PlacementEvent.Admitted.class::isInstance)
                        .count();
                if (!events.isEmpty()) {
                    assertThat(record.phase()).isEqualTo(PlacementRecord.Phase.of(state));
                }
            }
            var held = state instanceof Placement.CapacityHeld;
            assertThat(Placement.holdOf(state).isPresent())
                    .isEqualTo(held || PlacementRecord.Phase.of(state).hasBed());
        }
        assertThat(moves).isLessThanOrEqualTo(1L);
    }
}

package org.cairn.legalaid.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.legalaid.matter.Given.CENTRE;
import static org.cairn.legalaid.matter.Given.MATTER;
import static org.cairn.legalaid.matter.Given.MONDAY;
import static org.cairn.legalaid.matter.Given.clear;
import static org.cairn.legalaid.matter.Given.intake;
import static org.cairn.legalaid.matter.Given.notClear;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cairn.chassis.Decision;
import org.cairn.contracts.legalaid.MatterEvent;
import org.cairn.contracts.legalaid.MatterEvent.AmountBand;
import org.cairn.contracts.legalaid.MatterEvent.CompensationSource;
import org.cairn.contracts.legalaid.MatterEvent.MatterOutcome;
import org.cairn.contracts.legalaid.MatterEvent.MatterType;
import org.cairn.contracts.legalaid.MatterEvent.NonPunishmentOutcome;
import org.cairn.legalaid.matter.Matter.Command;

class MatterPropertiesTest {

    @Provide
    Arbitrary<Command> commands() {
        var yesOrNo = Arbitraries.of(true, false);
        Arbitrary<Command> open = Combinators.combine(Arbitraries.of(MatterType.class), yesOrNo)
                .as((type, closed) -> new Command.Open(MATTER, intake(type), CENTRE, closed, MONDAY));
        Arbitrary<Command> check = Combinators.combine(yesOrNo, yesOrNo)
                .as((clear, barred) -> new Command.CheckConflict(clear ? clear() : notClear(), barred, CENTRE, MONDAY));
        Arbitrary<Command> others = Arbitraries.of(
                new Command.Await(MATTER, false, MONDAY),
                new Command.Activate(MONDAY),
                new Command.Suspend("rests", MONDAY),
                new Command.Resume(MONDAY),
                new Command.Resolve(MatterOutcome.SETTLED, MONDAY),
                new Command.Close(MONDAY),
                new Command.NoteAdvice("stay", MONDAY),
                new Command.LodgeComplaint("AL", MONDAY),
                new Command.AgreeAssistance(CENTRE, true, MONDAY),
                new Command.FlagOffence("theft", false, MONDAY),
                new Command.RaiseNonPunishment("court", MONDAY),
                new Command.DecideNonPunishment(NonPunishmentOutcome.REFUSED, MONDAY),
                new Command.ClaimCompensation(CompensationSource.OTHER, MONDAY),
                new Command.AwardCompensation(CompensationSource.OTHER, AmountBand.NOT_STATED, MONDAY));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, open), net.jqwik.api.Tuple.of(2, check), net.jqwik.api.Tuple.of(5, others));
    }

    @Property(tries = 200)
    void nothing_is_resolved_that_was_not_assigned_and_nothing_assigned_against_the_register(
            @ForAll List<@From("commands") Command> story) {
        var history = new ArrayList<MatterEvent>();
        var state = Matter.NONE;
        for (var command : story) {
            if (Matter.decide(state, command) instanceof Decision.Agreed<MatterEvent, Refusal>(var events)) {
                state = events.stream().reduce(state, Matter::evolve, (first, second) -> second);
                history.addAll(events);
                assertThat(command instanceof Command.CheckConflict check
                                && check.registered()
                                && events.stream().anyMatch(MatterEvent.Assigned.class::isInstance))
                        .isFalse();
            }
        }
        assertThat(Set.of(Matter.State.ACTIVE, Matter.State.SUSPENDED, Matter.State.RESOLVED, Matter.State.CLOSED)
                                .contains(state.state())
                        && history.stream().noneMatch(MatterEvent.Assigned.class::isInstance))
                .isFalse();
    }

    @Property(tries = 200)
    void the_record_tells_the_same_as_the_rules(@ForAll List<@From("commands") Command> story) {
        var history = new ArrayList<MatterEvent>();
        var state = Matter.NONE;
        for (var command : story) {
            if (Matter.decide(state, command) instanceof Decision.Agreed<MatterEvent, Refusal>(var events)) {
                state = events.stream().reduce(state, Matter::evolve, (first, second) -> second);
                history.addAll(events);
            }
        }
        if (!history.isEmpty()) {
            assertThat(MatterRecord.of(history, Set.of()).phase()).isEqualTo(state.state());
        }
    }
}

package org.cairn.repatriation.returncase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.cairn.chassis.Decision;
import org.cairn.chassis.Refusal;
import org.cairn.contracts.repatriation.Escalation;
import org.cairn.contracts.repatriation.Initiator;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.contracts.repatriation.Risk;
import org.cairn.contracts.repatriation.Wellbeing;
import org.cairn.repatriation.returncase.ReturnCase.State;
import org.cairn.repatriation.returncase.Surroundings.Kind;

class ReturnCasePropertiesTest extends Stories {

    /** The step that would come next, so that long ways are walked, too, and any other one. */
    @Provide
    Arbitrary<Step> steps() {
        var arounds = Arbitraries.of(
                alone, childAlone, childGuarded, heard(Kind.HEARING_NEEDS_PRESENCE), heard(Kind.HOLD_ACTIVATED));
        var standpoints = arounds.flatMap(around -> Arbitraries.of(0, 0, 0, 91).map(day -> around(around, day)));
        Arbitrary<Command> commands = Arbitraries.of(Stream.of(
                        Stream.of(counsel, sayYes, sayNo, askVerification, askDocument, issue, plan, cancel),
                        Stream.of(Risk.values()).map(risk -> assess(risk)),
                        Stream.of(
                                new Command.RecordVoluntariness(true, true, childGuarded, D0),
                                new Command.DetermineBestInterests(true, true, true, D0),
                                new Command.DetermineBestInterests(false, true, true, D0),
                                new Command.ConfirmNationality(D0),
                                new Command.RaiseAlert(4, at(90), UTC, at(90)),
                                new Command.ReportDetention(D0),
                                new Command.Escalate(Escalation.IOM, D0),
                                new Command.ConfirmReception(WAVE, D0),
                                new Command.ConfirmArrival(D0),
                                new Command.Report(3, Wellbeing.POOR, false, D0),
                                new Command.NoteMissedDeadline("any", D0, D0)))
                .flatMap(kind -> kind)
                .toList());
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(new Step(null, today(0)))),
                Tuple.of(2, commands.map(command -> new Step(command, today(0)))),
                Tuple.of(1, standpoints.map(now -> new Step(new Command.MakeReady(now, D0), now))),
                Tuple.of(1, standpoints.map(now -> new Step(new Command.Depart(now, D0), now))),
                Tuple.of(1, standpoints.map(now -> new Step(new Command.Heed(now, D0), now))));
    }

    /** A command and what is true when it comes; without a command, whatever leads on. */
    record Step(Command command, Standpoint now) {}

    @Property(tries = 200)
    void nobody_is_ready_or_leaves_with_an_obstacle_and_everybody_may_say_no_until_then(
            @ForAll Initiator initiator, @ForAll List<@From("steps") Step> story) {
        var state = ReturnCase.evolve(ReturnCase.NONE, requested(initiator));
        for (var step : story) {
            var command = step.command() == null ? onward(state) : step.command();
            if (ReturnCase.decide(state, command) instanceof Decision.Agreed<ReturnEvent, Refusal>(var events)) {
                if (events.stream().anyMatch(ReturnCasePropertiesTest::opensTheWay)) {
                    assertThat(DepartureGate.obstacles(state, step.now())).isEmpty();
                    assertThat(state.answers().will().voluntary()).isTrue();
                    assertThat(state.answers().risk().result()).isNotEqualTo(Risk.UNSAFE);
                }
                state = events.stream().reduce(state, ReturnCase::evolve, (first, second) -> second);
            }
            if (state.prepared()) {
                assertThat(ReturnCase.decide(state, cancel)).isEqualTo(Decision.agreed(cancelled));
            }
            assertThat(state.state() == State.READY && state.answers().halt() != null)
                    .isFalse();
        }
    }

    private static boolean opensTheWay(ReturnEvent event) {
        return event instanceof ReturnEvent.Readied || event instanceof ReturnEvent.Departed;
    }

    private Command onward(ReturnCase state) {
        return switch (state.reached()) {
            case UNASKED, REQUESTED -> counsel;
            case COUNSELLED -> sayYes;
            case VOLUNTARINESS_CONFIRMED -> assess(Risk.SAFE);
            case RISK_ASSESSED -> askVerification;
            case NATIONALITY_VERIFICATION -> new Command.ConfirmNationality(D0);
            case NATIONALITY_VERIFIED -> askDocument;
            case DOCS_REQUESTED -> issue;
            case DOCS_ISSUED -> plan;
            case PLAN_AGREED -> state.travel().received() ? makeReady : new Command.ConfirmReception(WAVE, D0);
            case READY -> depart;
            case DEPARTED -> new Command.ConfirmArrival(D0);
            case ARRIVED, REINTEGRATION, MONITORING -> new Command.Report(12, Wellbeing.GOOD, false, D0);
            case STALLED, HALTED, CANCELLED, RE_RISK, COMPLETED -> cancel;
        };
    }
}

package org.cairn.identification.identificationcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.identification.identificationcase.Given.MONDAY;
import static org.cairn.identification.identificationcase.Given.TODAY;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.cairn.chassis.Decision;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.Outcome;
import org.cairn.contracts.identification.IdentificationEvent.ReasonableGroundsDecided;
import org.cairn.contracts.identification.IdentificationEvent.ReconsiderationDecided;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionStarted;
import org.cairn.contracts.identification.IdentificationEvent.Submitted;
import org.cairn.contracts.identification.Reconsidered;
import org.cairn.identification.identificationcase.IdentificationCase.Command;
import org.cairn.identification.identificationcase.IdentificationCase.State;

class IdentificationCasePropertiesTest {

    private static final Set<State> NEGATIVE = EnumSet.of(State.RG_NEGATIVE, State.NOT_IDENTIFIED, State.UPHELD);

    @Provide
    Arbitrary<Command> commands() {
        return Arbitraries.oneOf(Stories.ofThePerson(), Stories.ofTheAuthority(), Stories.ofClocks());
    }

    /** The person, those who help, and the clocks: everybody but the authority. */
    @Provide
    Arbitrary<Command> othersThanTheAuthority() {
        return Arbitraries.oneOf(Stories.ofThePerson(), Stories.ofClocks());
    }

    @Property
    void without_a_decision_of_the_authority_nothing_is_ever_negative(
            @ForAll List<@From("othersThanTheAuthority") Command> story) {
        assertThat(NEGATIVE).doesNotContain(stateAfter(historyOf(story)).state());
    }

    @Property
    void every_negative_state_comes_right_from_a_decision_of_the_authority(
            @ForAll List<@From("commands") Command> story) {
        var state = IdentificationCase.NEW;
        for (var command : story) {
            var before = state;
            state = stateAfter(before, command);
            if (NEGATIVE.contains(state.state()) && state.state() != before.state()) {
                assertThat(command)
                        .isInstanceOfAny(
                                Command.DecideReasonableGrounds.class,
                                Command.DecideConclusiveGrounds.class,
                                Command.DecideReconsideration.class,
                                Command.DecideJudicialReview.class);
            }
        }
    }

    @Property
    void one_answer_at_most_to_each_question(@ForAll List<@From("commands") Command> story) {
        var history = historyOf(story);
        assertThat(of(ReasonableGroundsDecided.class, history))
                .hasSizeLessThanOrEqualTo(of(Submitted.class, history).size());
    }

    @Property
    void the_reflection_period_runs_exactly_after_a_positive_answer(@ForAll List<@From("commands") Command> story) {
        var history = historyOf(story);
        var positive = of(ReasonableGroundsDecided.class, history).stream()
                        .filter(decided -> decided.outcome() == Outcome.POSITIVE)
                        .count()
                + of(ReconsiderationDecided.class, history).stream()
                        .filter(decided -> decided.outcome() == Reconsidered.RG_POSITIVE)
                        .count();
        assertThat(of(ReflectionStarted.class, history)).hasSize((int) positive);
    }

    @Property
    void no_adult_is_referred_without_consent(@ForAll List<@From("commands") Command> story) {
        var state = IdentificationCase.NEW;
        for (var command : story) {
            var after = stateAfter(state, command);
            if (command instanceof Command.Submit submit && after != state && after.question() != null) {
                assertThat(submit.consented() || after.age().child() || after.state() == state.state())
                        .isTrue();
            }
            state = after;
        }
    }

    @Property
    void a_period_that_waits_for_the_conclusive_decision_never_ends_without_it(
            @ForAll List<@From("commands") Command> story, @ForAll @IntRange(max = 4_000) int days) {
        var history = historyOf(story);
        var period =
                history.stream().reduce(ReflectionPeriod.NONE, ReflectionPeriod::evolve, (first, second) -> second);
        var seen = ReflectionPeriod.decide(period, new ReflectionPeriod.Command.SeeDay(TODAY.plusDays(days), MONDAY));
        if (period.until() == null || period.until().concludedOn() == null) {
            assertThat(seen).isEqualTo(Decision.agreed());
        }
    }

    @Property
    void the_record_tells_the_same_as_the_rules(@ForAll List<@From("commands") Command> story) {
        var history = historyOf(story);
        var record = CaseRecord.of(history);
        assertThat(record.phase())
                .isIn(
                        switch (stateAfter(history).state()) {
                            case DETECTED -> Set.of(CaseRecord.Phase.DETECTED);
                            case PRESUMED -> Set.of(CaseRecord.Phase.PRESUMED);
                            case RG_PENDING -> Set.of(CaseRecord.Phase.RG_PENDING);
                            case RG_POSITIVE -> Set.of(CaseRecord.Phase.RG_DECIDED, CaseRecord.Phase.RECONSIDERED);
                            case RG_NEGATIVE -> Set.of(CaseRecord.Phase.RG_DECIDED);
                            case IDENTIFIED -> Set.of(CaseRecord.Phase.CG_DECIDED, CaseRecord.Phase.RECONSIDERED);
                            case NOT_IDENTIFIED -> Set.of(CaseRecord.Phase.CG_DECIDED);
                            case RECONSIDERATION -> Set.of(CaseRecord.Phase.RECONSIDERATION, CaseRecord.Phase.REVIEWED);
                            case UPHELD -> Set.of(CaseRecord.Phase.RECONSIDERED, CaseRecord.Phase.REVIEWED);
                            case JUDICIAL_REVIEW -> Set.of(CaseRecord.Phase.JUDICIAL_REVIEW);
                            case FORMAL_DECLINED -> Set.of(CaseRecord.Phase.FORMAL_DECLINED);
                            case WITHDRAWN -> Set.of(CaseRecord.Phase.WITHDRAWN);
                        });
    }

    private static IdentificationCase stateAfter(List<IdentificationEvent> history) {
        return history.stream().reduce(IdentificationCase.NEW, IdentificationCase::evolve, (first, second) -> second);
    }

    private static IdentificationCase stateAfter(IdentificationCase before, Command command) {
        return IdentificationCase.decide(before, command)
                        instanceof Decision.Agreed<IdentificationEvent, Refusal>(var events)
                ? events.stream().reduce(before, IdentificationCase::evolve, (first, second) -> second)
                : before;
    }

    private static List<IdentificationEvent> historyOf(List<Command> story) {
        var history = new ArrayList<IdentificationEvent>();
        var state = IdentificationCase.NEW;
        for (var command : story) {
            if (IdentificationCase.decide(state, command)
                    instanceof Decision.Agreed<IdentificationEvent, Refusal>(var events)) {
                history.addAll(events);
                state = events.stream().reduce(state, IdentificationCase::evolve, (first, second) -> second);
            }
        }
        return history;
    }

    private static <E> List<E> of(Class<E> kind, List<IdentificationEvent> history) {
        return history.stream()
                .flatMap(event -> kind.isInstance(event) ? Stream.of(kind.cast(event)) : Stream.empty())
                .toList();
    }
}

package org.cairn.identification.identificationcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.identification.identificationcase.Given.AUTHORITY;
import static org.cairn.identification.identificationcase.Given.MONDAY;
import static org.cairn.identification.identificationcase.Given.NEXT_MONDAY;
import static org.cairn.identification.identificationcase.Given.NGO;
import static org.cairn.identification.identificationcase.Given.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cairn.chassis.Decision;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.Instrument;
import org.cairn.contracts.identification.IdentificationEvent.Outcome;
import org.cairn.contracts.identification.IdentificationEvent.ReasonableGroundsDecided;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionStarted;
import org.cairn.contracts.identification.IdentificationEvent.Submitted;
import org.cairn.identification.identificationcase.IdentificationCase.Command;

class IdentificationCasePropertiesTest {

    private static final String CLOCK = "reasonable-grounds-expected";

    @Provide
    Arbitrary<Command> commands() {
        var yesOrNo = Arbitraries.of(true, false);
        var agencies = Arbitraries.of(NGO, AUTHORITY);
        var ages = Arbitraries.integers().between(1, 80).injectNull(0.3);
        Arbitrary<Command> presume = yesOrNo.map(doubt -> new Command.Presume(Set.of(), doubt, MONDAY));
        Arbitrary<Command> submit = Combinators.combine(agencies, ages, yesOrNo)
                .as((by, age, consented) ->
                        new Command.Submit(Given.submission(by, age, NEXT_MONDAY), consented, MONDAY));
        Arbitrary<Command> decide = Combinators.combine(
                        agencies,
                        Arbitraries.of(Outcome.class),
                        Arbitraries.integers().between(-2, 2))
                .as((by, outcome, days) ->
                        new Command.DecideReasonableGrounds(Given.answer(outcome, TODAY.plusDays(days)), by, MONDAY));
        Arbitrary<Command> others = Arbitraries.of(
                new Command.RecordIndicators(Instrument.UNODC, Set.of(), MONDAY),
                new Command.WarnOfDeadline(CLOCK, NEXT_MONDAY, MONDAY),
                new Command.NoteMissedDeadline(CLOCK, NEXT_MONDAY, NEXT_MONDAY));
        return Arbitraries.oneOf(presume, submit, decide, others);
    }

    @Property
    void one_question_and_one_answer_at_most(@ForAll List<@From("commands") Command> story) {
        var history = historyOf(story);
        assertThat(of(Submitted.class, history)).hasSizeLessThanOrEqualTo(1);
        assertThat(of(ReasonableGroundsDecided.class, history))
                .hasSizeLessThanOrEqualTo(of(Submitted.class, history).size());
    }

    @Property
    void the_reflection_period_runs_exactly_after_a_positive_answer(@ForAll List<@From("commands") Command> story) {
        var history = historyOf(story);
        var positive = of(ReasonableGroundsDecided.class, history).stream()
                .filter(decided -> decided.outcome() == Outcome.POSITIVE)
                .count();
        assertThat(of(ReflectionStarted.class, history)).hasSize((int) positive);
    }

    @Property
    void no_adult_is_referred_without_consent(@ForAll List<@From("commands") Command> story) {
        var history = historyOf(story);
        var presumedChild = history.stream().anyMatch(IdentificationEvent.AgePresumedChild.class::isInstance);
        assertThat(of(Submitted.class, history))
                .allMatch(submitted -> submitted.basis() == LegalBasis.CONSENT
                        || presumedChild
                        || submitted.ageToday() != null && submitted.ageToday() < 18);
    }

    @Property
    void the_record_tells_the_same_as_the_rules(@ForAll List<@From("commands") Command> story) {
        var history = historyOf(story);
        IdentificationCase state = new IdentificationCase.Detected();
        var record = CaseRecord.BLANK;
        for (var event : history) {
            state = IdentificationCase.evolve(state, event);
            record = record.and(event);
        }
        assertThat(record.phase())
                .isEqualTo(
                        switch (state) {
                            case IdentificationCase.Detected _ -> CaseRecord.Phase.DETECTED;
                            case IdentificationCase.Presumed _ -> CaseRecord.Phase.PRESUMED;
                            case IdentificationCase.Pending _ -> CaseRecord.Phase.RG_PENDING;
                            case IdentificationCase.Positive _, IdentificationCase.Negative _ ->
                                CaseRecord.Phase.RG_DECIDED;
                        });
        assertThat(record.reflection() != null).isEqualTo(state instanceof IdentificationCase.Positive);
    }

    private static List<IdentificationEvent> historyOf(List<Command> story) {
        var history = new ArrayList<IdentificationEvent>();
        IdentificationCase state = new IdentificationCase.Detected();
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

package org.cairn.identification.identificationcase;

import static org.cairn.identification.identificationcase.Given.AUTHORITY;
import static org.cairn.identification.identificationcase.Given.MONDAY;
import static org.cairn.identification.identificationcase.Given.NEXT_MONDAY;
import static org.cairn.identification.identificationcase.Given.NGO;
import static org.cairn.identification.identificationcase.Given.THIRTY_DAYS;
import static org.cairn.identification.identificationcase.Given.TODAY;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.cairn.contracts.identification.AgeFinding;
import org.cairn.contracts.identification.IdentificationEvent.Outcome;
import org.cairn.contracts.identification.Instrument;
import org.cairn.contracts.identification.Reconsidered;
import org.cairn.contracts.identification.Requester;
import org.cairn.contracts.identification.ReviewOutcome;
import org.cairn.contracts.identification.ServedOn;
import org.cairn.identification.identificationcase.IdentificationCase.Command;

/** Whatever may be asked of a case, in any order. */
final class Stories {

    private static final String CLOCK = "reasonable-grounds-expected";
    private static final Arbitrary<Boolean> YES_OR_NO = Arbitraries.of(true, false);

    private Stories() {}

    static Arbitrary<Command> ofThePerson() {
        var ages = Arbitraries.integers().between(1, 80).injectNull(0.3);
        Arbitrary<Command> presume = YES_OR_NO.map(doubt -> new Command.Presume(Set.of(), doubt, MONDAY));
        Arbitrary<Command> decline = YES_OR_NO.map(notified -> new Command.DeclineFormal(notified, MONDAY));
        Arbitrary<Command> withdraw = YES_OR_NO.map(guardian -> new Command.Withdraw(guardian, MONDAY));
        Arbitrary<Command> submit = Combinators.combine(Arbitraries.of(NGO, NGO, AUTHORITY), ages, YES_OR_NO)
                .as((by, age, consented) ->
                        new Command.Submit(Given.submission(by, age, NEXT_MONDAY), consented, MONDAY));
        Arbitrary<Command> ask = Arbitraries.integers()
                .between(0, 60)
                .map(days -> new Command.RequestReconsideration(
                        new Reconsideration(
                                Requester.PERSON,
                                NGO,
                                "NEW_EVIDENCE",
                                days % 2 == 0 ? "EXCEPTIONAL_CIRCUMSTANCES" : null,
                                null,
                                TODAY.plusDays(days),
                                new Reconsideration.Terms(day -> day.plusDays(30), Set.of(), Set.of())),
                        true,
                        MONDAY));
        Arbitrary<Command> others = Arbitraries.of(
                new Command.RecordIndicators(Instrument.UNODC, Set.of("ANY"), MONDAY),
                new Command.Assess(NGO, "clear", MONDAY),
                new Command.OpenJudicialReview(MONDAY));
        return Arbitraries.oneOf(presume, decline, withdraw, submit, ask, others);
    }

    static Arbitrary<Command> ofTheAuthority() {
        var agencies = Arbitraries.of(AUTHORITY, AUTHORITY, NGO);
        var days = Arbitraries.integers().between(-2, 60).map(TODAY::plusDays);
        Arbitrary<Command> first = Combinators.combine(agencies, Arbitraries.of(Outcome.class), days)
                .as((by, outcome, day) -> new Command.DecideReasonableGrounds(Given.answer(outcome, day), by, MONDAY));
        Arbitrary<Command> second = Combinators.combine(agencies, Arbitraries.of(Outcome.class), days, YES_OR_NO)
                .as((by, outcome, day, wished) -> new Command.DecideConclusiveGrounds(
                        new Answer.Conclusion(outcome, day, Set.of(), "on balance", wished), by, MONDAY));
        Arbitrary<Command> again = Combinators.combine(agencies, Arbitraries.of(Reconsidered.class), days)
                .as((by, outcome, day) -> new Command.DecideReconsideration(
                        new Answer.Second(outcome, day, "looked again", THIRTY_DAYS), by, MONDAY));
        Arbitrary<Command> court = Arbitraries.of(ReviewOutcome.class)
                .map(outcome -> new Command.DecideJudicialReview(outcome, AUTHORITY, MONDAY));
        Arbitrary<Command> age = Arbitraries.of(AgeFinding.class)
                .map(finding -> new Command.DetermineAge(finding, "documents", AUTHORITY, MONDAY));
        Arbitrary<Command> papers = Combinators.combine(Arbitraries.of(ServedOn.class), YES_OR_NO)
                .as((on, guardian) -> new Command.ServePapers(on, guardian, AUTHORITY, MONDAY));
        return Arbitraries.oneOf(first, second, again, court, age, papers);
    }

    static Arbitrary<Command> ofClocks() {
        return Arbitraries.of(
                new Command.WarnOfDeadline(CLOCK, NEXT_MONDAY, MONDAY),
                new Command.NoteMissedDeadline(CLOCK, NEXT_MONDAY, NEXT_MONDAY));
    }
}

package org.cairn.immigration.removalhold;

import static org.cairn.contracts.immigration.HoldEvent.Fact.APPEALED;
import static org.cairn.contracts.immigration.HoldEvent.Fact.APPEAL_DECIDED;
import static org.cairn.contracts.immigration.HoldEvent.Fact.CONCLUSIVE_DECIDED;
import static org.cairn.contracts.immigration.HoldEvent.Fact.GROUNDS_DECIDED;
import static org.cairn.contracts.immigration.HoldEvent.Fact.PATHWAY_CLOSED;
import static org.cairn.contracts.immigration.HoldEvent.Fact.PRESUMED;
import static org.cairn.contracts.immigration.HoldEvent.Fact.RECONSIDERATION_DECIDED;
import static org.cairn.contracts.immigration.HoldEvent.Fact.RECONSIDERATION_REQUESTED;
import static org.cairn.contracts.immigration.HoldEvent.Fact.REFLECTION_ENDED;
import static org.cairn.contracts.immigration.HoldEvent.Fact.REFLECTION_EXTENDED;
import static org.cairn.contracts.immigration.HoldEvent.Fact.REFLECTION_STARTED;
import static org.cairn.contracts.immigration.HoldEvent.Fact.REFLECTION_WITHHELD;
import static org.cairn.contracts.immigration.HoldEvent.Fact.REVIEW_DECIDED;
import static org.cairn.contracts.immigration.HoldEvent.Fact.REVIEW_OPENED;
import static org.cairn.contracts.immigration.HoldEvent.Fact.SUBMITTED;
import static org.cairn.contracts.immigration.HoldEvent.Fact.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.immigration.HoldEvent.Fact;
import org.cairn.contracts.immigration.HoldEvent.Heard;
import org.cairn.contracts.immigration.HoldEvent.HoldReason;

/**
 * Which reasons what was heard gives. How identification decided is not told, so every doubt holds: a question is open until its
 * own answer was heard, and after each answer until it can no longer be put in question in time. Folded from the set of facts: the
 * order in which they arrive changes nothing. Pure.
 */
final class HoldReasons {

    private static final Set<Fact> ANSWERS =
            EnumSet.of(GROUNDS_DECIDED, CONCLUSIVE_DECIDED, RECONSIDERATION_DECIDED, REVIEW_DECIDED);

    private final Set<Heard> facts;

    private HoldReasons(Set<Heard> facts) {
        this.facts = facts;
    }

    static Set<HoldReason> of(Set<Heard> facts, Law law, Instant at) {
        var told = new HoldReasons(facts);
        var found = EnumSet.noneOf(HoldReason.class);
        for (var reason : HoldReason.values()) {
            if (told.gives(reason, law, at)) {
                found.add(reason);
            }
        }
        return found;
    }

    /** When a reason that only a day ends will end, if there is one. */
    static Optional<LocalDate> lastDay(Set<Heard> facts, Law law) {
        return new HoldReasons(facts).days(law).max(LocalDate::compareTo);
    }

    private boolean gives(HoldReason reason, Law law, Instant at) {
        return switch (reason) {
            case PRESUMED -> presumed();
            case IDENTIFICATION_PENDING ->
                open(SUBMITTED, GROUNDS_DECIDED, CONCLUSIVE_DECIDED, WITHDRAWN) || conclusivePending();
            case REFLECTION_PERIOD -> reflectionRuns();
            case RECONSIDERATION ->
                open(RECONSIDERATION_REQUESTED, RECONSIDERATION_DECIDED, WITHDRAWN) || mayStillBeAsked(law, at);
            case JUDICIAL_REVIEW -> open(REVIEW_OPENED, REVIEW_DECIDED, WITHDRAWN) || mayBeSentBack();
            case APPEAL -> open(APPEALED, APPEAL_DECIDED, WITHDRAWN);
            case STATUS_PENDING, STATUS_APPEAL, PERMIT -> false;
        };
    }

    /** Also who took the case back, or never had it decided, is presumed until the pathway is closed. */
    private boolean presumed() {
        return last(PRESUMED, SUBMITTED, WITHDRAWN)
                .filter(fact -> !answered(fact) && !closed(fact, PATHWAY_CLOSED))
                .isPresent();
    }

    private boolean answered(Heard fact) {
        return facts.stream()
                .anyMatch(other -> ANSWERS.contains(other.fact()) && !other.at().isBefore(fact.at()));
    }

    /** Grounds were found where a period began or was withheld; then the conclusive decision is awaited, however long it takes. */
    private boolean conclusivePending() {
        var found = last(REFLECTION_STARTED, REFLECTION_WITHHELD);
        var over = last(CONCLUSIVE_DECIDED).isPresent()
                && found.filter(fact -> closed(fact, REFLECTION_ENDED)).isPresent();
        return !over
                && found.filter(fact -> !closed(fact, CONCLUSIVE_DECIDED, WITHDRAWN))
                        .isPresent();
    }

    /** No day ends the period here, only the word of identification. */
    private boolean reflectionRuns() {
        return last(REFLECTION_STARTED, REFLECTION_EXTENDED)
                .filter(fact -> !closed(fact, REFLECTION_ENDED, REFLECTION_WITHHELD, WITHDRAWN))
                .isPresent();
    }

    /** What a court did is not told: it may have sent the question back. */
    private boolean mayBeSentBack() {
        return open(REVIEW_DECIDED, RECONSIDERATION_DECIDED, WITHDRAWN, PATHWAY_CLOSED);
    }

    private boolean mayStillBeAsked(Law law, Instant at) {
        return days(law).anyMatch(last -> !last.isBefore(law.day(at)));
    }

    /** From the day of the decision, or the day on which it was entered if that is later: an entry in arrears shortens nothing. */
    private Stream<LocalDate> days(Law law) {
        return facts.stream()
                .filter(fact -> ANSWERS.contains(fact.fact()))
                .map(fact -> later(fact, law))
                .map(law.lastDayToAskAgain());
    }

    private static LocalDate later(Heard fact, Law law) {
        var entered = law.day(fact.at());
        return fact.day() == null || fact.day().isBefore(entered) ? entered : fact.day();
    }

    private boolean open(Fact opening, Fact... closing) {
        return last(opening).filter(fact -> !closed(fact, closing)).isPresent();
    }

    private boolean closed(Heard opened, Fact... closing) {
        return last(closing).filter(fact -> !fact.at().isBefore(opened.at())).isPresent();
    }

    private Optional<Heard> last(Fact... kinds) {
        var wanted = Set.of(kinds);
        return facts.stream()
                .filter(fact -> wanted.contains(fact.fact()))
                .max(Comparator.comparing(Heard::at).thenComparing(Heard::fact));
    }
}

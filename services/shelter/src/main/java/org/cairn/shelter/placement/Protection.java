package org.cairn.shelter.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cairn.chassis.Decision;
import org.cairn.contracts.Event;

/**
 * Whether a shelter must let the person stay: while a decision on their identification, a reconsideration, a review or an appeal is
 * pending or the recovery period runs (CETS 197 Art. 10(2), 12, 13; Nationality and Borders Act 2022 s.61), and after each decision
 * until the time to move on is over. What was decided is not known here, so the longest time counts. Folded from the set of facts:
 * the order in which they arrive changes nothing. Pure.
 */
public record Protection(Set<Protection.Fact> facts) {

    /** Nothing was heard. */
    public static final Protection NONE = new Protection(Set.of());

    public Protection {
        facts = Set.copyOf(facts);
    }

    /** What identification told; the kinds are those of its facts, without what they say of the person. */
    public enum Kind {
        SUBMITTED,
        GROUNDS_DECIDED,
        CONCLUSIVE_DECIDED,
        RECONSIDERATION_REQUESTED,
        RECONSIDERATION_DECIDED,
        REVIEW_OPENED,
        REVIEW_DECIDED,
        REFLECTION_STARTED,
        REFLECTION_EXTENDED,
        REFLECTION_WITHHELD,
        REFLECTION_ENDED,
        APPEALED,
        APPEAL_DECIDED,
        DECLINED,
        WITHDRAWN,
        PATHWAY_CLOSED
    }

    /** What this service has heard; it stays inside. */
    public sealed interface Heard extends Event {}

    /**
     * One thing that identification told.
     *
     * @param day the day of the decision, or the last day of the period; null where the fact has none
     * @param open whether the period waits for the conclusive decision
     */
    public record Fact(Kind kind, LocalDate day, boolean open, Instant at) implements Heard {

        private boolean isPeriod() {
            return kind == Kind.REFLECTION_STARTED || kind == Kind.REFLECTION_EXTENDED;
        }

        private boolean endsWaiting() {
            return switch (kind) {
                case GROUNDS_DECIDED,
                        CONCLUSIVE_DECIDED,
                        RECONSIDERATION_DECIDED,
                        REVIEW_DECIDED,
                        REFLECTION_WITHHELD,
                        APPEAL_DECIDED,
                        DECLINED,
                        WITHDRAWN -> true;
                case SUBMITTED,
                        RECONSIDERATION_REQUESTED,
                        REVIEW_OPENED,
                        REFLECTION_STARTED,
                        REFLECTION_EXTENDED,
                        REFLECTION_ENDED,
                        APPEALED,
                        PATHWAY_CLOSED -> false;
            };
        }

        /** The day of the decision, or the day on which it was entered if that is later: an entry in arrears shortens nobody's time. */
        private LocalDate later(ZoneId zone) {
            var entered = at.atZone(zone).toLocalDate();
            return day == null || day.isBefore(entered) ? entered : day;
        }
    }

    /**
     * What the law of the pathway says.
     *
     * @param lastDayOfSupport the last day of the longest time to move on after a decision of that day
     */
    public record Law(ZoneId zone, UnaryOperator<LocalDate> lastDayOfSupport) {}

    /** A fact that was heard before changes nothing. */
    public static Decision<Heard, Refusal> decide(Protection protection, Fact heard) {
        return protection.facts.contains(heard) ? Decision.agreed() : Decision.agreed(heard);
    }

    /** Facts are gathered, in no order. */
    public static Protection evolve(Protection protection, Heard heard) {
        return switch (heard) {
            case Fact fact -> protection.and(fact);
        };
    }

    private Protection and(Fact fact) {
        var more = new HashSet<>(facts);
        more.add(fact);
        return new Protection(more);
    }

    /** Whether nobody may put the person out at that moment. */
    public boolean holdsAt(Instant now, Law law) {
        var today = now.atZone(law.zone()).toLocalDate();
        return decisionPending() || reflectionRuns(today) || timeToMoveOnRuns(today, law);
    }

    private boolean decisionPending() {
        return open(Kind.SUBMITTED, Kind.GROUNDS_DECIDED, Kind.WITHDRAWN, Kind.DECLINED)
                || conclusivePending()
                || open(Kind.RECONSIDERATION_REQUESTED, Kind.RECONSIDERATION_DECIDED, Kind.WITHDRAWN)
                || open(Kind.REVIEW_OPENED, Kind.REVIEW_DECIDED, Kind.WITHDRAWN)
                || mayBeSentBack()
                || open(Kind.APPEALED, Kind.APPEAL_DECIDED, Kind.WITHDRAWN);
    }

    /** A court may have sent the question back, which is not told here: then it is pending until it is decided or the pathway closed. */
    private boolean mayBeSentBack() {
        return open(Kind.REVIEW_DECIDED, Kind.RECONSIDERATION_DECIDED, Kind.WITHDRAWN, Kind.PATHWAY_CLOSED);
    }

    /** Grounds were found where a period began or was withheld; then the conclusive decision is awaited, however long it takes. */
    private boolean conclusivePending() {
        var found = last(Kind.REFLECTION_STARTED, Kind.REFLECTION_WITHHELD);
        var answered = last(Kind.CONCLUSIVE_DECIDED);
        var overAnyway = answered.isPresent() && found.isPresent() && closed(found.get(), Kind.REFLECTION_ENDED);
        return found.isPresent() && !overAnyway && !closed(found.get(), Kind.CONCLUSIVE_DECIDED, Kind.WITHDRAWN);
    }

    /** A period that waits for the conclusive decision ends when identification says so, or when the case was taken back. */
    private boolean reflectionRuns(LocalDate today) {
        var started = last(Kind.REFLECTION_STARTED);
        if (started.isEmpty() || closed(started.get(), Kind.REFLECTION_ENDED, Kind.REFLECTION_WITHHELD)) {
            return false;
        }
        var openEnd = started.get().open() && !closed(started.get(), Kind.WITHDRAWN);
        return openEnd
                || facts.stream()
                        .anyMatch(fact -> fact.isPeriod() && !fact.day().isBefore(today));
    }

    private boolean timeToMoveOnRuns(LocalDate today, Law law) {
        return facts.stream()
                .filter(Fact::endsWaiting)
                .map(fact -> law.lastDayOfSupport().apply(fact.later(law.zone())))
                .anyMatch(last -> !last.isBefore(today));
    }

    private boolean open(Kind opening, Kind... closing) {
        return last(opening).filter(fact -> !closed(fact, closing)).isPresent();
    }

    private boolean closed(Fact opened, Kind... closing) {
        return last(closing).filter(fact -> !fact.at().isBefore(opened.at())).isPresent();
    }

    private Optional<Fact> last(Kind... kinds) {
        return facts.stream()
                .filter(fact -> Arrays.asList(kinds).contains(fact.kind()))
                .max(Comparator.comparing(Fact::at)
                        .thenComparing(fact -> fact.kind().ordinal()));
    }
}

package org.cairn.repatriation.returncase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.cairn.contracts.repatriation.Escalation;
import org.cairn.contracts.repatriation.ReturnEvent.PlanAgreed;

/**
 * What it takes to travel: the answer of a State that is waited for, a document, a plan, and somebody who receives the person.
 *
 * @param waiting what is waited for; null when nothing is
 * @param detained whether the person is held meanwhile
 * @param plan the plan that was agreed last; null before
 * @param received whether the agency of that plan has said that it is ready
 */
public record Travel(Waiting waiting, boolean document, boolean detained, PlanAgreed plan, boolean received) {

    /** Nothing is there. */
    static final Travel NONE = new Travel(null, false, false, null, false);

    /** Waiting for an answer since then; {@code tried} are the other ways that were tried. */
    public record Waiting(Instant since, boolean stalled, Set<Escalation> tried) {

        public Waiting {
            tried = Set.copyOf(tried);
        }
    }

    /** A second question does not set the time back: who waits has waited since the first. */
    Travel waitingSince(Instant at) {
        return waiting == null ? waiting(new Waiting(at, false, Set.of())) : this;
    }

    Travel answered() {
        return waiting(null);
    }

    Travel stalling() {
        return waiting == null ? this : waiting(new Waiting(waiting.since(), true, waiting.tried()));
    }

    Travel escalated(Escalation to) {
        if (waiting == null) {
            return this;
        }
        var tried = EnumSet.of(to);
        tried.addAll(waiting.tried());
        return waiting(new Waiting(waiting.since(), waiting.stalled(), tried));
    }

    Travel documented() {
        return new Travel(waiting, true, detained, plan, received);
    }

    Travel detained(boolean held) {
        return new Travel(waiting, document, held, plan, received);
    }

    /** A new plan may name another agency, which has to say for itself that it is ready. */
    Travel planned(PlanAgreed agreed) {
        return new Travel(waiting, document, detained, agreed, false);
    }

    Travel expected() {
        return new Travel(waiting, document, detained, plan, true);
    }

    boolean stalled() {
        return waiting != null && waiting.stalled();
    }

    /** For how many days of the calendar an answer had been waited for at that moment; none when none is. */
    int waitingDays(Instant at, ZoneId zone) {
        return waiting == null ? 0 : (int) ChronoUnit.DAYS.between(day(waiting.since(), zone), day(at, zone));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private Travel waiting(Waiting next) {
        return new Travel(next, document, detained, plan, received);
    }
}

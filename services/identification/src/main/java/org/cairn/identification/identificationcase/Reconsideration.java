package org.cairn.identification.identificationcase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.identification.IdentificationEvent.ReconsiderationRequested;
import org.cairn.contracts.identification.Requester;

/**
 * A request to look at a negative decision again.
 *
 * @param today the day on which it comes in, where the law counts
 */
public record Reconsideration(
        Requester requester,
        AgencyId by,
        String ground,
        String lateBecause,
        String statement,
        LocalDate today,
        Terms terms) {

    /**
     * What the law asks of a request.
     *
     * @param lastDay the last day in time after a decision of some day
     * @param grounds the grounds it knows; any is enough where it names none
     * @param lateGrounds the reasons for being late that it knows; any is enough where it names none
     */
    public record Terms(UnaryOperator<LocalDate> lastDay, Set<String> grounds, Set<String> lateGrounds) {}

    boolean withoutGround() {
        return !terms.grounds().isEmpty() && !terms.grounds().contains(String.valueOf(ground));
    }

    /** Whether it is late and says no reason that counts; it is never refused for being late alone. */
    boolean lateWithoutReason(LocalDate decidedOn) {
        var late = today.isAfter(terms.lastDay().apply(decidedOn));
        var reason = lateBecause != null
                && !lateBecause.isBlank()
                && (terms.lateGrounds().isEmpty() || terms.lateGrounds().contains(lateBecause));
        return late && !reason;
    }

    ReconsiderationRequested event(Instant at) {
        return new ReconsiderationRequested(requester, ground, lateBecause, statement, at);
    }
}

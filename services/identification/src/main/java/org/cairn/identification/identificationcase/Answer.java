package org.cairn.identification.identificationcase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.ConclusiveGroundsDecided;
import org.cairn.contracts.identification.IdentificationEvent.Outcome;
import org.cairn.contracts.identification.IdentificationEvent.ReasonableGroundsDecided;
import org.cairn.contracts.identification.IdentificationEvent.ReconsiderationDecided;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionStarted;
import org.cairn.contracts.identification.Reconsidered;

/** The authority's answer to the first question, and the recovery period that a positive one starts. */
public record Answer(Outcome outcome, LocalDate decidedOn, String reasons, Recovery recovery) {

    /**
     * The recovery and reflection period as the profile counts it (CETS 197 Art. 13).
     *
     * @param openUntilConclusive whether it stays open until the conclusive decision (UK: NABA 2022 s.61(3))
     */
    public record Recovery(LocalDate firstDay, LocalDate lastDay, boolean openUntilConclusive) {

        private ReflectionStarted started(Instant at) {
            return new ReflectionStarted(firstDay, lastDay, openUntilConclusive, at);
        }
    }

    /**
     * The authority's answer to the second question.
     *
     * @param atPersonsWish whether the person asked not to wait for the end of the recovery minimum
     */
    public record Conclusion(
            Outcome outcome, LocalDate decidedOn, Set<String> exploitation, String reasons, boolean atPersonsWish) {

        ConclusiveGroundsDecided event(Instant at) {
            return new ConclusiveGroundsDecided(outcome, decidedOn, exploitation, reasons, at);
        }
    }

    /** What looking again led to, and the recovery period that begins anew and in full where there are reasonable grounds after all. */
    public record Second(Reconsidered outcome, LocalDate decidedOn, String reasons, Recovery recovery) {

        List<IdentificationEvent> events(Instant at) {
            var decided = new ReconsiderationDecided(outcome, decidedOn, reasons, at);
            return switch (outcome) {
                case RG_POSITIVE -> List.of(decided, recovery.started(at));
                case IDENTIFIED, UPHELD -> List.of(decided);
            };
        }
    }

    List<IdentificationEvent> events(Instant at) {
        var decided = new ReasonableGroundsDecided(outcome, decidedOn, reasons, at);
        return switch (outcome) {
            case POSITIVE -> List.of(decided, recovery.started(at));
            case NEGATIVE -> List.of(decided);
        };
    }
}

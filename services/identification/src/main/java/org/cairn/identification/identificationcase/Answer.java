package org.cairn.identification.identificationcase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.Outcome;
import org.cairn.contracts.identification.IdentificationEvent.ReasonableGroundsDecided;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionStarted;

/** The authority's answer, and the recovery period that a positive one starts. */
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

    List<IdentificationEvent> events(Instant at) {
        var decided = new ReasonableGroundsDecided(outcome, decidedOn, reasons, at);
        return switch (outcome) {
            case POSITIVE -> List.of(decided, recovery.started(at));
            case NEGATIVE -> List.of(decided);
        };
    }
}

package org.cairn.identification.identificationcase;

import java.time.LocalDate;

/**
 * When a recovery and reflection period ends.
 *
 * @param lastDay the last day of the minimum, as extended
 * @param openUntilConclusive whether it waits for the conclusive decision, too (UK: NABA 2022 s.61(3))
 * @param concludedOn the day of that decision; null while there is none
 */
public record Until(LocalDate lastDay, boolean openUntilConclusive, LocalDate concludedOn) {

    /** Whether only a day is waited for, and no decision. */
    public boolean byClock() {
        return !openUntilConclusive || concludedOn != null;
    }

    /** The later of the last day and, where the law waits for it, the conclusive decision. */
    LocalDate end() {
        return openUntilConclusive && concludedOn.isAfter(lastDay) ? concludedOn : lastDay;
    }

    Until lasting(LocalDate day) {
        return new Until(day, openUntilConclusive, concludedOn);
    }

    Until concluded(LocalDate day) {
        return new Until(lastDay, openUntilConclusive, day);
    }
}

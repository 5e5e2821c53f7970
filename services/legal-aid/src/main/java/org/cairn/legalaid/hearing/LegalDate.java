package org.cairn.legalaid.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When the clock of a day in a matter tells that it is near and that it has passed. Pure. Others learn the kind {@link #TOLD} and no
 * other, so that a hearing cannot be told from a letter that has to be answered.
 *
 * @param remindAt seven days before the first day (proposal: no text gives a figure)
 * @param dueAt the last second of the last day
 */
public record LegalDate(Instant remindAt, Instant dueAt) {

    /** The kind that is told to others. */
    public static final String TOLD = "legal-date";

    private static final int DAYS_BEFORE = 7;

    /** The clock of these days in that time zone. */
    public static LegalDate of(LocalDate first, LocalDate last, ZoneId zone) {
        return new LegalDate(
                first.minusDays(DAYS_BEFORE).atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1));
    }
}

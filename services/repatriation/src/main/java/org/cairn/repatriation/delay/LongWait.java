package org.cairn.repatriation.delay;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/** That somebody's return had waited for an answer for so many days, in some quarter; whose it is, it does not say. */
public record LongWait(String quarter, int days) {

    /** The wait that had lasted since then when an alert fell due. */
    public static LongWait of(Instant since, Instant dueAt, ZoneId zone) {
        var day = dueAt.atZone(zone).toLocalDate();
        var days = ChronoUnit.DAYS.between(since.atZone(zone).toLocalDate(), day);
        return new LongWait(day.getYear() + "Q" + day.get(IsoFields.QUARTER_OF_YEAR), (int) days);
    }
}

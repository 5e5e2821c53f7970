package org.cairn.repatriation.returncase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * When it is told that a State has not answered: on the days of the jurisdiction profile, and after the last of them again and
 * again, as far apart as the last two are, for as long as no answer comes. Pure.
 *
 * @param lastDayOf the last day of a period of the profile that starts on a day
 */
public record StallAlerts(ZoneId zone, BiFunction<String, LocalDate, LocalDate> lastDayOf) {

    /** How many alerts the profile names. */
    private static final int NAMED = 4;

    /** The last second of the day on which the alert of that number, from 1, is due for who waits since then. */
    public Instant dueAt(int number, Instant since) {
        return dayOf(number, since).plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    /** Which alert is due at that moment for who waits since then. */
    public int numberAt(Instant dueAt, Instant since) {
        return IntStream.iterate(1, number -> number + 1)
                .filter(number -> !dueAt(number, since).isBefore(dueAt))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate dayOf(int number, Instant since) {
        var last = named(NAMED, since);
        var apart = ChronoUnit.DAYS.between(named(NAMED - 1, since), last);
        return number <= NAMED ? named(number, since) : last.plusDays(apart * (number - NAMED));
    }

    private LocalDate named(int number, Instant since) {
        return lastDayOf.apply(WaitingRules.STALL + number, since.atZone(zone).toLocalDate());
    }
}

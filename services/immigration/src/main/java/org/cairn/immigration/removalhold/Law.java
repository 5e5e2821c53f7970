package org.cairn.immigration.removalhold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What the law of the pathway says of the hold.
 *
 * @param lastDayToAskAgain the last day on which a decision of that day may be put in question
 * @param notice when a notice that begins then has run; nothing while it is not known, and then nothing is released
 */
public record Law(
        ZoneId zone, UnaryOperator<LocalDate> lastDayToAskAgain, Function<Instant, Optional<Instant>> notice) {

    /** The law is not known yet: no day ends anything. */
    public static final Law UNKNOWN = new Law(ZoneOffset.UTC, _ -> LocalDate.MAX, _ -> Optional.empty());

    Optional<Instant> noticeEnds(Instant from) {
        return notice.apply(from);
    }

    /** When that day is over; nothing for a day that never comes. */
    Optional<Instant> endOf(LocalDate day) {
        return day.equals(LocalDate.MAX)
                ? Optional.empty()
                : Optional.of(day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Which day it is at that moment. */
    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}

package org.cairn.timeline.pathway;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/**
 * The moment at which somebody looks, and what counts in the legal order of the pathway.
 *
 * @param zone whose days count
 * @param riskCounts until when an assessment of the danger of a return counts that was made at a moment
 */
public record AsOf(Instant now, ZoneId zone, UnaryOperator<Instant> riskCounts) {

    private static final Duration USUAL = Duration.ofDays(90);

    /** Where the legal order is not known: an assessment counts as long as in all those that are. */
    public AsOf(Instant now, ZoneId zone) {
        this(now, zone, assessed -> assessed.plus(USUAL));
    }

    boolean isPast(Instant moment) {
        return now.isAfter(moment);
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minusSeconds(1);
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}

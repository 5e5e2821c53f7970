package org.cairn.timeline.pathway;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The moment at which somebody looks, and the zone of the legal order whose days count. */
public record AsOf(Instant now, ZoneId zone) {

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

package org.cairn.portal.pathway.edge;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as the page says them without scripts: in UTC, and it says so. */
@TemplateExtension(namespace = "said")
final class Said {
    private static final DateTimeFormatter FULL = format("d MMM yyyy, HH:mm 'UTC'");
    private static final DateTimeFormatter DAY = format("d MMM yyyy");
    private static final DateTimeFormatter HOUR = format("HH:mm");

    private Said() {}

    static String full(Instant moment) {
        return FULL.format(moment);
    }

    static String day(Instant moment) {
        return DAY.format(moment);
    }

    static String hour(Instant moment) {
        return HOUR.format(moment);
    }

    static boolean isMoment(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    }

    static boolean isDay(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\d");
    }

    static String dayOf(String text) {
        return DAY.format(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC));
    }

    static String momentOf(String text) {
        return full(Instant.parse(text));
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZoneOffset.UTC);
    }
}

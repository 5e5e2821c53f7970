package org.cairn.local.replay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** A quarter of a year, written {@code 2022Q2}. */
public record Quarter(int year, int number) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})Q([1-4])");

    public static Quarter of(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) throw new IllegalArgumentException("A quarter is written like 2022Q2, not " + text);
        return new Quarter(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }

    LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    /** A day of the quarter; the published table names none, so they are spread evenly. */
    LocalDate day(long seed) {
        var days = ChronoUnit.DAYS.between(firstDay(), firstDay().plusMonths(3));
        return firstDay().plusDays(Math.floorMod(seed, days));
    }

    @Override
    public String toString() {
        return year + "Q" + number;
    }
}

package org.cairn.identification.statistics;

import java.time.LocalDate;

/** A quarter of a calendar year, written {@code 2022Q2}. */
public record Quarter(String name) {

    private static final int MONTHS = 3;

    /** Throws {@link IllegalArgumentException} for anything but four digits, Q and a number from 1 to 4. */
    public Quarter {
        if (name == null || !name.matches("[0-9]{4}Q[1-4]")) {
            throw new IllegalArgumentException("a quarter is written 2022Q2");
        }
    }

    /** The quarter of a day. */
    public static Quarter of(LocalDate day) {
        return new Quarter("%04dQ%d".formatted(day.getYear(), (day.getMonthValue() + MONTHS - 1) / MONTHS));
    }
}

package org.cairn.chassis.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

/** One period of a profile and its way of counting; pure arithmetic on days. */
sealed interface CountedPeriod {

    /** Nights, weekends and holidays count. */
    record ClockHours(Duration length, Duration warnBefore) implements CountedPeriod {}

    /** Days and months of the calendar; days stay days and months end on the same-numbered day, or the month's last. */
    record CalendarDays(Period length, boolean eventDayCounts, boolean rolls, Period warnBefore)
            implements CountedPeriod {}

    /** Days on which offices work. */
    record WorkingDays(int length, boolean eventDayCounts, int warnBefore) implements CountedPeriod {}

    static CountedPeriod read(ProfileFile part) {
        var eventDay = part.value("eventDay", word -> oneOf(word, "counted", "not-counted", "not-stated"));
        var counted = eventDay.equals("counted");
        return switch (part.value("counts", word -> oneOf(word, "clock-hours", "calendar-days", "working-days"))) {
            case "clock-hours" ->
                new ClockHours(
                        part.value("duration", CountedPeriod::someTime), part.value("warnBefore", Duration::parse));
            case "calendar-days" ->
                new CalendarDays(
                        part.value("duration", CountedPeriod::somePeriod),
                        counted,
                        part.has("roll")
                                && part.value("roll", word -> oneOf(word, "none", "next-working-day"))
                                        .equals("next-working-day"),
                        part.value("warnBefore", Period::parse));
            default ->
                new WorkingDays(
                        part.value("duration", CountedPeriod::wholeDays),
                        counted,
                        part.value("warnBefore", CountedPeriod::wholeDays));
        };
    }

    private static String oneOf(String word, String... words) {
        if (!Set.of(words).contains(word)) {
            throw new IllegalArgumentException(word);
        }
        return word;
    }

    private static Duration someTime(String text) {
        var length = Duration.parse(text);
        if (!length.isPositive()) {
            throw new IllegalArgumentException(text);
        }
        return length;
    }

    private static Period somePeriod(String text) {
        var length = Period.parse(text);
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException(text);
        }
        return length;
    }

    private static int wholeDays(String text) {
        var length = somePeriod(text);
        if (length.toTotalMonths() != 0) {
            throw new IllegalArgumentException(text);
        }
        return length.getDays();
    }

    /** The last day of a calendar period that starts with an event on that day. */
    static LocalDate lastDay(CalendarDays period, LocalDate event, WorkCalendar calendar) {
        var end = event.plus(period.length());
        var sameNumber = period.length().getDays() != 0 || end.getDayOfMonth() == event.getDayOfMonth();
        var last = period.eventDayCounts() && sameNumber ? end.minusDays(1) : end;
        return period.rolls() ? calendar.sameOrNextWorkingDay(last) : last;
    }

    /** The last of so many working days; the day of the event is among them only where the profile says so. */
    static LocalDate lastDay(WorkingDays period, LocalDate event, WorkCalendar calendar) {
        return calendar.plusWorkingDays(period.eventDayCounts() ? event.minusDays(1) : event, period.length());
    }
}

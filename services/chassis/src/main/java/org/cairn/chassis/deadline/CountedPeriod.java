package org.cairn.chassis.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

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
        var counted =
                part.oneOf("eventDay", "counted", "not-counted", "not-stated").equals("counted");
        var counts = part.oneOf("counts", "clock-hours", "calendar-days", "working-days");
        if (part.has("roll") && !counts.equals("calendar-days")) {
            throw part.part("roll").fault("roll cannot stand where " + counts + " are counted");
        }
        return switch (counts) {
            case "clock-hours" ->
                new ClockHours(
                        part.value("duration", CountedPeriod::someTime),
                        part.value("warnBefore", CountedPeriod::someTime));
            case "calendar-days" ->
                new CalendarDays(
                        part.value("duration", CountedPeriod::somePeriod),
                        counted,
                        part.has("roll")
                                && part.oneOf("roll", "none", "next-working-day")
                                        .equals("next-working-day"),
                        part.value("warnBefore", CountedPeriod::somePeriod));
            default ->
                new WorkingDays(
                        part.value("duration", CountedPeriod::wholeDays),
                        counted,
                        part.value("warnBefore", CountedPeriod::wholeDays));
        };
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

    /** The end of a clock that stood still from one moment to another, given where it stood: longer by the pause, counted alike. */
    static Instant resumed(CountedPeriod period, Pause pause, WorkCalendar calendar, ZoneId zone) {
        if (period instanceof ClockHours) {
            return pause.end().plus(Duration.between(pause.from(), pause.until()));
        }
        var from = pause.from().atZone(zone).toLocalDate();
        var until = pause.until().atZone(zone).toLocalDate();
        var end = pause.end().atZone(zone);
        var day =
                switch (period) {
                    case WorkingDays _ ->
                        calendar.plusWorkingDays(end.toLocalDate(), calendar.workingDaysBetween(from, until));
                    case CalendarDays days
                    when days.rolls() ->
                        calendar.sameOrNextWorkingDay(end.toLocalDate().plusDays(from.until(until, ChronoUnit.DAYS)));
                    default -> end.toLocalDate().plusDays(from.until(until, ChronoUnit.DAYS));
                };
        return end.with(day).toInstant();
    }

    /** A clock that stood still: where its end was, and from when until when. */
    record Pause(Instant end, Instant from, Instant until) {}
}

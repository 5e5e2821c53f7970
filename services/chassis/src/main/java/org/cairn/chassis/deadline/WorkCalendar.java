package org.cairn.chassis.deadline;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** On which days the offices of a legal order work: not on Saturdays, Sundays and its public holidays. */
record WorkCalendar(Predicate<LocalDate> holiday) {

    static WorkCalendar read(ProfileFile part) {
        var country = part.text("country");
        var region = part.text("region").map(code -> new String[] {code}).orElse(new String[0]);
        if (country.isEmpty()) {
            return new WorkCalendar(_ -> false);
        }
        var holidays = part.value("country", code -> HolidayManager.getInstance(ManagerParameters.create(code)));
        if (region.length > 0 && !holidays.getCalendarHierarchy().getChildren().containsKey(region[0])) {
            throw part.part("region").fault("region cannot be '" + region[0] + "'");
        }
        return new WorkCalendar(day -> holidays.isHoliday(day, region));
    }

    boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holiday.test(day);
    }

    LocalDate sameOrNextWorkingDay(LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1))
                .filter(this::works)
                .findFirst()
                .orElseThrow();
    }

    LocalDate plusWorkingDays(LocalDate day, int count) {
        return step(day, count, 1);
    }

    LocalDate minusWorkingDays(LocalDate day, int count) {
        return step(day, count, -1);
    }

    /** The working days after the one day, up to and with the other. */
    int workingDaysBetween(LocalDate day, LocalDate last) {
        return (int)
                day.plusDays(1).datesUntil(last.plusDays(1)).filter(this::works).count();
    }

    private LocalDate step(LocalDate day, int count, int by) {
        if (count == 0) {
            return day;
        }
        return Stream.iterate(day, next -> next.plusDays(by))
                .skip(1)
                .filter(this::works)
                .skip(count - 1L)
                .findFirst()
                .orElseThrow();
    }
}

package org.cairn.chassis.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.contracts.AgencyId;

/** A jurisdiction as its file describes it. */
record Profile(
        String id,
        ZoneId zone,
        AgencyId competentAuthority,
        AgencyId coordinatingAgency,
        WorkCalendar calendar,
        Map<String, CountedPeriod> periods,
        Map<String, String> waiting,
        Map<String, Set<String>> grounds)
        implements Jurisdiction {

    static Jurisdiction of(ProfileFile file) {
        var periods = new HashMap<String, CountedPeriod>();
        var table = file.part("periods");
        table.keys().forEach(key -> periods.put(key, CountedPeriod.read(table.part(key))));
        var waiting = new HashMap<String, String>();
        table.keys().stream()
                .filter(key -> table.part(key).has("endsWithLaterOf"))
                .forEach(key -> table.part(key).text("endsWithLaterOf").ifPresent(event -> waiting.put(key, event)));
        return new Profile(
                file.value("jurisdiction", id -> id),
                file.value("zone", ZoneId::of),
                agency(file, "competentAuthority"),
                agency(file, "coordinatingAgency"),
                WorkCalendar.read(file.part("calendar")),
                Map.copyOf(periods),
                Map.copyOf(waiting),
                grounds(file));
    }

    private static Map<String, Set<String>> grounds(ProfileFile file) {
        if (!file.has("grounds")) {
            return Map.of();
        }
        var table = file.part("grounds");
        return table.keys().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), key -> Set.copyOf(table.part(key).words("codes"))));
    }

    private static AgencyId agency(ProfileFile file, String key) {
        return file.text(key).isEmpty() ? null : file.value(key, AgencyId::new);
    }

    @Override
    public Instant endOf(String key, Instant start) {
        return switch (period(key)) {
            case CountedPeriod.ClockHours hours -> start.plus(hours.length());
            default -> endOfDay(lastDayOf(key, day(start)));
        };
    }

    @Override
    public Instant warningOf(String key, Instant start) {
        var warning =
                switch (period(key)) {
                    case CountedPeriod.ClockHours hours -> endOf(key, start).minus(hours.warnBefore());
                    case CountedPeriod.CalendarDays days ->
                        startOfDay(lastDayOf(key, day(start)).minus(days.warnBefore()));
                    case CountedPeriod.WorkingDays days ->
                        startOfDay(calendar.minusWorkingDays(lastDayOf(key, day(start)), days.warnBefore()));
                };
        return warning.isBefore(start) ? start : warning;
    }

    @Override
    public LocalDate lastDayOf(String key, LocalDate start) {
        return switch (period(key)) {
            case CountedPeriod.CalendarDays days -> CountedPeriod.lastDay(days, start, calendar);
            case CountedPeriod.WorkingDays days -> CountedPeriod.lastDay(days, start, calendar);
            case CountedPeriod.ClockHours _ -> throw new IllegalArgumentException(key + " is counted in hours");
        };
    }

    @Override
    public Period periodOf(String key) {
        return switch (period(key)) {
            case CountedPeriod.CalendarDays days -> days.length();
            case CountedPeriod.WorkingDays days -> Period.ofDays(days.length());
            case CountedPeriod.ClockHours _ -> throw new IllegalArgumentException(key + " is counted in hours");
        };
    }

    @Override
    public Optional<String> endsWithLaterOf(String key) {
        period(key);
        return Optional.ofNullable(waiting.get(key));
    }

    @Override
    public Set<String> grounds(String step) {
        return grounds.getOrDefault(step, Set.of());
    }

    private CountedPeriod period(String key) {
        var period = periods.get(key);
        if (period == null) {
            throw new IllegalArgumentException(id + " has no period " + key);
        }
        return period;
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Instant startOfDay(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The last whole second, since times leave the platform in whole seconds. */
    private Instant endOfDay(LocalDate day) {
        return startOfDay(day.plusDays(1)).minusSeconds(1);
    }
}

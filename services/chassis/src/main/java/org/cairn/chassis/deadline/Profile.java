package org.cairn.chassis.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
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
        Map<String, Term> terms,
        Map<String, Set<String>> grounds)
        implements Jurisdiction {

    /** A profile whose every value is possible; whether it answers for all that services ask is {@link #check}'s. */
    static Jurisdiction of(ProfileFile file) {
        return new Profile(
                file.value("jurisdiction", id -> id),
                file.value("zone", ZoneId::of),
                agency(file, "competentAuthority"),
                agency(file, "coordinatingAgency"),
                WorkCalendar.read(file.part("calendar")),
                table(file.part("periods"), Term::read),
                file.has("grounds") ? table(file.part("grounds"), Profile::grounds) : Map.of());
    }

    /** Faults a profile that lacks a period or a list of grounds that the other file names. */
    static ProfileFile check(ProfileFile file, ProfileFile everyProfile) {
        for (var table : List.of("periods", "grounds")) {
            var here = file.part(table);
            everyProfile.words(table).stream()
                    .filter(key -> !here.has(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw here.fault(table + " has no " + key);
                    });
        }
        return file;
    }

    private static <T> Map<String, T> table(ProfileFile table, Function<ProfileFile, T> entry) {
        return table.keys().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), key -> entry.apply(table.part(key))));
    }

    private static Set<String> grounds(ProfileFile part) {
        Term.origin(part);
        return Set.copyOf(part.words("codes"));
    }

    private static AgencyId agency(ProfileFile file, String key) {
        return file.text(key).isEmpty() ? null : file.value(key, AgencyId::new);
    }

    @Override
    public boolean knows(String key) {
        return terms.containsKey(key);
    }

    @Override
    public boolean isMinimum(String key) {
        return knows(key) && term(key).minimum();
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
    public LocalDate firstDayOf(String key, LocalDate start) {
        var counted =
                switch (period(key)) {
                    case CountedPeriod.CalendarDays days -> days.eventDayCounts();
                    case CountedPeriod.WorkingDays days -> days.eventDayCounts();
                    case CountedPeriod.ClockHours _ -> throw countedInHours(key);
                };
        return counted ? start : start.plusDays(1);
    }

    @Override
    public LocalDate dayBefore(String key, LocalDate end) {
        return switch (term(key).counted()) {
            case CountedPeriod.CalendarDays days -> end.minus(days.length());
            case CountedPeriod.WorkingDays days -> calendar.minusWorkingDays(end, days.length());
            case CountedPeriod.ClockHours _ -> throw countedInHours(key);
        };
    }

    @Override
    public LocalDate lastDayOf(String key, LocalDate start) {
        return switch (period(key)) {
            case CountedPeriod.CalendarDays days -> CountedPeriod.lastDay(days, start, calendar);
            case CountedPeriod.WorkingDays days -> CountedPeriod.lastDay(days, start, calendar);
            case CountedPeriod.ClockHours _ -> throw countedInHours(key);
        };
    }

    @Override
    public Period periodOf(String key) {
        return switch (term(key).counted()) {
            case CountedPeriod.CalendarDays days -> days.length();
            case CountedPeriod.WorkingDays days -> Period.ofDays(days.length());
            case CountedPeriod.ClockHours _ -> throw countedInHours(key);
        };
    }

    @Override
    public Optional<String> endsWithLaterOf(String key) {
        return term(key).waitsFor();
    }

    @Override
    public boolean pausesOn(String key, String cause) {
        return knows(key) && term(key).pausesOn().contains(cause);
    }

    @Override
    public Instant resumed(String key, Instant end, Instant pausedAt, Instant resumedAt) {
        var pause = new CountedPeriod.Pause(end, pausedAt, resumedAt);
        return CountedPeriod.resumed(period(key), pause, calendar, zone);
    }

    @Override
    public Set<String> grounds(String step) {
        return grounds.getOrDefault(step, Set.of());
    }

    private CountedPeriod period(String key) {
        var term = term(key);
        if (term.countsBack()) {
            throw new IllegalArgumentException(key + " is counted back from its end");
        }
        return term.counted();
    }

    private Term term(String key) {
        var term = terms.get(key);
        if (term == null) {
            throw new IllegalArgumentException(id + " has no period " + key);
        }
        return term;
    }

    private static IllegalArgumentException countedInHours(String key) {
        return new IllegalArgumentException(key + " is counted in hours");
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

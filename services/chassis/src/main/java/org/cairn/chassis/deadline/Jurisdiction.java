package org.cairn.chassis.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.cairn.contracts.AgencyId;

/**
 * The periods and authorities of one legal order, from {@code contracts/jurisdictions}; every number there has its source. A key
 * that the profile does not have throws {@link IllegalArgumentException}.
 */
public interface Jurisdiction {

    String id();

    ZoneId zone();

    /** The authority that decides on identification; null where whoever submits names it. */
    AgencyId competentAuthority();

    /** The agency that coordinates when the opener names none; null where the opener must name one. */
    AgencyId coordinatingAgency();

    /** Whether this law knows a period of that key; those of {@code every-profile.yaml} each one knows. */
    boolean knows(String key);

    /** Whether the period of that key may be longer and never shorter; not for an unknown key. */
    boolean isMinimum(String key);

    /** When the period of that key, started at that moment, runs out (the last second of the last day for day-counted periods). */
    Instant endOf(String key, Instant start);

    /** When the owner of that period, started at that moment, is told that its end is near; never before the start. */
    Instant warningOf(String key, Instant start);

    /** The last day of a day-counted period of that key that starts on that day, counted as the profile says. */
    LocalDate lastDayOf(String key, LocalDate start);

    /** The day that a period of that key, started on that day, counts first: that day where the profile counts it, else the next. */
    LocalDate firstDayOf(String key, LocalDate start);

    /** The day so long before another, for a period that is counted back from it, such as {@code status-renewal-due}. */
    LocalDate dayBefore(String key, LocalDate end);

    /** The period itself, for showing; one counted in clock hours throws {@link IllegalArgumentException}. */
    Period periodOf(String key);

    /** The other event that the period waits for: it ends with the later of that and its own last day; empty when with its own. */
    Optional<String> endsWithLaterOf(String key);

    /** Whether the clock of that key stands still while that goes on, such as {@code contact-lost}; not for an unknown key. */
    boolean pausesOn(String key, String cause);

    /**
     * Where the end of a clock of that key comes to lie that stood still from one moment until another: later by the pause,
     * counted as the period counts, so that as much is left as when it stopped.
     */
    Instant resumed(String key, Instant end, Instant pausedAt, Instant resumedAt);

    /** The reasons that the law knows for a step of that name, as codes; empty when it names none. */
    Set<String> grounds(String step);
}

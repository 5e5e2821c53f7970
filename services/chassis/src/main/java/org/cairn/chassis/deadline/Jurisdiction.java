package org.cairn.chassis.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.cairn.contracts.AgencyId;

/** The periods and authorities of one legal order, from {@code contracts/jurisdictions}; every number there has its source. */
public interface Jurisdiction {

    String id();

    ZoneId zone();

    /** The authority that decides on identification. */
    AgencyId competentAuthority();

    /** The agency that coordinates when the opener names none. */
    AgencyId coordinatingAgency();

    /** When the period of that key, started at that moment, runs out (its last instant for day-counted periods). */
    Instant endOf(String key, Instant start);

    /** The last day of a day-counted period of that key that starts on that day, counted as the profile says. */
    LocalDate lastDayOf(String key, LocalDate start);

    /** The period itself, for showing. */
    Period periodOf(String key);
}

package org.cairn.identification.identificationcase;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.identification.IdentificationEvent.Submitted;
import org.cairn.contracts.identification.Labels;

/**
 * What a first responder tells the authority.
 *
 * @param ageToday in whole years; null when nobody knows
 */
public record Submission(
        AgencyId firstResponder,
        AgencyId authority,
        LocalDate referredOn,
        Expected expected,
        Labels labels,
        Integer ageToday,
        String narrative) {

    /** When a first decision is expected, and when the authority is told that this is near. */
    public record Expected(Instant remindAt, Instant dueAt) {}

    private static final int MAJORITY = 18;

    /** Whether the age given is below 18 (CETS 197 Art. 4(d)); an unknown age is not. */
    boolean ofChild() {
        return ageToday != null && ageToday < MAJORITY;
    }

    /** The fact that it came in at that moment; past due when the expected day had passed by then. */
    Submitted received(LegalBasis basis, Instant at) {
        return new Submitted(
                firstResponder,
                authority,
                basis,
                referredOn,
                expected.dueAt(),
                !expected.dueAt().isAfter(at),
                labels,
                ageToday,
                narrative,
                at);
    }
}

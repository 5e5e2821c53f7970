package org.cairn.coordination.operation;

import java.time.Instant;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.coordination.OperationEvent;

/**
 * A list of more than one person of an operation, which takes two persons of two agencies. Pure.
 *
 * @param by the person who asked, under the pseudonym that the journal knows
 */
public record PeopleList(
        AgencyId agency, String by, Purpose purpose, String reason, Instant askedAt, Standing standing) {

    /** How far it has come. */
    public enum Standing {
        ASKED,
        AGREED,
        READ
    }

    static PeopleList of(OperationEvent.ListAsked asked) {
        return new PeopleList(asked.agency(), asked.by(), asked.purpose(), asked.reason(), asked.at(), Standing.ASKED);
    }

    PeopleList now(Standing reached) {
        return new PeopleList(agency, by, purpose, reason, askedAt, reached);
    }
}

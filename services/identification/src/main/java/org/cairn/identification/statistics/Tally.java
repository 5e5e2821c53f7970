package org.cairn.identification.statistics;

import java.time.LocalDate;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.identification.IdentificationEvent.ConclusiveGroundsDecided;
import org.cairn.contracts.identification.IdentificationEvent.ReasonableGroundsDecided;
import org.cairn.contracts.identification.IdentificationEvent.Submitted;

/**
 * One thing that is counted, without whose it was.
 *
 * @param label the outcome of a decision, or the published label of the exploitation of a notification
 * @param age the published label of the age at exploitation
 */
public record Tally(Quarter quarter, AgencyId authority, Kind kind, String label, String age) {

    /** What is counted. */
    public enum Kind {
        REASONABLE_GROUNDS,
        CONCLUSIVE_GROUNDS,
        DUTY_TO_NOTIFY
    }

    /** Only adults refuse to be identified. */
    private static final String ADULT = "Adult (18 or over)";

    public static Tally of(ReasonableGroundsDecided decided, Submitted submitted) {
        return decided(Kind.REASONABLE_GROUNDS, decided.outcome().name(), decided.decidedOn(), submitted);
    }

    public static Tally of(ConclusiveGroundsDecided decided, Submitted submitted) {
        return decided(Kind.CONCLUSIVE_GROUNDS, decided.outcome().name(), decided.decidedOn(), submitted);
    }

    /** A notification of somebody and not of whom (UK: Modern Slavery Act 2015 s.52(3)). */
    public static Tally notified(AgencyId authority, LocalDate day, String exploitation) {
        return new Tally(Quarter.of(day), authority, Kind.DUTY_TO_NOTIFY, exploitation, ADULT);
    }

    private static Tally decided(Kind kind, String outcome, LocalDate day, Submitted submitted) {
        return new Tally(
                Quarter.of(day),
                submitted.authority(),
                kind,
                outcome,
                submitted.labels().age());
    }
}

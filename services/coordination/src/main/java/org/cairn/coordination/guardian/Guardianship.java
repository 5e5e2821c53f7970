package org.cairn.coordination.guardian;

import java.time.Instant;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.coordination.GuardianEvent.EndReason;
import org.cairn.contracts.coordination.GuardianEvent.Standing;

/** Who speaks for a child, or for a person presumed to be one (CETS 197 Art. 10(4)). Pure. */
public sealed interface Guardianship {

    /** The person is not held to be a child. */
    record NotRequired() implements Guardianship {}

    /** Nobody speaks for the child yet. */
    record Required() implements Guardianship {}

    /** An agency is asked to appoint somebody. */
    record Requested(AgencyId from) implements Guardianship {}

    /** Somebody of that agency speaks for the child; {@code replacement} is asked to appoint the next one, or null. */
    record Appointed(AgencyId agency, Standing standing, String name, AgencyId replacement) implements Guardianship {}

    /** The person is an adult now. */
    record Ended(EndReason reason) implements Guardianship {}

    /** What somebody asks; it may be refused. */
    sealed interface Command {
        /** The person is a child or presumed one. */
        record Require(Instant at) implements Command {}

        /** Ask another agency to appoint somebody, or to replace who is appointed. */
        record Request(AgencyId from, AgencyId by, Instant at) implements Command {}

        /** Appoint somebody, against whom that speaks. */
        record Appoint(AgencyId by, Standing standing, String name, Obstacle obstacle, Instant at) implements Command {}

        /** Rather appoint nobody. */
        record Decline(AgencyId by, Instant at) implements Command {}

        /** End it; {@code minor} when the person cannot be of age by the year of birth that they told. */
        record End(EndReason reason, boolean minor, Instant at) implements Command {}

        /** Go on without that agency, which has left the platform. */
        record GoOnWithout(AgencyId agency, Instant at) implements Command {}

        /** Identification found that the person is an adult. */
        record FindAdult(Instant at) implements Command {}
    }

    /** What may speak against a person's speaking for the child; what nobody has looked at counts as if it did. */
    enum Obstacle {
        NONE,
        CONFLICT_OF_INTEREST,
        SUSPECTED
    }

    /** Why a command is refused. */
    enum Refusal implements org.cairn.chassis.Refusal {
        NOT_REQUIRED(
                "This person is not held to be a child, so nobody else speaks for them.",
                "If the age is in doubt, let identification presume a child.",
                ""),
        ASKS_ITSELF(
                "Who speaks for a child has no other interest in the case, and none picks itself (CRC General Comment 6, para. 33).",
                "Ask another agency, or let the coordinating agency ask yours.",
                "agency"),
        ALREADY_REQUESTED("This agency has been asked already.", "Wait for it, or ask another one.", "agency"),
        ALREADY_GUARDIAN("This agency has appointed the guardian already.", "Name another one.", "agency"),
        NOT_ASKED(
                "Only the agency that was asked appoints a guardian, or declines to.",
                "Ask it, or have your agency asked.",
                ""),
        CONFLICT_OF_INTEREST(
                "A parent speaks for the child only when their interests are not opposed (Directive 2011/36/EU Art. 14(2)).",
                "Appoint a guardian, or confirm that there is no conflict of interest.",
                "noConflictOfInterest"),
        SUSPECTED(
                "Nobody who is suspected of a part in the trafficking speaks for the child (Directive 2011/36/EU Art. 14(2)).",
                "Appoint a guardian, or confirm that the parent is not suspected.",
                "notSuspected"),
        NOT_OF_AGE(
                "By the year of birth that they told, the person is under 18 and a child (CRC Art. 1, CETS 197 Art. 4(d)).",
                "Put the year right in the record if it is wrong, or release the guardian for another reason.",
                "reason"),
        NONE_APPOINTED("Nobody is appointed who could be released.", "Read the guardianship to see how it stands.", ""),
        FOUND_BY_IDENTIFICATION(
                "Only identification finds that a person is an adult (CETS 197 Art. 10(3)).",
                "Let the age be determined there; the guardianship ends by that.",
                "reason");

        private final Reason reason;

        Refusal(String because, String wayOut, String field) {
            this.reason = new Reason(because, wayOut, field);
        }

        @Override
        public Reason reason() {
            return reason;
        }
    }

    /** Facts folded into state. */
    static Guardianship evolve(Guardianship now, GuardianEvent event) {
        return switch (event) {
            case GuardianEvent.Required _ -> new Required();
            case GuardianEvent.Requested(var from, var _) -> asked(now, from);
            case GuardianEvent.Declined _ -> declined(now);
            case GuardianEvent.Appointed(var agency, var standing, var name, var _) ->
                new Appointed(agency, standing, name, null);
            case GuardianEvent.Ended(var reason, var _) -> new Ended(reason);
        };
    }

    /** Who is asked to replace a guardian waits beside the one who still speaks for the child. */
    private static Guardianship asked(Guardianship now, AgencyId from) {
        return now instanceof Appointed(var agency, var standing, var name, var _)
                ? new Appointed(agency, standing, name, from)
                : new Requested(from);
    }

    /** A guardian who was to be replaced speaks for the child as before. */
    private static Guardianship declined(Guardianship now) {
        return now instanceof Appointed(var agency, var standing, var name, var _)
                ? new Appointed(agency, standing, name, null)
                : new Required();
    }

    /** The agency that is asked to appoint somebody, or null. */
    static AgencyId askedOf(Guardianship now) {
        return switch (now) {
            case Requested(var from) -> from;
            case Appointed appointed -> appointed.replacement();
            case NotRequired _, Required _, Ended _ -> null;
        };
    }

    /** The agency whose guardian speaks for the child, or null. */
    static AgencyId guardianOf(Guardianship now) {
        return now instanceof Appointed appointed ? appointed.agency() : null;
    }
}

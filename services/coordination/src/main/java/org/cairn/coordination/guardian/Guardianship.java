package org.cairn.coordination.guardian;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import org.cairn.chassis.Decision;
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

        /** Appoint somebody; {@code conflict} when their interests and the child's are opposed, or nobody can say. */
        record Appoint(AgencyId by, Standing standing, String name, boolean conflict, Instant at) implements Command {}

        /** End it. */
        record End(EndReason reason, Instant at) implements Command {}

        /** Go on without that agency, which has left the platform. */
        record GoOnWithout(AgencyId agency, Instant at) implements Command {}

        /** Identification found that the person is an adult. */
        record FindAdult(Instant at) implements Command {}
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
        NOT_ASKED("Only the agency that was asked appoints a guardian.", "Ask it, or have your agency asked.", ""),
        CONFLICT_OF_INTEREST(
                "A parent speaks for the child only when their interests are not opposed (Directive 2011/36/EU Art. 14(2)).",
                "Appoint a guardian, or confirm that there is no conflict of interest.",
                "noConflictOfInterest"),
        NONE_APPOINTED("Nobody is appointed who could be released.", "Read the guardianship to see how it stands.", ""),
        FOUND_BY_IDENTIFICATION(
                "Only identification finds that a person is an adult (CETS 197 Art. 10(3)).",
                "Let the age be determined there; the guardianship ends by that.",
                "reason");

        private final String because;
        private final String wayOut;
        private final String field;

        Refusal(String because, String wayOut, String field) {
            this.because = because;
            this.wayOut = wayOut;
            this.field = field;
        }

        @Override
        public String because() {
            return because;
        }

        @Override
        public String wayOut() {
            return wayOut;
        }

        @Override
        public String field() {
            return field;
        }
    }

    /** The rules, one line each, read from the top; what no line allows is refused. */
    static Decision<GuardianEvent, Refusal> decide(Guardianship now, Command command) {
        return switch (new Turn(now, command)) {
            case Turn(NotRequired _, Command.Require(var at)) -> agreed(new GuardianEvent.Required(at));
            case Turn(Ended _, Command.Require(var at)) -> agreed(new GuardianEvent.Required(at));
            case Turn(var _, Command.Require _) -> agreed();
            case Turn(NotRequired _, Command.FindAdult _) -> agreed();
            case Turn(Ended _, Command.FindAdult _) -> agreed();
            case Turn(var _, Command.FindAdult(var at)) -> agreed(new GuardianEvent.Ended(EndReason.FOUND_ADULT, at));
            case Turn(var _, Command.GoOnWithout(var agency, var at)) -> goOnWithout(now, agency, at);
            case Turn(NotRequired _, var _) -> refused(Refusal.NOT_REQUIRED);
            case Turn(Ended _, var _) -> refused(Refusal.NOT_REQUIRED);
            case Turn(var _, Command.Request(var from, var by, var _))
            when from.equals(by) -> refused(Refusal.ASKS_ITSELF);
            case Turn(Requested(var asked), Command.Request(var from, var _, var _))
            when asked.equals(from) -> refused(Refusal.ALREADY_REQUESTED);
            case Turn(Appointed(var agency, var _, var _, var _), Command.Request(var from, var _, var _))
            when agency.equals(from) -> refused(Refusal.ALREADY_GUARDIAN);
            case Turn(Appointed(var _, var _, var _, var next), Command.Request(var from, var _, var _))
            when from.equals(next) -> refused(Refusal.ALREADY_REQUESTED);
            case Turn(var _, Command.Request(var from, var _, var at)) -> agreed(new GuardianEvent.Requested(from, at));
            case Turn(var _, Command.Appoint appoint) when !mayAppoint(now, appoint.by()) -> refused(Refusal.NOT_ASKED);
            case Turn(var _, Command.Appoint(var _, var standing, var _, var conflict, var _))
            when conflict && standing == Standing.HOLDER_OF_PARENTAL_RESPONSIBILITY ->
                refused(Refusal.CONFLICT_OF_INTEREST);
            case Turn(var _, Command.Appoint(var by, var standing, var name, var _, var at)) ->
                agreed(new GuardianEvent.Appointed(by, standing, name, at));
            case Turn(var _, Command.End(var reason, var _))
            when reason == EndReason.FOUND_ADULT -> refused(Refusal.FOUND_BY_IDENTIFICATION);
            case Turn(var _, Command.End(var reason, var at))
            when reason == EndReason.COME_OF_AGE -> agreed(new GuardianEvent.Ended(reason, at));
            case Turn(Appointed _, Command.End(var reason, var at)) ->
                agreed(new GuardianEvent.Ended(reason, at), new GuardianEvent.Required(at));
            case Turn(var _, Command.End _) -> refused(Refusal.NONE_APPOINTED);
        };
    }

    /** A child whose guardian's agency has left needs another one at once; whoever was asked to be the next stays asked. */
    private static Decision<GuardianEvent, Refusal> goOnWithout(Guardianship now, AgencyId gone, Instant at) {
        var released = new GuardianEvent.Ended(EndReason.RELEASED, at);
        var required = new GuardianEvent.Required(at);
        return switch (now) {
            case Requested(var asked) when asked.equals(gone) -> agreed(required);
            case Appointed(var agency, var _, var _, var next)
            when agency.equals(gone) && next != null ->
                agreed(released, required, new GuardianEvent.Requested(next, at));
            case Appointed appointed when appointed.agency().equals(gone) -> agreed(released, required);
            case Guardianship _ -> agreed();
        };
    }

    /** Facts folded into state. */
    static Guardianship evolve(Guardianship now, GuardianEvent event) {
        return switch (event) {
            case GuardianEvent.Required _ -> new Required();
            case GuardianEvent.Requested(var from, var _) -> asked(now, from);
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

    /** Who was asked; and who has appointed somebody may name another person in their place. */
    private static boolean mayAppoint(Guardianship now, AgencyId by) {
        return by.equals(askedOf(now)) || by.equals(guardianOf(now));
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

    record Turn(Guardianship now, Command command) {}
}

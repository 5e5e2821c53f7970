package org.cairn.coordination.operation;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.SelfReferralEvent;

/** The leaflet and the code with which somebody who wanted no help can come back, at any time in a year and to anybody. Pure. */
public sealed interface Leaflet {

    /** How long a code is good for (DOMAIN §11, S10). */
    Period VALID = Period.ofMonths(12);

    /** The person has none. */
    record None() implements Leaflet {}

    /** The person has one. */
    record Given(Instant until) implements Leaflet {}

    /** The person came back with it. */
    record Used() implements Leaflet {}

    /** What somebody asks; it may be refused. */
    sealed interface Command {
        /** Give the person a code; one that they had before is good for nothing from then on. */
        record Give(Instant at) implements Command {}

        /** The person has come with it. */
        record ComeBack(AgencyId to, Instant at) implements Command {}
    }

    /** Why a command is refused. */
    enum Refusal implements org.cairn.chassis.Refusal {
        UNKNOWN_CODE("There is no such code.", "Open a pathway without one (POST /pathways)."),
        CODE_RAN_OUT(
                "A code is good for twelve months, and these are over.",
                "Help does not hang on it: open a pathway without one (POST /pathways)."),
        CODE_USED(
                "The person has come back with this code already.",
                "Help does not hang on it: open a pathway without one (POST /pathways).");

        private final Reason reason;

        Refusal(String because, String wayOut) {
            this.reason = new Reason(because, wayOut, "");
        }

        @Override
        public Reason reason() {
            return reason;
        }

        @Override
        public String field() {
            return "code";
        }
    }

    /** The rules, one line each, read from the top. */
    static Decision<SelfReferralEvent, Refusal> decide(Leaflet now, Command command) {
        return switch (new Turn(now, command)) {
            case Turn(Used _, var _) -> refused(Refusal.CODE_USED);
            case Turn(var _, Command.Give(var at)) -> agreed(new SelfReferralEvent.LeafletGiven(endOf(at), at));
            case Turn(None _, Command.ComeBack _) -> refused(Refusal.UNKNOWN_CODE);
            case Turn(Given(var until), Command.ComeBack(var _, var at))
            when at.isAfter(until) -> refused(Refusal.CODE_RAN_OUT);
            case Turn(Given _, Command.ComeBack(var to, var at)) -> agreed(new SelfReferralEvent.CameBack(to, at));
        };
    }

    /** Facts folded into state. */
    static Leaflet evolve(Leaflet now, SelfReferralEvent event) {
        return switch (event) {
            case SelfReferralEvent.LeafletGiven(var until, var _) -> new Given(until);
            case SelfReferralEvent.CameBack _ -> new Used();
        };
    }

    /** Until when a code is good that is given then. */
    static Instant endOf(Instant at) {
        return at.atOffset(ZoneOffset.UTC).plus(VALID).toInstant();
    }

    record Turn(Leaflet now, Command command) {}
}

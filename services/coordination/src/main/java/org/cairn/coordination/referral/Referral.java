package org.cairn.coordination.referral;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.CapacityStatus;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.CancelReason;
import org.cairn.contracts.coordination.ReferralEvent.Outcome;
import org.cairn.contracts.coordination.ReferralEvent.RejectionReason;
import org.cairn.contracts.coordination.ReferralEvent.Requested;

/** A request that an agency, or the first of several, take on a service for a person (FHIR Task states). Pure. */
public sealed interface Referral {

    /** Nobody has asked. */
    record Unsent() implements Referral {}

    /** It waits for an answer; {@code declined} have said no. */
    record Open(Requested request, Set<AgencyId> declined) implements Referral {
        /** Whether that agency was asked and has not said no. */
        public boolean awaits(AgencyId agency) {
            return request.candidates().contains(agency) && !declined.contains(agency);
        }
    }

    /** One addressee took it on. */
    record Taken(Requested request, AgencyId recipient, ReferralEvent.Accepted yes, boolean started)
            implements Referral {}

    /** It is over, this way or that. */
    record Over(Requested request, AgencyId recipient, State state) implements Referral {}

    /** The FHIR Task states that a referral shows. */
    enum State {
        DRAFT,
        REQUESTED,
        ACCEPTED,
        IN_PROGRESS,
        COMPLETED,
        REJECTED,
        CANCELLED;

        /** The code that FHIR gives it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What somebody asks; it may be refused. */
    sealed interface Command {
        Instant at();

        /** Send it. */
        record Request(Requested request) implements Command {
            @Override
            public Instant at() {
                return request.at();
            }
        }

        /** Take it on; what it discloses rests on a consent that runs out then. */
        record Accept(AgencyId by, HoldId hold, Instant expectedStart, Instant consentUntil, Instant at)
                implements Command {}

        /** Say no. */
        record Reject(AgencyId by, RejectionReason reason, CapacityStatus capacity, Instant at) implements Command {}

        /** Begin the service. */
        record Start(AgencyId by, Instant at) implements Command {}

        /** Finish the service. */
        record Complete(AgencyId by, Outcome outcome, Instant at) implements Command {}

        /** End it early; {@code by} is the platform when a consent was withdrawn. */
        record Cancel(AgencyId by, CancelReason reason, Instant at) implements Command {}
    }

    /** Why a command is refused. */
    enum Refusal implements org.cairn.chassis.Refusal {
        ALREADY_SENT("This referral was sent already.", "Read it; send another one for another service.", ""),
        NO_RECIPIENT(
                "A referral needs somebody to receive it.",
                "Name one agency, or several for an open referral.",
                "recipients"),
        TO_ONESELF(
                "An agency does not refer a person to itself.",
                "Name the agency that shall take the service on.",
                "recipients"),
        CONSENT_OVER(
                "The consent that this referral rests on has run out.", "Ask the sender to ask the person anew.", ""),
        NOT_ADDRESSED_TO_YOU("Only an agency that was asked can answer.", "Check the referral's id.", ""),
        ALREADY_TAKEN(
                "Another agency was first.",
                "Nothing is left to do; your held place is free again when its hold ends.",
                ""),
        ALREADY_DECLINED("Your agency has said no to this referral.", "Ask the sender to send it again.", ""),
        NO_HOLD("A shelter accepts with a bed that it has kept free.", "Hold a bed first and name the hold.", "holdId"),
        STARTS_IN_THE_PAST(
                "The start lies before the referral.", "Name a start that is still to come.", "expectedStart"),
        NOT_TAKEN("No agency has taken this referral on yet.", "Accept it first.", ""),
        ALREADY_STARTED("The service has begun already.", "Complete or cancel it.", ""),
        NOT_A_PARTY("Only sender and recipient can end a referral.", "Ask one of them.", ""),
        OVER("This referral is over.", "Send a new one.", "");

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

    /** Facts folded into state. */
    static Referral evolve(Referral referral, ReferralEvent event) {
        return switch (event) {
            case Requested request -> new Open(request, Set.of());
            case ReferralEvent.Accepted yes -> new Taken(requestOf(referral), yes.recipient(), yes, false);
            case ReferralEvent.Rejected no -> declined((Open) referral, no.recipient());
            case ReferralEvent.Started _ -> started((Taken) referral);
            case ReferralEvent.Completed _ -> new Over(requestOf(referral), recipientOf(referral), State.COMPLETED);
            case ReferralEvent.Cancelled _ -> new Over(requestOf(referral), recipientOf(referral), State.CANCELLED);
            case ReferralEvent.Drafted _, ReferralEvent.Reoffered _, ReferralEvent.Expired _ -> referral;
            case ReferralEvent.DeadEnded _, ReferralEvent.DeadEndSettled _, ReferralEvent.InformationAsked _ ->
                referral;
            case ReferralEvent.InformationGiven _, ReferralEvent.Amended _, ReferralEvent.PutOnHold _ -> referral;
            case ReferralEvent.Resumed _, ReferralEvent.Failed _, ReferralEvent.EnteredInError _ -> referral;
        };
    }

    private static Referral declined(Open open, AgencyId agency) {
        var declined =
                Stream.concat(open.declined().stream(), Stream.of(agency)).collect(Collectors.toSet());
        return declined.containsAll(open.request().candidates())
                ? new Over(open.request(), null, State.REJECTED)
                : new Open(open.request(), declined);
    }

    private static Referral started(Taken taken) {
        return new Taken(taken.request(), taken.recipient(), taken.yes(), true);
    }

    /** What was asked, in whatever state it is now. */
    static Requested requestOf(Referral referral) {
        return switch (referral) {
            case Open(var request, var _) -> request;
            case Taken(var request, var _, var _, var _) -> request;
            case Over(var request, var _, var _) -> request;
            case Unsent _ -> throw new IllegalStateException("a referral begins with its request");
        };
    }

    /** The agency that took it on, or null while nobody has. */
    static AgencyId recipientOf(Referral referral) {
        return switch (referral) {
            case Taken(var _, var recipient, var _, var _) -> recipient;
            case Over(var _, var recipient, var _) -> recipient;
            case Open _, Unsent _ -> null;
        };
    }

    /** The FHIR Task state it shows to its parties. */
    static State stateOf(Referral referral) {
        return switch (referral) {
            case Unsent _ -> State.DRAFT;
            case Open _ -> State.REQUESTED;
            case Taken taken -> taken.started() ? State.IN_PROGRESS : State.ACCEPTED;
            case Over(var _, var _, var state) -> state;
        };
    }
}

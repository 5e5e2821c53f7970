package org.cairn.coordination.referral;

import java.time.Instant;
import java.util.Locale;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.coordination.PauseReason;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.Requested;

/** A request that an agency, or the first of several, take on a service for a person (FHIR Task states). Pure. */
public sealed interface Referral {

    /** Nobody has written it. */
    record Unsent() implements Referral {}

    /** Its sender is still writing; nobody else knows of it. */
    record Draft(ReferralEvent.Drafted draft) implements Referral {}

    /** Its sender let it be before anybody heard of it. */
    record Discarded(ReferralEvent.Drafted draft) implements Referral {}

    /** It was sent. */
    sealed interface Sent extends Referral {
        /** What is asked for, as last amended. */
        Requested request();

        Addressees asked();
    }

    /** It waits for an answer. */
    record Open(Requested request, Addressees asked) implements Sent {}

    /** One addressee took it on, and it is not over. */
    sealed interface Taken extends Sent {
        ReferralEvent.Accepted yes();

        /** The agency that took it on. */
        default AgencyId recipient() {
            return yes().recipient();
        }
    }

    /** One addressee took it on; the service has not begun. */
    record Accepted(Requested request, Addressees asked, ReferralEvent.Accepted yes) implements Taken {}

    /** The service is being given. */
    record InProgress(Requested request, Addressees asked, ReferralEvent.Accepted yes) implements Taken {}

    /** The service waits. */
    record OnHold(Requested request, Addressees asked, ReferralEvent.Accepted yes, PauseReason reason)
            implements Taken {}

    /** It is over, this way or that. */
    record Over(Requested request, Addressees asked, AgencyId recipient, State state, DeadEnd deadEnd)
            implements Sent {}

    /** Whether somebody has to find another way after nobody took it on. */
    enum DeadEnd {
        NONE,
        OPEN,
        SETTLED
    }

    /** The FHIR Task states that a referral shows. */
    enum State {
        DRAFT,
        REQUESTED,
        ACCEPTED,
        IN_PROGRESS,
        ON_HOLD,
        COMPLETED,
        FAILED,
        REJECTED,
        CANCELLED,
        ENTERED_IN_ERROR;

        /** The code that FHIR gives it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Facts folded into state. */
    static Referral evolve(Referral referral, ReferralEvent event) {
        return switch (event) {
            case ReferralEvent.Drafted draft -> new Draft(draft);
            case ReferralEvent.Discarded _ -> new Discarded(((Draft) referral).draft());
            case Requested request -> new Open(request, Addressees.of(request));
            case ReferralEvent.InformationAsked asked -> asked((Open) referral, ((Open) referral).asked.asking(asked));
            case ReferralEvent.InformationGiven given -> asked((Open) referral, ((Open) referral).asked.told(given));
            case ReferralEvent.Amended amended ->
                new Open(amended(((Open) referral).request, amended), ((Open) referral).asked);
            case ReferralEvent.Rejected no ->
                declined(asked((Open) referral, ((Open) referral).asked.with(no.recipient(), Addressees.Answer.NO)));
            case ReferralEvent.Expired expired ->
                asked((Open) referral, ((Open) referral).asked.lapsed(expired.unanswered()));
            case ReferralEvent.AskedNoMore gone ->
                asked((Open) referral, ((Open) referral).asked.without(gone.agency()));
            case ReferralEvent.Reoffered next -> offered((Sent) referral, next);
            case ReferralEvent.Accepted yes ->
                new Accepted(requestOf(referral), ((Sent) referral).asked().taken(yes.recipient()), yes);
            case ReferralEvent.Started _ -> running((Taken) referral);
            case ReferralEvent.PutOnHold hold -> held((Taken) referral, hold.reason());
            case ReferralEvent.Resumed _ -> running((Taken) referral);
            case ReferralEvent.Completed _ -> over((Sent) referral, State.COMPLETED, DeadEnd.NONE);
            case ReferralEvent.Failed _ -> over((Sent) referral, State.FAILED, DeadEnd.NONE);
            case ReferralEvent.Cancelled _ -> over((Sent) referral, State.CANCELLED, DeadEnd.NONE);
            case ReferralEvent.EnteredInError _ -> over((Sent) referral, State.ENTERED_IN_ERROR, DeadEnd.NONE);
            case ReferralEvent.DeadEnded _ -> over((Sent) referral, stateOf(referral), DeadEnd.OPEN);
            case ReferralEvent.DeadEndSettled _ -> over((Sent) referral, stateOf(referral), DeadEnd.SETTLED);
        };
    }

    private static Open asked(Open open, Addressees asked) {
        return new Open(open.request, asked);
    }

    private static Referral declined(Open open) {
        return open.asked.awaited().isEmpty() ? over(open, State.REJECTED, DeadEnd.NONE) : open;
    }

    private static Open offered(Sent sent, ReferralEvent.Reoffered next) {
        var request = sent.request();
        return new Open(
                renewed(request, request.priority(), request.region(), next.answerBy(), request.note()),
                sent.asked().offered(next.candidate()));
    }

    private static InProgress running(Taken taken) {
        return new InProgress(taken.request(), taken.asked(), taken.yes());
    }

    private static OnHold held(Taken taken, PauseReason reason) {
        return new OnHold(taken.request(), taken.asked(), taken.yes(), reason);
    }

    private static Over over(Sent sent, State state, DeadEnd deadEnd) {
        return new Over(sent.request(), sent.asked(), recipientOf(sent), state, deadEnd);
    }

    private static Requested amended(Requested request, ReferralEvent.Amended change) {
        return renewed(
                request,
                change.priority() == null ? request.priority() : change.priority(),
                change.region() == null ? request.region() : change.region(),
                change.answerBy() == null ? request.answerBy() : change.answerBy(),
                change.note() == null ? request.note() : change.note());
    }

    private static Requested renewed(
            Requested request, Priority priority, String region, Instant answerBy, String note) {
        return new Requested(
                request.requester(),
                request.kind(),
                request.partOf(),
                request.candidates(),
                request.reserve(),
                request.service(),
                priority,
                request.purpose(),
                region,
                request.consents(),
                request.categories(),
                request.hold(),
                answerBy,
                request.minimum(),
                request.details(),
                note,
                request.emergencyUntil(),
                request.at());
    }

    /** What was asked, in whatever state it is now. */
    static Requested requestOf(Referral referral) {
        return ((Sent) referral).request();
    }

    /** The agency that took it on, or null while nobody has. */
    static AgencyId recipientOf(Referral referral) {
        return switch (referral) {
            case Taken taken -> taken.recipient();
            case Over over -> over.recipient();
            case Open _, Unsent _, Draft _, Discarded _ -> null;
        };
    }

    /** The FHIR Task state it shows to its parties. */
    static State stateOf(Referral referral) {
        return switch (referral) {
            case Unsent _, Draft _ -> State.DRAFT;
            case Discarded _ -> State.CANCELLED;
            case Open _ -> State.REQUESTED;
            case Accepted _ -> State.ACCEPTED;
            case InProgress _ -> State.IN_PROGRESS;
            case OnHold _ -> State.ON_HOLD;
            case Over over -> over.state();
        };
    }
}

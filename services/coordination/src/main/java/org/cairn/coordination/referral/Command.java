package org.cairn.coordination.referral;

import java.time.Instant;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.CapacityStatus;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.coordination.CancelReason;
import org.cairn.contracts.coordination.FailureReason;
import org.cairn.contracts.coordination.PauseReason;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.Outcome;
import org.cairn.contracts.coordination.ReferralEvent.Requested;
import org.cairn.contracts.coordination.RejectionReason;
import org.cairn.contracts.coordination.Settlement;

/** What somebody asks of a referral; it may be refused. Pure. */
public sealed interface Command {

    /** Keep it as a draft. */
    record Draft(ReferralEvent.Drafted draft) implements Command {}

    /** Send it; {@code whole} is the referral that it would be part of, null for one that stands for itself. */
    record Request(Requested request, Referral whole) implements Command {}

    /** Take it on; what it discloses rests on a consent that runs out then. */
    record Accept(AgencyId by, HoldId hold, Instant expectedStart, Instant consentUntil, Instant at)
            implements Command {}

    /** Say no; {@code onward} says who may be asked instead. */
    record Reject(AgencyId by, No no, Onward onward, Instant at) implements Command {}

    /** Why not. */
    record No(RejectionReason reason, CapacityStatus capacity, String text) {}

    /** Note that the day has passed; {@code onward} says who may be asked instead. */
    record Lapse(Onward onward, Instant at) implements Command {}

    /** Go on without that agency, whose consent or membership has ended; without its recipient or sender it ends. */
    record GoOnWithout(AgencyId agency, CancelReason reason, Onward onward, Instant at) implements Command {}

    /** Who of the reserve may be asked now, and by when it would have to answer. */
    record Onward(Set<AgencyId> askable, Instant answerBy) {
        public Onward {
            askable = Set.copyOf(askable);
        }
    }

    /** Ask the sender for more. */
    record AskInformation(AgencyId by, String question, Instant at) implements Command {}

    /** Answer an addressee's question. */
    record GiveInformation(AgencyId by, AgencyId to, String answer, Instant at) implements Command {}

    /** Change what is asked for; null means as before. */
    record Amend(AgencyId by, Change change, Instant at) implements Command {}

    /** What shall be different; {@code answerBy} is the day that goes with a new priority. */
    record Change(Priority priority, String region, String note, Instant answerBy) {}

    /** Begin the service. */
    record Start(AgencyId by, Instant at) implements Command {}

    /** Let the service wait. */
    record Hold(AgencyId by, PauseReason reason, Instant at) implements Command {}

    /** Go on with it. */
    record Resume(AgencyId by, Instant at) implements Command {}

    /** Finish the service; {@code openParts} are the referrals passed on from it that are not over. */
    record Complete(AgencyId by, Outcome outcome, int openParts, Instant at) implements Command {}

    /** Note that the service could not be given. */
    record Fail(AgencyId by, FailureReason reason, Instant at) implements Command {}

    /** End it early; {@code by} is of no account when the reason is the platform's own. */
    record Cancel(AgencyId by, CancelReason reason, Instant at) implements Command {}

    /** Note that it should never have been sent. */
    record EnterInError(AgencyId by, Instant at) implements Command {}

    /** Note that the coordinator found another way. */
    record Settle(Settlement settlement, Instant at) implements Command {}
}

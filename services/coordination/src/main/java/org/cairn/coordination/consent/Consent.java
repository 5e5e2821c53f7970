package org.cairn.coordination.consent;

import java.time.Instant;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.ConsentEvent.Giver;
import org.cairn.contracts.coordination.ConsentEvent.InvalidReason;
import org.cairn.contracts.coordination.ConsentEvent.Revoker;

/** The person's answer to one question: may this agency know these categories for this purpose, until when? Pure. */
public sealed interface Consent {

    /** Nobody has asked. */
    record Unasked() implements Consent {}

    /** The question is open. */
    record Requested(Terms terms) implements Consent {}

    /** The person wants to think about it, and be asked again then. */
    record Deferred(Terms terms, Instant askAgainAt) implements Consent {}

    /** The answer is no; nothing else changes for the person. */
    record Refused(Terms terms) implements Consent {}

    /** The answer is yes, and stands until its end or until it is taken back; only this lets anything be known. */
    sealed interface Standing extends Consent {
        Terms terms();
    }

    /** The answer is yes. */
    record Given(Terms terms) implements Standing {}

    /** The answer was yes once more, until a later day. */
    record Renewed(Terms terms) implements Standing {}

    /** It was a yes and is none any more; what the recipient had learnt it must stop using. */
    record Ended(Terms terms, How how, StopUse stopUse) implements Consent {}

    /** How a yes ended. */
    enum How {
        EXPIRED,
        WITHDRAWN,
        REVOKED,
        INVALIDATED
    }

    /** How far the recipient is with no longer using what it had learnt; NONE when it can have learnt nothing. */
    enum StopUse {
        NONE,
        SENT,
        OVERDUE,
        ACKNOWLEDGED
    }

    /** What exactly was asked. */
    record Terms(AgencyId recipient, Set<Category> categories, Purpose purpose, Instant until) {
        public Terms {
            categories = Set.copyOf(categories);
        }

        Terms endingAt(Instant later) {
            return new Terms(recipient, categories, purpose, later);
        }
    }

    /**
     * How a yes was said (ISO/IEC TS 27560 event).
     *
     * @param notice which information notice was read or read out, and its version; may be null
     * @param childAssents what a child said for themselves; null when they could not be asked, and for an adult
     */
    record Spoken(
            Giver givenBy, String how, String language, boolean interpreter, String notice, Boolean childAssents) {}

    /** Who may speak for the person: themselves, or for a child whoever is appointed or cares for them. */
    record Capacity(boolean child, boolean guardianAppointed) {}

    /** What somebody asks; it may be refused. */
    sealed interface Command {
        /** Put the question. */
        record Ask(AgencyId askedBy, Terms terms, Instant at) implements Command {}

        /** Note a yes. */
        record Give(Spoken yes, Capacity capacity, Instant at) implements Command {}

        /** Note a no. */
        record Refuse(Instant at) implements Command {}

        /** Note that the person wants to think about it, or to think about it longer. */
        record Defer(Instant askAgainAt, Instant at) implements Command {}

        /** Note a yes once more, until a later day. */
        record Renew(Instant until, Spoken yes, Capacity capacity, Instant at) implements Command {}

        /** Note that its end is near. */
        record NearItsEnd(Instant at) implements Command {}

        /** Note that its time is over. */
        record Expire(Instant at) implements Command {}

        /** Take the yes back; asking again changes nothing. */
        record Withdraw(Instant at) implements Command {}

        /** Take it back for the person. */
        record Revoke(Revoker by, Instant at) implements Command {}

        /** Say that it never was a free and informed yes of one who may give it. */
        record Invalidate(InvalidReason reason, Instant at) implements Command {}

        /** Tell the recipient to stop using what it has learnt. */
        record SendStopUse(Instant dueAt, Instant at) implements Command {}

        /** Say that the recipient has stopped. */
        record AcknowledgeStopUse(AgencyId by, Instant at) implements Command {}

        /** Note that the recipient did not say so in time. */
        record MissStopUse(Instant dueAt, Instant at) implements Command {}
    }

    /** Facts folded into state. */
    static Consent evolve(Consent consent, ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.Requested r ->
                new Requested(new Terms(r.recipient(), r.categories(), r.purpose(), r.until()));
            case ConsentEvent.Given _ -> new Given(termsOf(consent));
            case ConsentEvent.Refused _ -> new Refused(termsOf(consent));
            case ConsentEvent.Deferred(var askAgainAt, var _) -> new Deferred(termsOf(consent), askAgainAt);
            case ConsentEvent.Renewed renewed -> new Renewed(termsOf(consent).endingAt(renewed.until()));
            case ConsentEvent.ExpiryNear _ -> consent;
            case ConsentEvent.Expired _ -> ended(consent, How.EXPIRED);
            case ConsentEvent.Withdrawn _ -> ended(consent, How.WITHDRAWN);
            case ConsentEvent.Revoked _ -> ended(consent, How.REVOKED);
            case ConsentEvent.Invalidated _ -> ended(consent, How.INVALIDATED);
            case ConsentEvent.StopUseNoticeSent _ -> stopUse(consent, StopUse.SENT);
            case ConsentEvent.StopUseAcknowledged _ -> stopUse(consent, StopUse.ACKNOWLEDGED);
            case ConsentEvent.StopUseOverdue _ -> stopUse(consent, StopUse.OVERDUE);
        };
    }

    private static Consent ended(Consent consent, How how) {
        return new Ended(termsOf(consent), how, StopUse.NONE);
    }

    private static Consent stopUse(Consent consent, StopUse how) {
        var ended = (Ended) consent;
        return new Ended(ended.terms(), ended.how(), how);
    }

    /** What was asked, whatever the answer. */
    static Terms termsOf(Consent consent) {
        return switch (consent) {
            case Requested(var terms) -> terms;
            case Deferred(var terms, var _) -> terms;
            case Refused(var terms) -> terms;
            case Standing standing -> standing.terms();
            case Ended(var terms, var _, var _) -> terms;
            case Unasked _ -> throw new IllegalStateException("a consent begins with its question");
        };
    }

    /** Whether the answer was no, a yes was taken back by the person or who speaks for them, or what passed for a yes never was one. */
    static boolean isNo(Consent consent) {
        return switch (consent) {
            case Refused _ -> true;
            case Ended(var _, var how, var _) -> how != How.EXPIRED;
            case Unasked _, Requested _, Deferred _, Standing _ -> false;
        };
    }

    /** Whether the question waits for its answer. */
    static boolean isOpen(Consent consent) {
        return consent instanceof Requested || consent instanceof Deferred;
    }

    /** The consent's state in the words of the W3C Data Privacy Vocabulary. */
    static String codeOf(Consent consent) {
        return switch (consent) {
            case Unasked _ -> "ConsentUnknown";
            case Requested _ -> "ConsentRequested";
            case Deferred _ -> "ConsentRequestDeferred";
            case Refused _ -> "ConsentRefused";
            case Given _ -> "ConsentGiven";
            case Renewed _ -> "RenewedConsentGiven";
            case Ended(var _, var how, var _) ->
                switch (how) {
                    case EXPIRED -> "ConsentExpired";
                    case WITHDRAWN -> "ConsentWithdrawn";
                    case REVOKED -> "ConsentRevoked";
                    case INVALIDATED -> "ConsentInvalidated";
                };
        };
    }
}

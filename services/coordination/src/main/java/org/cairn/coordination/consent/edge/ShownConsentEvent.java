package org.cairn.coordination.consent.edge;

import java.time.Instant;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.ConsentEvent.Giver;
import org.cairn.contracts.coordination.ConsentEvent.InvalidReason;
import org.cairn.contracts.coordination.ConsentEvent.Revoker;

/**
 * One thing that happened to a consent, as its parties may see it.
 *
 * @param event what happened, in the words of the W3C Data Privacy Vocabulary where it has one
 * @param until until when the yes lasts, or the day by which somebody must answer or be asked again
 */
public record ShownConsentEvent(
        @In(Category.STATUS) String event,
        @In(Category.STATUS) Instant at,
        @In(Category.STATUS) Instant until,
        @In(Category.IDENTITY) Giver givenBy,
        @In(Category.IDENTITY) String how,
        @In(Category.IDENTITY) String language,
        @In(Category.IDENTITY) Boolean interpreter,
        @In(Category.IDENTITY) String notice,
        @In(Category.IDENTITY) Boolean childAssents,
        @In(Category.IDENTITY) Revoker revokedBy,
        @In(Category.SAFETY) InvalidReason invalidBecause) {

    static ShownConsentEvent of(ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.Requested e -> plain("ConsentRequested", e.at(), e.until());
            case ConsentEvent.Refused e -> plain("ConsentRefused", e.at(), null);
            case ConsentEvent.Deferred e -> plain("ConsentRequestDeferred", e.at(), e.askAgainAt());
            case ConsentEvent.ExpiryNear e -> plain("ExpiryNear", e.at(), e.until());
            case ConsentEvent.Expired e -> plain("ConsentExpired", e.at(), null);
            case ConsentEvent.Withdrawn e -> plain("ConsentWithdrawn", e.at(), null);
            case ConsentEvent.StopUseNoticeSent e -> plain("StopUseNoticeSent", e.at(), e.dueAt());
            case ConsentEvent.StopUseAcknowledged e -> plain("StopUseAcknowledged", e.at(), null);
            case ConsentEvent.StopUseOverdue e -> plain("StopUseOverdue", e.at(), e.dueAt());
            case ConsentEvent.Revoked e ->
                new ShownConsentEvent("ConsentRevoked", e.at(), null, null, null, null, null, null, null, e.by(), null);
            case ConsentEvent.Invalidated e ->
                new ShownConsentEvent(
                        "ConsentInvalidated", e.at(), null, null, null, null, null, null, null, null, e.reason());
            case ConsentEvent.Given e ->
                new ShownConsentEvent(
                        "ConsentGiven",
                        e.at(),
                        null,
                        e.givenBy(),
                        e.how(),
                        e.language(),
                        e.interpreter(),
                        e.notice(),
                        e.childAssents(),
                        null,
                        null);
            case ConsentEvent.Renewed e ->
                new ShownConsentEvent(
                        "RenewedConsentGiven",
                        e.at(),
                        e.until(),
                        e.givenBy(),
                        e.how(),
                        e.language(),
                        e.interpreter(),
                        e.notice(),
                        e.childAssents(),
                        null,
                        null);
        };
    }

    /** The same, without telling whether a guardian or a court took it back, or that it never counted. */
    ShownConsentEvent toRecipient() {
        return event.equals(withoutCause(event)) ? this : plain(withoutCause(event), at, until);
    }

    /** One word for every yes that was taken back. */
    static String withoutCause(String word) {
        return switch (word) {
            case "ConsentRevoked", "ConsentInvalidated" -> "ConsentWithdrawn";
            default -> word;
        };
    }

    private static ShownConsentEvent plain(String event, Instant at, Instant until) {
        return new ShownConsentEvent(event, at, until, null, null, null, null, null, null, null, null);
    }
}

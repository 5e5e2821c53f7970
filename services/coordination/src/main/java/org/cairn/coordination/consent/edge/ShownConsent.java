package org.cairn.coordination.consent.edge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.In;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.coordination.consent.Consent;

/**
 * The record of a consent after ISO/IEC TS 27560, as its parties may see it.
 *
 * @param state how it stands, in the words of the W3C Data Privacy Vocabulary
 * @param categories what exactly the recipient may know
 * @param withdrawalMethod the route by which it is taken back
 * @param stopUse how far the recipient is with no longer using what it had learnt
 * @param events all that happened to it, in order
 */
public record ShownConsent(
        @In(Category.STATUS) ConsentId consentId,
        @In(Category.STATUS) PathwayId caseId,
        @In(Category.STATUS) String schemaVersion,
        @In(Category.STATUS) String jurisdiction,
        @In(Category.STATUS) LegalBasis legalBasis,
        @In(Category.STATUS) String state,
        @In(Category.STATUS) AgencyId askedBy,
        @In(Category.STATUS) AgencyId recipient,
        @In(Category.STATUS) Set<Category> categories,
        @In(Category.STATUS) Purpose purpose,
        @In(Category.STATUS) Instant until,
        @In(Category.STATUS) String withdrawalMethod,
        @In(Category.STATUS) Consent.StopUse stopUse,
        @In(Category.STATUS) List<ShownConsentEvent> events) {

    private static final String SCHEMA = "ISO/IEC TS 27560:2023";
    private static final String WITHDRAWAL = "POST /consents/{consentId}/withdrawal, at any time and without a reason";

    static ShownConsent of(ConsentView.Row row, String law, Consent now, List<ConsentEvent> story) {
        var terms = Consent.termsOf(now);
        return new ShownConsent(
                row.consent(),
                row.pathway(),
                SCHEMA,
                law,
                LegalBasis.CONSENT,
                Consent.codeOf(now),
                row.askedBy(),
                terms.recipient(),
                terms.categories(),
                terms.purpose(),
                terms.until(),
                WITHDRAWAL,
                now instanceof Consent.Ended ended ? ended.stopUse() : null,
                story.stream().map(ShownConsentEvent::of).toList());
    }

    /** As who was let know reads it: that it was taken back, not by whom nor why, for a recipient may be the one who pressed for it. */
    ShownConsent toRecipient() {
        return new ShownConsent(
                consentId,
                caseId,
                schemaVersion,
                jurisdiction,
                legalBasis,
                ShownConsentEvent.withoutCause(state),
                askedBy,
                recipient,
                categories,
                purpose,
                until,
                withdrawalMethod,
                stopUse,
                events.stream().map(ShownConsentEvent::toRecipient).toList());
    }
}

package org.cairn.contracts.coordination;

/** Why it ended early. */
public enum CancelReason {
    BY_REQUESTER,
    BY_RECIPIENT,
    CONSENT_WITHDRAWN,
    EXPIRED,
    CONSENT_ENDED,
    WHOLE_CANCELLED,
    PATHWAY_CLOSED,
    AGENCY_LEFT
}

package org.cairn.contracts.identification;

/** What a court did with the decision. */
public enum ReviewOutcome {
    SENT_BACK,
    STANDS
}

package org.cairn.contracts.coordination;

/** Why an addressee said no. */
public enum RejectionReason {
    NO_CAPACITY,
    OUT_OF_SCOPE,
    SAFETY_CONCERN,
    CONFLICT_OF_INTEREST,
    INCOMPLETE,
    OTHER
}

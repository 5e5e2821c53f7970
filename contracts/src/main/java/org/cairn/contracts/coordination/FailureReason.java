package org.cairn.contracts.coordination;

/** Why a service could not be given. */
public enum FailureReason {
    PERSON_NOT_REACHED,
    SERVICE_UNAVAILABLE,
    SAFETY_CONCERN,
    OTHER
}

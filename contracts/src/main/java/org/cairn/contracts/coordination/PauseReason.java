package org.cairn.contracts.coordination;

/** Why a service waits. */
public enum PauseReason {
    WAITING_FOR_PERSON,
    WAITING_FOR_INFORMATION,
    NO_CAPACITY,
    SAFETY_CONCERN,
    OTHER
}

package org.cairn.contracts.identification;

/** Who asked to look again. */
public enum Requester {
    PERSON,
    FIRST_RESPONDER,
    SUPPORT_PROVIDER,
    LEGAL_REPRESENTATIVE,
    GUARDIAN
}

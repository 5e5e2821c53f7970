package org.cairn.contracts.repatriation;

/** Who asked for a return. */
public enum Initiator {
    PERSON,
    STATE
}

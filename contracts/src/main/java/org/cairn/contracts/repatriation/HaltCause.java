package org.cairn.contracts.repatriation;

/** What stopped a return. */
public enum HaltCause {
    NOT_VOLUNTARY,
    UNSAFE,
    NOT_IN_BEST_INTERESTS
}

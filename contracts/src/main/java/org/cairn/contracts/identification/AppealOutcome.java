package org.cairn.contracts.identification;

/** What became of an appeal. */
public enum AppealOutcome {
    ALLOWED,
    DISMISSED
}

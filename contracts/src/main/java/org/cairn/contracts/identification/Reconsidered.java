package org.cairn.contracts.identification;

/** What looking again led to. */
public enum Reconsidered {
    RG_POSITIVE,
    IDENTIFIED,
    UPHELD
}

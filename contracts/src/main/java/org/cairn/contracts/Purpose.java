package org.cairn.contracts;

/** Why somebody reads or is told; every grant, consent and read names one. */
public enum Purpose {
    ASSISTANCE,
    IDENTIFICATION,
    LEGAL_REPRESENTATION,
    CRIMINAL_PROCEEDINGS,
    STATUS_DECISION,
    RETURN,
    RETURN_DOCS,
    SAFETY,
    STATISTICS,
    OVERSIGHT
}

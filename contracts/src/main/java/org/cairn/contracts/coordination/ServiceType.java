package org.cairn.contracts.coordination;

/** What is asked for. */
public enum ServiceType {
    SHELTER,
    LEGAL_AID,
    HEALTH,
    MHPSS,
    FAMILY_TRACING,
    EDUCATION,
    LIVELIHOOD,
    CASH,
    INTERPRETATION,
    IDENTIFICATION,
    IMMIGRATION_STATUS,
    RETURN,
    CRIMINAL_PROCEEDINGS,
    WITNESS_PROTECTION,
    FOREIGN_WELFARE_CHECK
}

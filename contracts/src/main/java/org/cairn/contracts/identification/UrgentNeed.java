package org.cairn.contracts.identification;

/** What cannot wait. */
public enum UrgentNeed {
    SHELTER,
    MEDICAL,
    SAFETY,
    INTERPRETER,
    LEGAL_AID,
    FOOD,
    CHILD_CARE
}

package org.cairn.contracts.repatriation;

/** How somebody fares after a return. */
public enum Wellbeing {
    GOOD,
    FAIR,
    POOR,
    NOT_REACHED
}

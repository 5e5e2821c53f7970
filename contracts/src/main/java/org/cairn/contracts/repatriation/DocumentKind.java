package org.cairn.contracts.repatriation;

/** What lets somebody travel. */
public enum DocumentKind {
    PASSPORT,
    EMERGENCY_TRAVEL_DOCUMENT,
    ICRC_TRAVEL_DOCUMENT,
    LAISSEZ_PASSER
}

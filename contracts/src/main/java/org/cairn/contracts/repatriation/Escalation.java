package org.cairn.contracts.repatriation;

/** Which other way was tried, or who was told, while no answer came. */
public enum Escalation {
    FOREIGN_MINISTRY,
    IOM,
    ICRC,
    THIRD_STATE_REPRESENTATION,
    NATIONAL_COORDINATOR
}

package org.cairn.contracts;

/** How soon an answer is needed; the hours behind it stand in the jurisdiction profile (after the IASC referral form). */
public enum Priority {
    EMERGENCY,
    URGENT,
    NORMAL
}

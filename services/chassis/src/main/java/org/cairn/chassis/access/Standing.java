package org.cairn.chassis.access;

/** Whether a bearer's token still counts, whatever its lifetime. */
public enum Standing {
    /** The agency takes part and the person works for it. */
    GOOD,
    /** The agency takes no part until further notice. */
    SUSPENDED,
    /** The agency has left for good. */
    OFF_BOARDED,
    /** The person works for the agency no longer. */
    DEPARTED
}

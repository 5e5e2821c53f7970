package org.cairn.chassis.access;

/** How an agency stands to a pathway. */
public enum Relation {
    /** It may read what its grants allow. */
    LIVE,
    /** It had a grant; the bare facts that it had seen stay its own, details do not. */
    ENDED,
    /** It does not know that there is such a pathway, and must not learn it. */
    NONE
}

package org.cairn.chassis.access;

import java.util.Optional;
import org.cairn.contracts.Category;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;

/** The signed tables of {@code contracts/privacy}, read once; what they do not say is not allowed. */
public interface AccessTables {

    /** The cell of the role × category matrix. */
    Cell cell(Role role, Category category);

    /** The purpose that counts for a role when the request names none. */
    Purpose defaultPurpose(Role role);

    /** Whether a role may act for a purpose at all. */
    boolean allows(Role role, Purpose purpose);

    /** How an event shows to a role on a timeline or stream; {@code shortType} as in {@code coordination.pathway.opened}. */
    Visibility visibility(String shortType, Role role);

    /** Of what an event tells beyond that a step took place; STATUS where of nothing more, nothing for one that no table names. */
    Optional<Category> category(String shortType);

    /** A cell of the matrix, with its code in the table. */
    enum Cell {
        /** F: full, as long as the pathway exists. */
        FULL,
        /** R: full while a grant is live. */
        WHILE_GRANTED,
        /** C: only with the person's consent. */
        WITH_CONSENT,
        /** M: the minimum set. */
        MINIMUM,
        /** S: only that something is there, and in which phase. */
        STATUS_ONLY,
        /** B: only while two agencies have opened it because a life depends on it. */
        BREAK_GLASS,
        /** N: never. */
        NONE
    }

    /** How much of an event a role sees. */
    enum Visibility {
        ABSENT,
        MASKED,
        FULL
    }
}

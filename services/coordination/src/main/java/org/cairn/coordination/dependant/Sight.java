package org.cairn.coordination.dependant;

import java.util.Comparator;
import java.util.Set;
import org.cairn.contracts.Category;
import org.cairn.contracts.Role;

/** How much a reader of the person's pathway may know of those in danger because of them (DOMAIN §9, the column of family). Pure. */
public enum Sight {
    /** As if there were none. */
    NONE,
    /** How many there are, and the greatest danger that any of them is in. */
    COUNT,
    /** As {@link #COUNT}, and each of those who live in the same house. */
    CO_RESIDENT,
    /** As {@link #COUNT}, and each of them without who they are: enough to go on with the work. */
    STATE,
    /** All of it. */
    WHOLE;

    /** The lesser of what the reader's role may know and what the best of the roles may in which its agency was let in. */
    public static Sight of(Role reader, Set<Role> grants, Set<Category> full, Set<Category> minimum) {
        var granted = grants.stream()
                .map(role -> of(role, full, minimum))
                .max(Comparator.naturalOrder())
                .orElse(NONE);
        var own = of(reader, full, minimum);
        return own.compareTo(granted) < 0 ? own : granted;
    }

    private static Sight of(Role role, Set<Category> full, Set<Category> minimum) {
        return switch (role) {
            case PATHWAY_COORDINATOR -> COUNT;
            case SHELTER_WORKER -> full.contains(Category.FAMILY) ? CO_RESIDENT : NONE;
            case NGO_CASEWORKER -> minimum.contains(Category.FAMILY) ? STATE : NONE;
            default -> full.contains(Category.FAMILY) ? WHOLE : NONE;
        };
    }

    /** Whether somebody with that sight may note dependants and what is done about them. */
    public boolean writes() {
        return this == STATE || this == WHOLE;
    }
}

package org.cairn.chassis.access;

import java.util.List;
import java.util.Set;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;

/**
 * The access decision for one reader and one pathway: what may leave.
 *
 * @param roles the roles in which live grants were given to the reader's agency, for event visibility
 * @param full categories whose fields may be read
 * @param minimum categories of which only the minimum set may be read
 * @param live the agency's live grants, on which all of it rests
 */
public record Scope(
        Who who,
        PathwayId pathway,
        Relation relation,
        Set<Role> roles,
        Set<Category> full,
        Set<Category> minimum,
        List<Grant> live) {

    /** One of which nobody asks on which grants it rests. */
    public Scope(
            Who who, PathwayId pathway, Relation relation, Set<Role> roles, Set<Category> full, Set<Category> minimum) {
        this(who, pathway, relation, roles, full, minimum, List.of());
    }

    /** Whether fields of this category may leave in full. */
    public boolean allows(Category category) {
        return full.contains(category);
    }

    /** The same for an agency that is here in these roles. */
    Scope in(Set<Role> others) {
        return new Scope(who, pathway, relation, others, full, minimum, live);
    }
}

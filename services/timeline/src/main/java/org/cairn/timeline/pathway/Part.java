package org.cairn.timeline.pathway;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.chassis.access.AccessTables;
import org.cairn.chassis.access.AccessTables.Cell;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.chassis.access.Grant;
import org.cairn.contracts.Category;
import org.cairn.contracts.Role;

/**
 * The part that a grant gives an agency on a pathway.
 *
 * @param categories of what it may know there
 * @param asked whether it is here in that role for nothing but to say whether it helps
 */
public record Part(Role role, Set<Category> categories, boolean asked) {

    /** The parts that these live grants give; bare facts follow only from a grant that names them. */
    public static Set<Part> of(Collection<Grant> live) {
        return live.stream()
                .filter(grant -> grant.categories().contains(Category.STATUS))
                .map(grant -> new Part(grant.role(), grant.categories(), grant.onlyAsks()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How such events show in that part: in full only where it may know of what they tell; masked they tell of nothing. */
    Visibility seeing(String type, AccessTables tables) {
        var most = tables.visibility(type, role);
        return most != Visibility.FULL
                        || tables.category(type)
                                .filter(told -> mayKnow(told, tables))
                                .isPresent()
                ? most
                : Visibility.ABSENT;
    }

    private boolean mayKnow(Category told, AccessTables tables) {
        return told == Category.STATUS
                || categories.contains(told)
                || Reader.isAtThePersonsSide(role)
                || tables.cell(role, told) == Cell.STATUS_ONLY;
    }
}

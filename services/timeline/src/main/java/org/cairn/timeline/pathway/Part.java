package org.cairn.timeline.pathway;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.chassis.access.Grant;
import org.cairn.contracts.Category;
import org.cairn.contracts.Role;

/**
 * The part that a grant gives an agency on a pathway.
 *
 * @param asked whether it is here in that role for nothing but to say whether it helps
 */
public record Part(Role role, boolean asked) {

    /** The parts that these live grants give; bare facts follow only from a grant that names them. */
    public static Set<Part> of(Collection<Grant> live) {
        return live.stream()
                .filter(grant -> grant.categories().contains(Category.STATUS))
                .map(grant -> new Part(grant.role(), grant.onlyAsks()))
                .collect(Collectors.toUnmodifiableSet());
    }
}

package org.cairn.timeline.pathway;

import java.util.Comparator;
import java.util.Set;
import org.cairn.chassis.access.AccessTables;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;

/**
 * Who looks at a pathway: an agency in the roles of its live grants on it.
 *
 * @param tables what each role may see of each kind of event
 */
public record Reader(AgencyId agency, Set<Role> roles, AccessTables tables) {

    /** How an entry shows to the reader: the best that one of the roles allows, and nothing to those it does not concern. */
    public Visibility seeing(Entry entry, Parties parties) {
        return roles.stream()
                .filter(role -> parties.mayKnow(entry, agency, role))
                .map(role -> tables.visibility(entry.type(), role))
                .min(Comparator.naturalOrder())
                .orElse(Visibility.ABSENT);
    }

    /** Whether the reader may see every kind of event that this matter can depend on, so that its silence says nothing. */
    boolean follows(Matter matter) {
        return matter.types().stream()
                .allMatch(type -> roles.stream().anyMatch(role -> tables.visibility(type, role) == Visibility.FULL));
    }
}

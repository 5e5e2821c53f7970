package org.cairn.timeline.pathway;

import java.util.Set;
import java.util.function.Predicate;
import org.cairn.chassis.access.AccessTables;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;

/**
 * Who looks at a pathway: an agency with the parts that its live grants give it, seen through the one role in which it asks.
 *
 * @param parts what its live grants make of it
 * @param asking the role that counts for this request; null where nobody asks yet
 * @param tables what each role may see of each kind of event
 */
public record Reader(AgencyId agency, Set<Part> parts, Role asking, AccessTables tables) {

    private static final Set<Role> AT_THE_PERSONS_SIDE =
            Set.of(Role.PERSON, Role.GUARDIAN, Role.INDEPENDENT_ADVOCATE, Role.PATHWAY_COORDINATOR, Role.AUDITOR);

    static boolean isAtThePersonsSide(Role role) {
        return AT_THE_PERSONS_SIDE.contains(role);
    }

    /** Whether the reader may know of everybody's part: by a grant, and in the role in which it asks. */
    boolean isAtThePersonsSide(Predicate<Role> holds) {
        return parts.stream()
                        .filter(part -> !part.asked())
                        .map(Part::role)
                        .filter(holds)
                        .anyMatch(Reader::isAtThePersonsSide)
                && (asking == null || isAtThePersonsSide(asking));
    }

    /** How an entry shows: the best that a grant allows, no more than the asking role may see, nothing that concerns others. */
    public Visibility seeing(Entry entry, Parties parties) {
        var best = parts.stream()
                .filter(part -> parties.allows(part, entry, agency))
                .map(part -> less(seeing(entry, parties, part.role()), named(entry, parties, part)))
                .reduce(Visibility.ABSENT, Reader::more);
        return asking == null ? best : less(best, seeing(entry, parties, asking));
    }

    /** What an agency does or has taken on it knows, whatever its grants name. */
    private Visibility named(Entry entry, Parties parties, Part part) {
        return parties.isOwn(entry, agency) ? Visibility.FULL : part.seeing(entry.type(), tables);
    }

    private Visibility seeing(Entry entry, Parties parties, Role role) {
        return parties.mayKnow(entry, agency, role) ? tables.visibility(entry.type(), role) : Visibility.ABSENT;
    }

    /** Whether the reader may see every kind of event that this matter can depend on, so that its silence says nothing. */
    boolean follows(Matter matter) {
        return sees(matter, Visibility.FULL);
    }

    /** Whether the reader may at least know of every such event that it happened. */
    boolean glimpses(Matter matter) {
        return sees(matter, Visibility.MASKED);
    }

    private boolean sees(Matter matter, Visibility least) {
        return matter.types().stream()
                .allMatch(type -> parts.stream()
                                .anyMatch(part -> part.seeing(type, tables).compareTo(least) >= 0)
                        && (asking == null || tables.visibility(type, asking).compareTo(least) >= 0));
    }

    private static Visibility more(Visibility one, Visibility other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Visibility less(Visibility one, Visibility other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

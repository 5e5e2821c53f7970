package org.cairn.chassis.access;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.chassis.access.AccessTables.Cell;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.contracts.Category;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;

/** The access decision: role ∩ purpose ∩ category ∩ grant ∩ firewall. Pure; everything that leaves goes through it. */
public final class Access {

    private Access() {}

    /**
     * What {@code who} may read of the pathway now, given the grants of its agency on it; no grant, nothing.
     *
     * <p>A field above C1 needs one live grant that names its category and was given for the purpose of this read, and must be
     * allowed both to the reader's role and to the role in which the grant was given. Bare facts (STATUS) follow from any
     * live grant that names them: the purpose of help does not hide from an agency that its own case moves.
     */
    public static Scope decide(Who who, PathwayId pathway, List<Grant> grants, AccessTables tables, Instant now) {
        var own = grants.stream()
                .filter(grant -> grant.agency().equals(who.agency())
                        && grant.pathway().equals(pathway)
                        && grant.role() != Role.IMMIGRATION_ENFORCEMENT
                        && !grant.from().isAfter(now))
                .toList();
        if (own.isEmpty() || !mayKnowPersons(who, tables)) {
            return new Scope(who, pathway, Relation.NONE, Set.of(), Set.of(), Set.of());
        }
        var live = own.stream().filter(grant -> grant.liveAt(now)).toList();
        var full = categories(category -> reach(who, live, category, tables) == Reach.FULL);
        var minimum = categories(category -> reach(who, live, category, tables) == Reach.MINIMUM);
        var roles = live.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
        return new Scope(who, pathway, live.isEmpty() ? Relation.ENDED : Relation.LIVE, roles, full, minimum, live);
    }

    /** How an event shows in that scope: the least that the reader's role and the best of its agency's grants allow. */
    public static Visibility visibility(Scope scope, String shortType, AccessTables tables) {
        var byGrant = scope.roles().stream()
                .map(role -> tables.visibility(shortType, role))
                .max(Enum::compareTo)
                .orElse(Visibility.ABSENT);
        var byRole = tables.visibility(shortType, scope.who().role());
        return byRole.compareTo(byGrant) < 0 ? byRole : byGrant;
    }

    /** The firewall: enforcement reads nothing, nor does a role that the matrix gives nothing, nor one with a foreign purpose. */
    private static boolean mayKnowPersons(Who who, AccessTables tables) {
        return who.role() != Role.IMMIGRATION_ENFORCEMENT
                && tables.allows(who.role(), who.purpose())
                && Stream.of(Category.values()).anyMatch(category -> tables.cell(who.role(), category) != Cell.NONE);
    }

    private static Reach reach(Who who, List<Grant> live, Category category, AccessTables tables) {
        return live.stream()
                .filter(grant -> grant.categories().contains(category))
                .filter(grant -> category == Category.STATUS || grant.purpose() == who.purpose())
                .map(grant -> least(
                        reach(tables.cell(who.role(), category), category, grant),
                        reach(tables.cell(grant.role(), category), category, grant)))
                .max(Enum::compareTo)
                .orElse(Reach.NOTHING);
    }

    private static Reach reach(Cell cell, Category category, Grant grant) {
        return switch (cell) {
            case FULL, WHILE_GRANTED -> Reach.FULL;
            case WITH_CONSENT ->
                grant.basis() == LegalBasis.CONSENT || grant.isBreakGlass() ? Reach.FULL : Reach.NOTHING;
            case BREAK_GLASS -> grant.isBreakGlass() ? Reach.FULL : Reach.NOTHING;
            case MINIMUM -> Reach.MINIMUM;
            case STATUS_ONLY -> category == Category.STATUS ? Reach.FULL : Reach.NOTHING;
            case NONE -> Reach.NOTHING;
        };
    }

    private static Reach least(Reach one, Reach other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Set<Category> categories(Predicate<Category> allowed) {
        var found = EnumSet.noneOf(Category.class);
        Stream.of(Category.values()).filter(allowed).forEach(found::add);
        return Collections.unmodifiableSet(found);
    }

    private enum Reach {
        NOTHING,
        MINIMUM,
        FULL
    }
}

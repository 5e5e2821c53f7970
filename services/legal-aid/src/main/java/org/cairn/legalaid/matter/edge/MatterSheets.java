package org.cairn.legalaid.matter.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cairn.chassis.access.Access;
import org.cairn.chassis.access.AccessTables;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Role;
import org.cairn.legalaid.matter.MatterRecord;

/** Cuts what is privileged to whom it belongs: the person, who speaks for them, and the lawyer's agency that acts. */
@ApplicationScoped
public class MatterSheets {

    /** That there is a matter; every later step of its phases is shown to the same roles. */
    private static final String OPENED = "legal-aid.matter.opened";

    private final AccessTables tables;
    private final ScopedView scoped;

    MatterSheets(AccessTables tables, ScopedView scoped) {
        this.tables = tables;
        this.scoped = scoped;
    }

    /** A matter as this reader may see it; nothing for whom there is none. One that waits for a lawyer tells that an offence came up. */
    Optional<ObjectNode> of(MatterRecord matter, Scope scope) {
        requireSight(scope);
        return switch (scope.who().role()) {
            case PERSON, GUARDIAN -> Optional.of(scoped.of(matter, scope));
            case LAWYER -> Optional.of(ofLawyer(matter, scope));
            default -> Optional.ofNullable(matter.agency()).map(_ -> bare(matter, scope));
        };
    }

    /** Lets on only whom the table of event visibility shows that there are matters. */
    void requireSight(Scope scope) {
        if (Access.visibility(scope, OPENED, tables) == Visibility.ABSENT) {
            throw Problem.notFound();
        }
    }

    private ObjectNode ofLawyer(MatterRecord matter, Scope scope) {
        if (matter.agency() == null) {
            return scoped.of(matter, scope);
        }
        return isOwn(matter.agency(), scope) ? scoped.of(matter, ofItsOwn(scope)) : bare(matter, scope);
    }

    private ObjectNode bare(MatterRecord matter, Scope scope) {
        var facts = only(Set.of(Category.STATUS), scope);
        return Access.visibility(scope, OPENED, tables) == Visibility.FULL
                ? scoped.of(matter, facts)
                : scoped.of(matter.bare(), facts);
    }

    /** Whether it is the reader's own as a lawyer. */
    public static boolean isOwn(AgencyId agency, Scope scope) {
        return scope.who().role() == Role.LAWYER
                && scope.roles().contains(Role.LAWYER)
                && scope.who().agency().equals(agency);
    }

    /** The scope in which a lawyer's agency reads its own file; it opens LEGAL and CRIMINAL there and nowhere else. */
    public static Scope ofItsOwn(Scope scope) {
        var full = EnumSet.of(Category.LEGAL, Category.CRIMINAL);
        full.addAll(scope.full());
        return with(full, scope);
    }

    /** The scope cut to these categories. */
    public static Scope only(Set<Category> categories, Scope scope) {
        var full = EnumSet.noneOf(Category.class);
        full.addAll(scope.full());
        full.retainAll(categories);
        return with(full, scope);
    }

    private static Scope with(Set<Category> full, Scope scope) {
        return new Scope(scope.who(), scope.pathway(), scope.relation(), scope.roles(), full, Set.of());
    }
}

package org.cairn.legalaid.hearing.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.Category;
import org.cairn.contracts.HearingId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.legalaid.hearing.edge.HearingDesk.Which;
import org.cairn.legalaid.matter.edge.MatterSheets;
import org.cairn.legalaid.matter.edge.MatterView;
import org.cairn.legalaid.pathway.edge.CaseDoor;
import org.cairn.legalaid.pathway.edge.CaseDoor.Entered;

/** Lets a lawyer's agency in to the hearings that it looks after, and shows each as far as its reader may see. */
@ApplicationScoped
public class HearingDoor {

    private static final Set<Role> ALL_OF_IT = Set.of(Role.PERSON, Role.GUARDIAN);

    private final CaseDoor door;
    private final HearingView hearings;
    private final MatterView matters;
    private final ScopedView scoped;

    HearingDoor(CaseDoor door, HearingView hearings, MatterView matters, ScopedView scoped) {
        this.door = door;
        this.hearings = hearings;
        this.matters = matters;
        this.scoped = scoped;
    }

    /** The hearings of a case, each cut to what the reader may see. */
    public record Hearings(List<ObjectNode> hearings) {}

    /** Lets the caller schedule a hearing: on a closed pathway only who has a matter there that still runs. */
    Which begin(HearingId hearing, Entered entered) {
        var agency = entered.act().agency();
        if (entered.closed() && !matters.hasOpen(agency, entered.pathway())) {
            throw Problem.notFound();
        }
        return new Which(entered.pathway(), hearing, agency, entered.law().zone());
    }

    /** A hearing that the caller looks after. */
    Which own(HearingId hearing, Entered entered) {
        var row = hearings.find(entered.pathway(), hearing)
                .filter(found -> found.agency().equals(entered.act().agency()))
                .orElseThrow(Problem::notFound);
        door.requireMatch(scope -> shown(entered.pathway(), scope), entered.scope());
        return new Which(entered.pathway(), hearing, row.agency(), entered.law().zone());
    }

    /** All hearings of a case as this reader may see them. */
    Hearings shown(PathwayId pathway, Scope scope) {
        return new Hearings(
                hearings.of(pathway).stream().map(row -> shown(row, scope)).toList());
    }

    private ObjectNode shown(HearingView.Row row, Scope scope) {
        return scoped.of(hearings.record(row), sight(row, scope));
    }

    /** Before whom a hearing is belongs to the file of the lawyer's agency that looks after it. */
    private static Scope sight(HearingView.Row row, Scope scope) {
        if (MatterSheets.isOwn(row.agency(), scope)) {
            return MatterSheets.ofItsOwn(scope);
        }
        return ALL_OF_IT.contains(scope.who().role())
                ? scope
                : MatterSheets.only(Set.of(Category.STATUS, Category.CRIMINAL), scope);
    }
}

package org.cairn.legalaid.matter.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.http.Problem;
import org.cairn.legalaid.matter.Matter.Command;
import org.cairn.legalaid.matter.edge.MatterDesk.Which;
import org.cairn.legalaid.pathway.edge.CaseDoor;
import org.cairn.legalaid.pathway.edge.CaseDoor.Entered;
import org.cairn.legalaid.pathway.edge.CaseDoor.Part;
import org.cairn.legalaid.pathway.edge.CaseDoor.Visit;

/** Lets a lawyer's agency in to its own matters, and to those that wait for a lawyer; to nobody else's. */
@ApplicationScoped
public class MatterDoor {

    private static final String ROUTE = "POST /cases/{caseId}/matters/{matterId}/";

    private final CaseDoor door;
    private final MatterDesk desk;
    private final MatterView matters;
    private final MatterSheets sheets;

    MatterDoor(CaseDoor door, MatterDesk desk, MatterView matters, MatterSheets sheets) {
        this.door = door;
        this.desk = desk;
        this.matters = matters;
        this.sheets = sheets;
    }

    /** A step of an own matter that brings nothing new of the person: it may be taken also when the grant is over. */
    Response step(Which which, String step, Function<Entered, Command> command) {
        return step(new Visit(which.pathway(), Part.OWN, ROUTE + step, null), which, command);
    }

    /** As above, with what is sent. */
    Response step(Which which, String step, Object body, Function<Entered, Command> command) {
        return step(Visit.of(which.pathway(), Part.OWN, ROUTE + step, body), which, command);
    }

    /** A step that writes down what belongs to the person: while they let their lawyer know it, and to the end of what outlives the pathway. */
    Response work(Which which, String step, Object body, Function<Entered, Command> command) {
        return step(Visit.of(which.pathway(), Part.TO_THE_END, ROUTE + step, body), which, command);
    }

    private Response step(Visit visit, Which which, Function<Entered, Command> command) {
        return door.note(visit, entered -> {
            own(which, entered.scope());
            return desk.take(which, command.apply(entered), entered.act());
        });
    }

    /** A matter that is the caller's own. */
    MatterView.Row own(Which which, Scope scope) {
        return enter(which, scope, scope.who().agency().equals(find(which).agency()));
    }

    /** A matter that is the caller's own or nobody's yet. */
    MatterView.Row ownOrWaiting(Which which, Scope scope) {
        var agency = find(which).agency();
        return enter(which, scope, agency == null || scope.who().agency().equals(agency));
    }

    private MatterView.Row enter(Which which, Scope scope, boolean open) {
        if (!open) {
            throw Problem.notFound();
        }
        var row = find(which);
        door.requireMatch(reader -> shown(row, reader), scope);
        return row;
    }

    /** That matter as this reader may see it. */
    ObjectNode shown(Which which, Scope scope) {
        return shown(find(which), scope);
    }

    private ObjectNode shown(MatterView.Row row, Scope scope) {
        return sheets.of(matters.record(row), scope).orElseThrow(Problem::notFound);
    }

    private MatterView.Row find(Which which) {
        return matters.find(which.pathway(), which.matter()).orElseThrow(Problem::notFound);
    }
}

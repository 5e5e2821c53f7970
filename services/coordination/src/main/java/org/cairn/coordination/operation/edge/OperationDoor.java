package org.cairn.coordination.operation.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.OperationId;
import org.cairn.contracts.OperationListId;
import org.cairn.contracts.Role;
import org.cairn.coordination.operation.Operation;
import org.cairn.coordination.operation.PeopleList;
import org.cairn.coordination.operation.Tally;
import org.cairn.coordination.operation.edge.ShownOperation.Asked;
import org.cairn.coordination.operation.edge.ShownOperation.Counts;
import org.cairn.coordination.statistics.Count;
import org.cairn.coordination.statistics.edge.CountView;

/** Who may know what of an operation: exact counts are for the lead, lists for those who ask and those who may agree. */
@ApplicationScoped
public class OperationDoor {

    private static final Set<Role> MAY_AGREE = Set.of(Role.PATHWAY_COORDINATOR, Role.AUDITOR);

    private final OperationView operations;
    private final OperationDesk desk;
    private final CountView counts;
    private final Caller caller;
    private final Etag etag;

    OperationDoor(OperationView operations, OperationDesk desk, CountView counts, Caller caller, Etag etag) {
        this.operations = operations;
        this.desk = desk;
        this.counts = counts;
        this.caller = caller;
        this.etag = etag;
    }

    /** Lets in whoever may know of it. */
    void enter(OperationId operation) {
        operations.find(operation, reader()).orElseThrow(Problem::notFound);
    }

    /** As {@link #enter}, on the state that the caller last read. */
    void change(OperationId operation) {
        etag.requireMatch(shown(operation));
    }

    /** The operation as the caller may see it. */
    ShownOperation shown(OperationId operation) {
        return shown(operations.find(operation, reader()).orElseThrow(Problem::notFound));
    }

    ShownOperation shown(OperationView.Row row) {
        var tally = Operation.tallyOf(desk.stateOf(row.operation()));
        var published = row.lead().equals(reader())
                ? Counts.exact(tally)
                : Counts.published(
                        counts.published(Count.Kind.OPERATION, row.operation().toString()));
        var lists = tally.lists().entrySet().stream()
                .filter(list -> knows(list.getValue(), row, tally))
                .map(list -> Asked.of(list.getKey(), list.getValue()))
                .sorted(Asked.OLDEST_FIRST)
                .toList();
        var agencies = tally.takesPart(reader())
                ? row.agencies().stream().sorted(ShownOperation.BY_NAME).toList()
                : List.<AgencyId>of();
        return new ShownOperation(
                row.operation(), row.state(), row.jurisdiction(), row.region(), row.lead(), agencies, published, lists);
    }

    /** Who asked; and of those who may agree, auditors and who leads or takes part. */
    private boolean knows(PeopleList list, OperationView.Row row, Tally tally) {
        var role = caller.who().role();
        var near = role == Role.AUDITOR || row.lead().equals(reader()) || tally.takesPart(reader());
        return list.agency().equals(reader()) || MAY_AGREE.contains(role) && near;
    }

    /** Lets in who may agree to a list; for others there is none. */
    void agree(OperationId operation, OperationListId list) {
        var row = operations.find(operation, reader()).orElseThrow(Problem::notFound);
        var tally = Operation.tallyOf(desk.stateOf(row.operation()));
        var asked = tally.lists().get(list);
        if (asked == null || !knows(asked, row, tally)) {
            throw Problem.notFound();
        }
    }

    private AgencyId reader() {
        return caller.who().agency();
    }
}

package org.cairn.coordination.operation.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.OperationId;
import org.cairn.contracts.PathwayId;
import org.cairn.coordination.operation.Operation;
import org.cairn.coordination.operation.Tally;
import org.jdbi.v3.core.Jdbi;

/** Operations as rows, and which of them an agency may know of: its own from the plan on, others once they are live. */
@ApplicationScoped
public class OperationView {

    private static final String KNOWN =
            "select * from operation where (lead = :agency or :agency = any(agencies) or state <> 'PLANNED')";

    private static final String PEOPLE =
            "select pathway from operation_person where operation = ? order by agency, batch, item";

    private final Jdbi jdbi;

    OperationView(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void put(OperationId operation, Tally.Plan plan) {
        jdbi.useHandle(db -> db.execute(
                "insert into operation values (?, ?, ?, ?, ?, ?, ?)",
                operation.value(),
                plan.lead().value(),
                plan.agencies().stream().map(AgencyId::value).sorted().toArray(String[]::new),
                plan.jurisdiction(),
                plan.region(),
                Operation.State.PLANNED.name(),
                plan.at()));
    }

    void state(OperationId operation, Operation.State state) {
        jdbi.useHandle(db ->
                db.execute("update operation set state = ? where operation = ?", state.name(), operation.value()));
    }

    /** The operation, if that agency may know of it. */
    Optional<Row> find(OperationId operation, AgencyId reader) {
        return jdbi.withHandle(db -> db.createQuery(KNOWN + " and operation = :operation")
                .bind("agency", reader.value())
                .bind("operation", operation.value())
                .map((row, _) -> row(row))
                .findOne());
    }

    /** A page of those that the agency may know of. */
    List<Row> after(OperationId after, AgencyId reader, int limit) {
        return jdbi.withHandle(db -> db.createQuery(KNOWN
                        + " and (:after::uuid is null or operation > :after::uuid) order by operation limit :limit")
                .bind("agency", reader.value())
                .bind("after", after == null ? null : after.value())
                .bind("limit", limit)
                .map((row, _) -> row(row))
                .list());
    }

    /** The pathways that it opened; never shown as they are. */
    List<PathwayId> people(OperationId operation) {
        return jdbi.withHandle(db -> db.createQuery(PEOPLE)
                .bind(0, operation.value())
                .map((row, _) -> new PathwayId(row.getObject("pathway", UUID.class)))
                .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new OperationId(row.getObject("operation", UUID.class)),
                new AgencyId(row.getString("lead")),
                Arrays.stream((String[]) row.getArray("agencies").getArray())
                        .map(AgencyId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("jurisdiction"),
                row.getString("region"),
                Operation.State.valueOf(row.getString("state")));
    }

    /** One operation. */
    record Row(
            OperationId operation,
            AgencyId lead,
            Set<AgencyId> agencies,
            String jurisdiction,
            String region,
            Operation.State state) {}
}

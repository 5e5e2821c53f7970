package org.cairn.coordination.operation.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.OperationId;
import org.cairn.contracts.PathwayId;
import org.jdbi.v3.core.Jdbi;

/** Which batches were taken and which item of them opened which pathway. */
@ApplicationScoped
public class BatchView {

    private final Jdbi jdbi;

    BatchView(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes the batch for this transaction; false when it was taken. Waits while another transaction is taking it. */
    boolean claim(Place place, byte[] hash) {
        return jdbi.withHandle(db -> db.execute(
                        "insert into operation_batch values (?, ?, ?, ?) on conflict do nothing",
                        place.operation().value(),
                        place.agency().value(),
                        place.batch(),
                        hash))
                == 1;
    }

    /** Whether the batch that was taken had that hash. */
    boolean sameAs(Place place, byte[] hash) {
        return jdbi.withHandle(db -> db.select(
                        "select body_hash from operation_batch where operation = ? and agency = ? and batch = ?",
                        place.operation().value(),
                        place.agency().value(),
                        place.batch())
                .map((row, _) -> Arrays.equals(row.getBytes("body_hash"), hash))
                .one());
    }

    void keep(Place place, List<Opened> opened) {
        if (opened.isEmpty()) {
            return;
        }
        jdbi.useHandle(db -> {
            var rows = db.prepareBatch("insert into operation_person values (?, ?, ?, ?, ?, ?)");
            opened.forEach(one -> rows.add(
                    place.operation().value(),
                    place.agency().value(),
                    place.batch(),
                    one.item(),
                    one.pathway().value(),
                    one.declined()));
            rows.execute();
        });
    }

    /** What the batch opened, by item. */
    Map<Integer, Opened> opened(Place place) {
        return jdbi
                .withHandle(db -> db.select(
                                "select * from operation_person where operation = ? and agency = ? and batch = ?",
                                place.operation().value(),
                                place.agency().value(),
                                place.batch())
                        .map((row, _) -> new Opened(
                                row.getInt("item"),
                                new PathwayId(row.getObject("pathway", UUID.class)),
                                row.getBoolean("declined")))
                        .list())
                .stream()
                .collect(Collectors.toMap(Opened::item, one -> one));
    }

    /** A batch of an agency, under the agency's own name for it. */
    record Place(OperationId operation, AgencyId agency, String batch) {}

    /** The pathway that an item opened. */
    record Opened(int item, PathwayId pathway, boolean declined) {}
}

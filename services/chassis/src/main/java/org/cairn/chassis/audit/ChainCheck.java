package org.cairn.chassis.audit;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Walks the chain from its start and compares every head with the rows that lead to it. */
final class ChainCheck {

    private final Handle db;

    ChainCheck(Handle db) {
        this.db = db;
    }

    Optional<Break> first(Head published) {
        var head = Head.START;
        for (var stored : heads()) {
            if (stored.number() != head.number() + 1) {
                return Optional.of(new Break(head.number() + 1, "A batch is missing."));
            }
            head = head.after(rows(stored.number()));
            if (!head.equals(stored)) {
                return Optional.of(
                        new Break(stored.number(), "The rows of this batch are not those that were sealed."));
            }
            if (published != null && published.number() == head.number() && !published.equals(head)) {
                return Optional.of(new Break(head.number(), "Another head was published for this batch."));
            }
        }
        var last = head;
        return cutOff(last, published).or(() -> homeless(last));
    }

    private static Optional<Break> cutOff(Head last, Head published) {
        return published != null && published.number() > last.number()
                ? Optional.of(new Break(last.number() + 1, "The end of the chain is cut off."))
                : Optional.empty();
    }

    /** Rows that name a batch that was never sealed. */
    private Optional<Break> homeless(Head last) {
        return db.createQuery("select min(batch) from audit where batch > ? or batch < 1")
                .bind(0, last.number())
                .mapTo(Long.class)
                .findOne()
                .map(batch -> new Break(batch, "Rows lie in a batch that is not sealed."));
    }

    private List<Head> heads() {
        return db.createQuery("select number, hash from audit_batch order by number")
                .map((row, _) -> Head.of(row))
                .list();
    }

    private List<AuditRow> rows(long batch) {
        return db.createQuery("select * from audit where batch = ? order by seq")
                .bind(0, batch)
                .map((row, _) -> AuditRow.of(row))
                .list();
    }
}

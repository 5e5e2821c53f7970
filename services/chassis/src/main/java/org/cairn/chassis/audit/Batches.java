package org.cairn.chassis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import org.cairn.chassis.time.PlatformClock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Makes the next batch of the audit chain and says its head aloud, in the caller's transaction. */
@ApplicationScoped
public class Batches {

    private static final int MOST = 2_000;

    private final Jdbi jdbi;
    private final Herald herald;
    private final PlatformClock clock;

    Batches(Jdbi jdbi, Herald herald, PlatformClock clock) {
        this.jdbi = jdbi;
        this.herald = herald;
        this.clock = clock;
    }

    /** Seals the rows that lie open; true when it was a full batch. Another process that is sealing now goes first. */
    boolean sealNext() {
        return jdbi.withHandle(db -> {
            var mine = db.createQuery("select pg_try_advisory_xact_lock(hashtext('audit'))")
                    .mapTo(boolean.class)
                    .one();
            var rows = mine ? open(db) : List.<AuditRow>of();
            if (!rows.isEmpty()) {
                seal(db, rows);
            }
            return rows.size() == MOST;
        });
    }

    private static List<AuditRow> open(Handle db) {
        return db.createQuery("select * from audit where batch is null order by seq limit ?")
                .bind(0, MOST)
                .map((row, _) -> AuditRow.of(row))
                .list();
    }

    private void seal(Handle db, List<AuditRow> rows) {
        var last = db.createQuery("select number, hash from audit_batch order by number desc limit 1")
                .map((row, _) -> Head.of(row))
                .findOne()
                .orElse(Head.START);
        var head = last.after(rows);
        var now = clock.now();
        db.execute(
                "insert into audit_batch (number, hash, rows, at) values (?, ?, ?, ?)",
                head.number(),
                HexFormat.of().parseHex(head.hash()),
                rows.size(),
                now);
        var numbers = rows.stream().map(AuditRow::seq).toArray(Long[]::new);
        db.createUpdate("update audit set batch = :batch where seq = any(:numbers)")
                .bind("batch", head.number())
                .bind("numbers", numbers)
                .execute();
        herald.say(head, rows.size(), now);
    }
}

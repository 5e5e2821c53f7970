package org.cairn.chassis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.cairn.chassis.journal.EventJson;
import org.cairn.chassis.journal.Outbox;
import org.cairn.chassis.time.PlatformClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Makes the next batch of the audit chain and puts its head into the outbox, in the caller's transaction. */
@ApplicationScoped
public class Batches {

    private static final int MOST = 2_000;

    private final Jdbi jdbi;
    private final Outbox outbox;
    private final PlatformClock clock;
    private final String service;

    Batches(
            Jdbi jdbi,
            Outbox outbox,
            PlatformClock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
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
        publish(head, rows.size(), now);
    }

    private void publish(Head head, int rows, Instant now) {
        var type = "org.cairn." + service + ".audit.sealed.v1";
        var source = service + "/audit/chain";
        var id = UUID.nameUUIDFromBytes((source + "@" + head.number()).getBytes(StandardCharsets.UTF_8));
        var payload = EventJson.MAPPER
                .createObjectNode()
                .put("batch", head.number())
                .put("hash", head.hash())
                .put("rows", rows)
                .put("at", now.toString());
        var headers = EventJson.MAPPER
                .createObjectNode()
                .put("ce_specversion", "1.0")
                .put("ce_id", id.toString())
                .put("ce_type", type)
                .put("ce_source", source)
                .put("ce_version", Long.toString(head.number()))
                .put("ce_subject", "audit")
                .put("ce_time", now.toString())
                .put("ce_agency", "cairn")
                .put("ce_correlationid", id.toString())
                .put("ce_causationid", id.toString())
                .put("ce_dataclassification", "C1")
                .put("content-type", "application/json");
        outbox.send(new Outbox.Letter(id, service + ".audit", "audit", type), payload, headers);
    }
}

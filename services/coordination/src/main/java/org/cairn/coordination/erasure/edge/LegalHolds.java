package org.cairn.coordination.erasure.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.chassis.sealing.Keyring;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.jdbi.v3.core.Jdbi;

/**
 * By whose reference each hold stands and when it is looked at again. It outlives the person's own key, since it is what keeps the
 * rest from being destroyed; it lies under a key of its own and goes with the hold.
 */
@ApplicationScoped
public class LegalHolds {

    private final Jdbi jdbi;
    private final Keyring keyring;

    LegalHolds(Jdbi jdbi, Keyring keyring) {
        this.jdbi = jdbi;
        this.keyring = keyring;
    }

    /** The hold that an agency placed, under the law of the pathway. */
    record Row(PathwayId pathway, UUID key, AgencyId agency, String jurisdiction, byte[] sealed, Instant dueAt) {}

    /** When its agency is told that the day comes near, and the day. */
    record Days(Instant remindAt, Instant dueAt) {}

    /** What a hold is placed with. */
    record Placed(PathwayId pathway, UUID key, AgencyId agency, String jurisdiction, String reference) {}

    void keep(Placed placed, Days days) {
        var sealed = keyring.seal(
                placed.key(), placed.reference().getBytes(StandardCharsets.UTF_8), place(placed.pathway()));
        jdbi.useHandle(db -> db.execute(
                "insert into legal_hold values (?, ?, ?, ?, ?, ?, ?)",
                placed.pathway().value(),
                placed.key(),
                placed.agency().value(),
                placed.jurisdiction(),
                sealed,
                days.remindAt(),
                days.dueAt()));
    }

    void move(PathwayId pathway, Days days) {
        jdbi.useHandle(db -> db.execute(
                "update legal_hold set remind_at = ?, review_due_at = ? where held = ?",
                days.remindAt(),
                days.dueAt(),
                pathway.value()));
    }

    /** The hold is over: the reference is nobody's business any more, in no copy. */
    void forget(PathwayId pathway) {
        find(pathway).ifPresent(row -> keyring.destroy(row.key()));
        jdbi.useHandle(db -> db.execute("delete from legal_hold where held = ?", pathway.value()));
    }

    Optional<Row> find(PathwayId pathway) {
        return jdbi.withHandle(db -> db.createQuery("select * from legal_hold where held = ?")
                .bind(0, pathway.value())
                .map((row, _) -> read(row))
                .findOne());
    }

    /** The holds that an agency placed, the next to be looked at first. */
    List<Row> of(AgencyId agency) {
        return jdbi.withHandle(
                db -> db.createQuery("select * from legal_hold where agency = ? order by review_due_at, held")
                        .bind(0, agency.value())
                        .map((row, _) -> read(row))
                        .list());
    }

    /** By what a court or another authority knows the proceedings. */
    String referenceOf(Row row) {
        return keyring.unseal(row.key(), row.sealed(), place(row.pathway()))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse(null);
    }

    private static String place(PathwayId pathway) {
        return "legal-hold/" + pathway;
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                new PathwayId(row.getObject("held", UUID.class)),
                row.getObject("key", UUID.class),
                new AgencyId(row.getString("agency")),
                row.getString("jurisdiction"),
                row.getBytes("sealed"),
                row.getObject("review_due_at", OffsetDateTime.class).toInstant());
    }
}

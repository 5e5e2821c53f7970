package org.cairn.chassis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.chassis.access.Scope;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.jdbi.v3.core.Jdbi;

/** Who was shown what of whom, when and why; written in the read's own transaction and chained, so that no row can vanish unseen. */
@ApplicationScoped
public class AuditTrail {

    private final Jdbi jdbi;

    public AuditTrail(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Writes down that this scope was used; {@code what} names a route or a stream, never data. */
    public void note(Scope scope, String what, Instant at) {
        var who = scope.who();
        var shown = Stream.of(scope.full(), scope.minimum())
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .map(Category::name)
                .collect(Collectors.joining(" "));
        jdbi.useHandle(db -> db.execute(
                "insert into audit (at, agency, actor, role, purpose, subject, what, categories, outcome)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                at,
                who.agency().value(),
                who.actor(),
                who.role().word(),
                who.purpose().name(),
                scope.pathway().value(),
                what,
                shown,
                scope.relation().name()));
    }

    /** Who was shown something of this pathway, the newest first, before that place (null: from the newest). */
    public List<AuditRow> of(PathwayId pathway, Long before, int limit) {
        return jdbi.withHandle(
                db -> db.createQuery("select * from audit where subject = ? and seq < ? order by seq desc limit ?")
                        .bind(0, pathway.value())
                        .bind(1, before == null ? Long.MAX_VALUE : before)
                        .bind(2, limit)
                        .map((row, _) -> AuditRow.of(row))
                        .list());
    }

    /** The first broken place of the chain as it lies in the database, or nothing when it is whole. */
    public Optional<Break> verify() {
        return verify(null);
    }

    /** As {@link #verify()}, and whether the chain still holds this published head: who cuts the end off is found so. */
    public Optional<Break> verify(Head published) {
        return jdbi.withHandle(db -> new ChainCheck(db).first(published));
    }

    /** The last sealed head, or nothing before the first batch. */
    public Optional<Head> head() {
        return jdbi.withHandle(db -> db.createQuery("select * from audit_batch order by number desc limit 1")
                .map((row, _) -> Head.of(row))
                .findOne());
    }
}

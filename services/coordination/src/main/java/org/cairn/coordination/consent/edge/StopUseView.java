package org.cairn.coordination.consent.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.coordination.consent.Consent.StopUse;
import org.jdbi.v3.core.Jdbi;

/** Which agencies were told to stop using what they had learnt; each finds its own though its grants have ended. */
@ApplicationScoped
public class StopUseView {

    private static final UUID FIRST = new UUID(0, 0);

    private final Jdbi jdbi;

    StopUseView(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void put(Notice notice) {
        jdbi.useHandle(db -> db.execute(
                "insert into stop_use_notice values (?, ?, ?, ?, ?)",
                notice.consent().value(),
                notice.recipient().value(),
                notice.sentAt(),
                notice.dueAt(),
                notice.state().name()));
    }

    void note(ConsentId consent, StopUse state) {
        jdbi.useHandle(db ->
                db.execute("update stop_use_notice set state = ? where consent = ?", state.name(), consent.value()));
    }

    /** The notices to that agency in the order of consents, after the given one (null: from the first). */
    List<Notice> to(AgencyId recipient, ConsentId after, int limit) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select n.*, c.pathway from stop_use_notice n join consent c using (consent)
                        where n.recipient = ? and n.consent > ? order by n.consent limit ?
                        """)
                .bind(0, recipient.value())
                .bind(1, after == null ? FIRST : after.value())
                .bind(2, limit)
                .map((row, _) -> new Notice(
                        new ConsentId(row.getObject("consent", UUID.class)),
                        new PathwayId(row.getObject("pathway", UUID.class)),
                        recipient,
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        StopUse.valueOf(row.getString("state"))))
                .list());
    }

    /** One notice, and whether its recipient has said that it stopped. */
    record Notice(
            ConsentId consent, PathwayId pathway, AgencyId recipient, Instant sentAt, Instant dueAt, StopUse state) {}
}

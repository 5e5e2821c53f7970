package org.cairn.coordination.breakglass.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.coordination.breakglass.BreakGlass.Phase;
import org.jdbi.v3.core.Jdbi;

/** Which openings stand, by agency, and which wait to be looked at. */
@ApplicationScoped
public class BreakGlassView {

    private static final String PUT = """
            insert into break_glass (pathway, recipient, phase, until, review_due_at) values (?, ?, ?, ?, ?)
            on conflict (pathway, recipient) do update set
                phase = excluded.phase, until = excluded.until, review_due_at = excluded.review_due_at""";

    private static final String ASK = """
            insert into break_glass (pathway, recipient, phase, asked_by, answer_by) values (?, ?, 'ASKED', ?, ?)
            on conflict (pathway, recipient) do update set
                phase = excluded.phase, until = null, review_due_at = null,
                asked_by = excluded.asked_by, answer_by = excluded.answer_by""";

    private final Jdbi jdbi;

    BreakGlassView(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One opening; {@code until} and {@code reviewDueAt} are null where there is none yet. */
    record Row(PathwayId pathway, AgencyId recipient, Phase phase, Instant until, Instant reviewDueAt) {}

    void ask(PathwayId pathway, AgencyId recipient, AgencyId by, Instant answerBy) {
        jdbi.useHandle(db -> db.execute(ASK, pathway.value(), recipient.value(), by.value(), answerBy));
    }

    void put(PathwayId pathway, AgencyId recipient, Phase phase) {
        write(pathway, recipient, phase, null, null);
    }

    void open(PathwayId pathway, AgencyId recipient, Instant until) {
        write(pathway, recipient, Phase.OPEN, until, null);
    }

    void over(PathwayId pathway, AgencyId recipient, Instant reviewDueAt) {
        write(pathway, recipient, Phase.OVER, null, reviewDueAt);
    }

    private void write(PathwayId pathway, AgencyId recipient, Phase phase, Instant until, Instant reviewDueAt) {
        jdbi.useHandle(db -> db.execute(PUT, pathway.value(), recipient.value(), phase.name(), until, reviewDueAt));
    }

    Optional<Row> find(PathwayId pathway, AgencyId recipient) {
        return jdbi.withHandle(db -> db.createQuery("select * from break_glass where pathway = ? and recipient = ?")
                .bind(0, pathway.value())
                .bind(1, recipient.value())
                .map((row, _) -> read(row))
                .findOne());
    }

    /** What stands open to an agency. */
    List<Row> openTo(AgencyId recipient) {
        return jdbi.withHandle(
                db -> db.createQuery("select * from break_glass where recipient = ? and phase = 'OPEN' order by until")
                        .bind(0, recipient.value())
                        .map((row, _) -> read(row))
                        .list());
    }

    /** What is over and was not looked at. */
    List<Row> unreviewed() {
        return jdbi.withHandle(
                db -> db.createQuery("select * from break_glass where phase = 'OVER' order by review_due_at, pathway")
                        .map((row, _) -> read(row))
                        .list());
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                new PathwayId(row.getObject("pathway", UUID.class)),
                new AgencyId(row.getString("recipient")),
                Phase.valueOf(row.getString("phase")),
                time(row, "until"),
                time(row, "review_due_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

package org.cairn.coordination.consent.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.coordination.task.Task;
import org.cairn.coordination.task.TaskSource;
import org.jdbi.v3.core.Jdbi;

/** What consents ask of an agency: to say that it has stopped, and to ask anew before a yes runs out. */
@ApplicationScoped
public class ConsentTasks implements TaskSource {

    /** A clock that has warned has no reminder left. */
    private static final String OPEN = """
            select 'ACKNOWLEDGE_STOP_USE' as kind, n.consent, c.pathway, n.due_at as due
            from stop_use_notice n join consent c using (consent)
            where n.recipient = :agency and n.state <> 'ACKNOWLEDGED'
            union all
            select 'RENEW_CONSENT', c.consent, c.pathway, d.due_at
            from consent c join deadline d on d.stream = 'consent/' || c.consent
            where c.asked_by = :agency and d.kind = :standing and d.remind_at is null
            """;

    private final Jdbi jdbi;

    ConsentTasks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Task> tasks(Asking asking) {
        return asking.cut(jdbi.withHandle(db -> db.createQuery(OPEN)
                .bind("agency", asking.agency().value())
                .bind("standing", ConsentPeriods.STANDING)
                .map((row, _) -> task(row))
                .list()));
    }

    private static Task task(ResultSet row) throws SQLException {
        return Task.about(
                Task.Kind.valueOf(row.getString("kind")),
                new PathwayId(row.getObject("pathway", UUID.class)),
                new ConsentId(row.getObject("consent", UUID.class)),
                row.getObject("due", OffsetDateTime.class).toInstant());
    }
}

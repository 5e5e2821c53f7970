package org.cairn.coordination.safety.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.coordination.task.Task;
import org.cairn.coordination.task.TaskSource;
import org.jdbi.v3.core.Jdbi;

/** What safety plans ask of who wrote them and of the coordinating agency: to look at them, and to pass on a danger abroad. */
@ApplicationScoped
public class SafetyTasks implements TaskSource {

    private static final String OPEN = """
            select w.*, exists (
                select from access_grant g where g.pathway = w.pathway and g.agency = :agency
                  and g.role = 'PATHWAY_COORDINATOR' and g.grant_id <> 'coordinator-proposed:' || g.agency
                  and g.granted_version > g.revoked_version and :coordinates) as leads
            from safety_work w
            where exists (
                select from access_grant g where g.pathway = w.pathway and g.agency = :agency
                  and (g.agency = w.owner or :coordinates and g.role = 'PATHWAY_COORDINATOR')
                  and g.grant_id <> 'coordinator-proposed:' || g.agency
                  and g.granted_version > g.revoked_version
                  and g.from_at <= :now and (g.until_at is null or g.until_at > :now))
            """;

    private final Jdbi jdbi;

    SafetyTasks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Task> tasks(Asking asking) {
        return asking.cut(jdbi.withHandle(db -> db
                .createQuery(OPEN)
                .bind("agency", asking.agency().value())
                .bind("coordinates", asking.role() == Role.PATHWAY_COORDINATOR)
                .bind("now", asking.now())
                .map((row, _) -> tasks(row))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList()));
    }

    private static List<Task> tasks(ResultSet row) throws SQLException {
        var pathway = new PathwayId(row.getObject("pathway", UUID.class));
        var tasks = new ArrayList<Task>();
        var threatenedAt = instant(row, "threatened_at");
        var dueAt = instant(row, "review_due_at");
        if (threatenedAt != null) {
            tasks.add(Task.about(Task.Kind.LOOK_AT_THREAT, pathway, threatenedAt));
        } else if (dueAt != null) {
            tasks.add(Task.about(Task.Kind.REVIEW_SAFETY_PLAN, pathway, dueAt));
        }
        var abroad = instant(row, "danger_abroad");
        if (abroad != null && row.getBoolean("leads")) {
            tasks.add(Task.about(Task.Kind.PASS_ON_DANGER_ABROAD, pathway, abroad));
        }
        return tasks;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

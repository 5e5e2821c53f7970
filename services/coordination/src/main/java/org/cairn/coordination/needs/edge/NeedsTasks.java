package org.cairn.coordination.needs.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.coordination.task.Task;
import org.cairn.coordination.task.TaskSource;
import org.jdbi.v3.core.Jdbi;

/** Reviews that are near or were missed: of the agency that made the last one, and when missed of the coordinator as well. */
@ApplicationScoped
public class NeedsTasks implements TaskSource {

    private static final String OPEN = """
            select c.pathway, c.due_at from needs_clock c
            where (c.near or c.missed) and exists (
                select from access_grant g where g.pathway = c.pathway and g.agency = :agency
                  and (c.agency = :agency
                       or c.missed and :coordinates and g.role = 'PATHWAY_COORDINATOR'
                          and g.grant_id <> 'coordinator-proposed:' || g.agency)
                  and g.granted_version > g.revoked_version
                  and g.from_at <= :now and (g.until_at is null or g.until_at > :now))
            """;

    private final Jdbi jdbi;

    NeedsTasks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Task> tasks(Asking asking) {
        return asking.cut(jdbi.withHandle(db -> db.createQuery(OPEN)
                .bind("agency", asking.agency().value())
                .bind("coordinates", asking.role() == Role.PATHWAY_COORDINATOR)
                .bind("now", asking.now())
                .map((row, _) -> task(row))
                .list()));
    }

    private static Task task(ResultSet row) throws SQLException {
        return Task.about(
                Task.Kind.REVIEW_NEEDS,
                new PathwayId(row.getObject("pathway", UUID.class)),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }
}

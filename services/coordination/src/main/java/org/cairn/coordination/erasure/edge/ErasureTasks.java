package org.cairn.coordination.erasure.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.coordination.task.Task;
import org.cairn.coordination.task.TaskSource;
import org.jdbi.v3.core.Jdbi;

/** The wishes to be forgotten that the coordinating agency has not confirmed yet, within a month (GDPR Art. 12(3)). */
@ApplicationScoped
public class ErasureTasks implements TaskSource {

    private static final String WAITING = """
            select erasure.pathway, erasure.due_at from erasure
            join access_grant on access_grant.pathway = erasure.pathway
            where access_grant.agency = ? and access_grant.role = 'PATHWAY_COORDINATOR'
              and access_grant.granted_version > access_grant.revoked_version
              and access_grant.categories <> 'STATUS' and erasure.requested_by <> access_grant.agency
            """;

    private final Jdbi jdbi;

    ErasureTasks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Task> tasks(Asking asking) {
        if (asking.role() != Role.PATHWAY_COORDINATOR) return List.of();
        return asking.cut(jdbi.withHandle(db -> db.createQuery(WAITING)
                .bind(0, asking.agency().value())
                .map((row, _) -> Task.about(
                        Task.Kind.CONFIRM_ERASURE,
                        new PathwayId(row.getObject("pathway", UUID.class)),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list()));
    }
}

package org.cairn.coordination.erasure.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.coordination.task.Task;
import org.cairn.coordination.task.TaskSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The wishes to be forgotten that the coordinating agency has not confirmed yet, within a month (GDPR Art. 12(3)), and the holds that
 * have to be looked at again, or that nobody looked at.
 */
@ApplicationScoped
public class ErasureTasks implements TaskSource {

    private static final String LIVE = """
            exists (select from access_grant live where live.pathway = hold.held and live.agency = :agency
                and live.role = :role and live.grant_id <> 'coordinator-proposed:' || live.agency
                and live.granted_version > live.revoked_version
                and live.from_at <= :now and (live.until_at is null or live.until_at > :now))""";

    private static final String WAITING = """
            select erasure.pathway, erasure.due_at from erasure
            join access_grant on access_grant.pathway = erasure.pathway
            where access_grant.agency = ? and access_grant.role = 'PATHWAY_COORDINATOR'
              and access_grant.granted_version > access_grant.revoked_version
              and access_grant.categories <> 'STATUS' and erasure.requested_by <> access_grant.agency
            """;

    /** Also when the agency knows nothing else of the person any more, or when they are forgotten elsewhere. */
    private static final String HOLDS = """
            select hold.held, hold.review_due_at from legal_hold hold
            where hold.agency = :agency and hold.remind_at <= :now""";

    /** Nobody stays in the dark because an agency forgot to look: who speaks with the person tells them. */
    private static final String MISSED = """
            select hold.held, hold.review_due_at from legal_hold hold
            where hold.review_due_at < :now and %s and (:role = 'PATHWAY_COORDINATOR' or exists (
                select from erasure where erasure.pathway = hold.held and erasure.requested_by = :agency))
            """.formatted(LIVE);

    private final Jdbi jdbi;

    ErasureTasks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Task> tasks(Asking asking) {
        var tasks = new ArrayList<>(heldBy(asking));
        tasks.addAll(found(asking, MISSED, Task.Kind.TELL_OF_HOLD));
        if (asking.role() == Role.PATHWAY_COORDINATOR) tasks.addAll(toConfirm(asking));
        return asking.cut(tasks);
    }

    private List<Task> heldBy(Asking asking) {
        return Set.of(Role.LAWYER, Role.IDENTIFICATION_AUTHORITY).contains(asking.role())
                ? found(asking, HOLDS, Task.Kind.REVIEW_HOLD)
                : List.of();
    }

    private List<Task> found(Asking asking, String query, Task.Kind kind) {
        return jdbi.withHandle(db -> db.createQuery(query)
                .bind("agency", asking.agency().value())
                .bind("role", asking.role().name())
                .bind("now", asking.now())
                .map((row, _) -> Task.about(
                        kind,
                        new PathwayId(row.getObject("held", UUID.class)),
                        row.getObject("review_due_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    private List<Task> toConfirm(Asking asking) {
        return jdbi.withHandle(db -> db.createQuery(WAITING)
                .bind(0, asking.agency().value())
                .map((row, _) -> Task.about(
                        Task.Kind.CONFIRM_ERASURE,
                        new PathwayId(row.getObject("pathway", UUID.class)),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list());
    }
}

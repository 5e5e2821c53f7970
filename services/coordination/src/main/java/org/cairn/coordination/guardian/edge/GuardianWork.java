package org.cairn.coordination.guardian.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.coordination.guardian.Guardianship;
import org.cairn.coordination.task.Task;
import org.cairn.coordination.task.TaskSource;
import org.jdbi.v3.core.Jdbi;

/** Children for whom nobody speaks and whom nobody is asked to speak for: the work of the coordinating agency. */
@ApplicationScoped
public class GuardianWork implements TaskSource {

    private static final String OPEN = """
            select w.pathway, w.since from guardian_work w
            where :coordinates and exists (
                select from access_grant g where g.pathway = w.pathway and g.agency = :agency
                  and g.role = 'PATHWAY_COORDINATOR' and g.grant_id <> 'coordinator-proposed:' || g.agency
                  and g.granted_version > g.revoked_version
                  and g.from_at <= :now and (g.until_at is null or g.until_at > :now))
            """;

    private final Jdbi jdbi;

    GuardianWork(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void note(PathwayId pathway, Guardianship now, Instant at) {
        jdbi.useHandle(db -> {
            if (now instanceof Guardianship.Required) {
                db.execute("insert into guardian_work values (?, ?) on conflict do nothing", pathway.value(), at);
            } else {
                db.execute("delete from guardian_work where pathway = ?", pathway.value());
            }
        });
    }

    /** The pathway is over: nobody has to ask any more. */
    public void forget(PathwayId pathway) {
        jdbi.useHandle(db -> db.execute("delete from guardian_work where pathway = ?", pathway.value()));
    }

    @Override
    public List<Task> tasks(Asking asking) {
        return asking.cut(jdbi.withHandle(db -> db.createQuery(OPEN)
                .bind("agency", asking.agency().value())
                .bind("coordinates", asking.role() == Role.PATHWAY_COORDINATOR)
                .bind("now", asking.now())
                .map((row, _) -> Task.about(
                        Task.Kind.ASK_FOR_GUARDIAN,
                        new PathwayId(row.getObject("pathway", UUID.class)),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list()));
    }
}

package org.cairn.coordination.dependant.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.coordination.task.Task;
import org.cairn.coordination.task.TaskSource;
import org.jdbi.v3.core.Jdbi;

/** Dependants of whom nobody has looked yet at how great the danger is: the work of who noted them, and of the coordinator. */
@ApplicationScoped
public class DependantTasks implements TaskSource {

    private static final String OPEN = """
            select w.pathway from dependant_work w
            where exists (
                select from access_grant g where g.pathway = w.pathway and g.agency = :agency
                  and (g.agency = w.owner or :coordinates and g.role = 'PATHWAY_COORDINATOR')
                  and g.grant_id <> 'coordinator-proposed:' || g.agency
                  and g.granted_version > g.revoked_version
                  and g.from_at <= :now and (g.until_at is null or g.until_at > :now))
            """;

    private final Jdbi jdbi;

    DependantTasks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Task> tasks(Asking asking) {
        return asking.cut(jdbi.withHandle(db -> db.createQuery(OPEN)
                .bind("agency", asking.agency().value())
                .bind("coordinates", asking.role() == Role.PATHWAY_COORDINATOR)
                .bind("now", asking.now())
                .map((row, _) -> Task.about(
                        Task.Kind.ASSESS_DEPENDANT, new PathwayId(row.getObject("pathway", UUID.class)), null))
                .list()));
    }
}

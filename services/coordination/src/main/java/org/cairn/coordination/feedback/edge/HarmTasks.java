package org.cairn.coordination.feedback.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.coordination.task.Task;
import org.cairn.coordination.task.TaskSource;
import org.jdbi.v3.core.Jdbi;

/**
 * Harm that a person spoke of: for the coordinator to speak with the person about. Where the harm is said of the coordinating
 * agency itself, it goes to the one that opened the pathway; never to the agency that it is said of.
 */
@ApplicationScoped
public class HarmTasks implements TaskSource {

    private static final String COORDINATES = """
            exists (select from access_grant c where c.pathway = h.pathway and c.agency = %s
                and c.role = 'PATHWAY_COORDINATOR' and c.grant_id <> 'coordinator-proposed:' || c.agency
                and c.granted_version > c.revoked_version)""";

    private static final String OPENED = """
            exists (select from access_grant o where o.pathway = h.pathway and o.agency = :agency
                and o.grant_id = 'opener' and o.granted_version > o.revoked_version)""";

    private static final String OPEN = "select h.pathway from feedback_harm h where h.about <> :agency and ("
            + COORDINATES.formatted(":agency") + " or " + OPENED + " and " + COORDINATES.formatted("h.about") + ")";

    private final Jdbi jdbi;

    HarmTasks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Task> tasks(Asking asking) {
        return asking.cut(pathways(asking.agency()).stream()
                .map(pathway -> Task.about(Task.Kind.HEAR_HARM, pathway, (Instant) null))
                .toList());
    }

    /** Whether it falls to that agency to speak with the person about harm. */
    boolean fallsTo(PathwayId pathway, AgencyId agency) {
        return pathways(agency).contains(pathway);
    }

    private List<PathwayId> pathways(AgencyId agency) {
        return jdbi.withHandle(db -> db.createQuery(OPEN + " group by h.pathway")
                .bind("agency", agency.value())
                .map((row, _) -> new PathwayId(row.getObject("pathway", UUID.class)))
                .list());
    }
}

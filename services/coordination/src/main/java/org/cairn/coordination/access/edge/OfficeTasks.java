package org.cairn.coordination.access.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.coordination.access.Offices;
import org.cairn.coordination.task.Task;
import org.cairn.coordination.task.TaskSource;
import org.jdbi.v3.core.Jdbi;

/** The offices that an agency was asked to take over: to coordinate a pathway, to appoint a child's guardian. */
@ApplicationScoped
public class OfficeTasks implements TaskSource {

    /** Who is asked holds a grant for that and nothing else, until it has answered. */
    private static final String OPEN = """
            select pathway from access_grant
            where agency = :agency and grant_id = :grant and granted_version > revoked_version
            """;

    private final Jdbi jdbi;

    OfficeTasks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Task> tasks(Asking asking) {
        return asking.cut(asked(asking.agency()).entrySet().stream()
                .flatMap(office -> pathways(asking.agency(), office.getKey()).stream()
                        .map(pathway -> Task.about(office.getValue(), pathway, null)))
                .toList());
    }

    private static Map<String, Task.Kind> asked(AgencyId agency) {
        return Map.of(
                Offices.proposed(agency).value(), Task.Kind.ANSWER_COORDINATOR_PROPOSAL,
                Offices.askedGuardian(agency).value(), Task.Kind.APPOINT_GUARDIAN);
    }

    private List<PathwayId> pathways(AgencyId agency, String grant) {
        return jdbi.withHandle(db -> db.createQuery(OPEN)
                .bind("agency", agency.value())
                .bind("grant", grant)
                .map((row, _) -> new PathwayId(row.getObject("pathway", UUID.class)))
                .list());
    }
}

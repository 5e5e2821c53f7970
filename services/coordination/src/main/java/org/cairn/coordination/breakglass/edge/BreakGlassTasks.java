package org.cairn.coordination.breakglass.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.coordination.task.Task;
import org.cairn.coordination.task.TaskSource;
import org.jdbi.v3.core.Jdbi;

/** The questions whether something may be opened because a life depends on it, for every other agency that may agree. */
@ApplicationScoped
public class BreakGlassTasks implements TaskSource {

    private static final Set<Role> MAY_AGREE =
            Set.of(Role.NGO_CASEWORKER, Role.SHELTER_WORKER, Role.PATHWAY_COORDINATOR, Role.GUARDIAN);

    /** As it is with saying yes: who is only asked, or was let in for some hours, has no say. */
    private static final String ASKED = """
            select glass.pathway, min(glass.answer_by) as answer_by from break_glass glass
            where glass.phase = 'ASKED' and glass.answer_by >= :now
              and glass.asked_by <> :agency and glass.recipient <> :agency
              and exists (select from access_grant live where live.pathway = glass.pathway and live.agency = :agency
                and live.role = :role and live.categories <> 'STATUS' and live.grant_id not like 'break-glass:%'
                and live.granted_version > live.revoked_version
                and live.from_at <= :now and (live.until_at is null or live.until_at > :now))
            group by glass.pathway""";

    private final Jdbi jdbi;

    BreakGlassTasks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Task> tasks(Asking asking) {
        return MAY_AGREE.contains(asking.role()) ? asking.cut(asked(asking)) : List.of();
    }

    private List<Task> asked(Asking asking) {
        return jdbi.withHandle(db -> db.createQuery(ASKED)
                .bind("agency", asking.agency().value())
                .bind("role", asking.role().name())
                .bind("now", asking.now())
                .map((row, _) -> Task.about(
                        Task.Kind.ANSWER_BREAK_GLASS,
                        new PathwayId(row.getObject("pathway", UUID.class)),
                        row.getObject("answer_by", OffsetDateTime.class).toInstant()))
                .list());
    }
}

package org.cairn.shelter.task.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.PlacementId;
import org.jdbi.v3.core.Jdbi;

/** What a shelter has to see to, read from its stays and its wait list. */
@ApplicationScoped
public class TaskView {

    private static final String TASKS = """
            select * from (
                select case phase when 'ON_LEAVE' then 'back-from-leave' when 'MISSING' then 'missing' else 'admit' end
                    as kind, placement, pathway, due_at
                from placement where shelter = :shelter and phase in ('WITHOUT_BED', 'ACCEPTED', 'ON_LEAVE', 'MISSING')
                union all
                select 'offer-running-out', placement, pathway, until_at from waiting
                where shelter = :shelter and hold is not null) as task
            where (due_at, placement) > (:at, :placement) order by due_at, placement limit :limit""";

    private final Jdbi jdbi;

    TaskView(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One thing to do about a stay, and when. */
    record Row(String kind, PlacementId placement, PathwayId pathway, Instant dueAt) {}

    /** A shelter's tasks, soonest first, those after that place. */
    List<Row> of(AgencyId shelter, Instant afterDue, UUID afterStay, int limit) {
        return jdbi.withHandle(db -> db.createQuery(TASKS)
                .bind("shelter", shelter.value())
                .bind("at", afterDue)
                .bind("placement", afterStay)
                .bind("limit", limit)
                .map((row, _) -> new Row(
                        row.getString("kind"),
                        new PlacementId(row.getObject("placement", UUID.class)),
                        new PathwayId(row.getObject("pathway", UUID.class)),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list());
    }
}

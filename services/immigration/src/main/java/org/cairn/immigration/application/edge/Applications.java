package org.cairn.immigration.application.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.PathwayId;
import org.cairn.immigration.application.Task;
import org.jdbi.v3.core.Jdbi;

/** The applications by whom they concern and what has to be done about them next; what they say stands in the sealed journal. */
@ApplicationScoped
public class Applications {

    private static final String PUT = """
            insert into application values (?, ?, ?, ?, ?, ?, ?)
            on conflict (application) do update set
                authority = excluded.authority, lodged_at = excluded.lodged_at, task = excluded.task, due_at = excluded.due_at""";

    /** Whose turn it is stands in the kind of task. */
    private static final String TASKS = """
            select * from application
            where ((representative = :agency and task in ('LODGE', 'APPEAL', 'ASK_RENEWAL'))
                or (authority = :agency and task in ('EXAMINE', 'DECIDE', 'DECIDE_APPEAL', 'DECIDE_RENEWAL')))
              and (due_at, application) > (:due, :application)
            order by due_at, application limit :limit""";

    private static final String LODGED_WITH = """
            select * from application where authority = :agency and (due_at, application) > (:due, :application)
            order by due_at, application limit :limit""";

    private final Jdbi jdbi;

    Applications(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One application; {@code authority} and {@code lodgedAt} are null before it was lodged; {@code dueAt} is when the task is due. */
    public record Row(
            ApplicationId application,
            PathwayId pathway,
            AgencyId representative,
            AgencyId authority,
            Instant lodgedAt,
            Task task,
            Instant dueAt) {}

    void put(Row row) {
        jdbi.useHandle(db -> db.execute(
                PUT,
                row.application().value(),
                row.pathway().value(),
                row.representative().value(),
                row.authority() == null ? null : row.authority().value(),
                row.lodgedAt(),
                row.task().name(),
                row.dueAt()));
    }

    /** The row of an application, or nothing when there never was one. */
    Optional<Row> find(ApplicationId application) {
        return jdbi.withHandle(db -> db.createQuery("select * from application where application = ?")
                .bind(0, application.value())
                .map((row, _) -> read(row))
                .findOne());
    }

    /** All applications of a person. */
    List<Row> of(PathwayId pathway) {
        return jdbi.withHandle(db -> db.createQuery("select * from application where pathway = ? order by application")
                .bind(0, pathway.value())
                .map((row, _) -> read(row))
                .list());
    }

    /** What waits for that agency, soonest first, after that place. */
    public List<Row> tasks(AgencyId agency, Place after, int limit) {
        return page(TASKS, agency, after, limit);
    }

    /** All that was ever lodged with that authority, what is due first at the top, after that place. */
    public List<Row> lodgedWith(AgencyId authority, Place after, int limit) {
        return page(LODGED_WITH, authority, after, limit);
    }

    private List<Row> page(String query, AgencyId agency, Place after, int limit) {
        return jdbi.withHandle(db -> db.createQuery(query)
                .bind("agency", agency.value())
                .bind("due", after.dueAt())
                .bind("application", after.application())
                .bind("limit", limit)
                .map((row, _) -> read(row))
                .list());
    }

    private static Row read(ResultSet row) throws SQLException {
        var authority = row.getString("authority");
        var lodged = row.getObject("lodged_at", OffsetDateTime.class);
        return new Row(
                new ApplicationId(row.getObject("application", UUID.class)),
                new PathwayId(row.getObject("pathway", UUID.class)),
                new AgencyId(row.getString("representative")),
                authority == null ? null : new AgencyId(authority),
                lodged == null ? null : lodged.toInstant(),
                Task.valueOf(row.getString("task")),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }

    /** A place in a list. */
    public record Place(Instant dueAt, UUID application) {

        private static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

        public static Place of(Row row) {
            return new Place(row.dueAt(), row.application().value());
        }

        public static Place parse(String text) {
            if (text == null) {
                return START;
            }
            var parts = text.split(" ");
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        @Override
        public String toString() {
            return dueAt + " " + application;
        }
    }
}

package org.cairn.legalaid.work.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HearingId;
import org.cairn.contracts.MatterId;
import org.cairn.contracts.PathwayId;
import org.cairn.legalaid.matter.Matter;
import org.jdbi.v3.core.Jdbi;

/** What a lawyer's agency has to see to, read from its matters, its dates, and what others told. */
@ApplicationScoped
public class WorkView {

    private static final String MATTERS = """
            select m.*, (select min(due_at) from (
                    select due_at from hearing where pathway = m.pathway and agency = m.agency and not over
                    union all
                    select due_at from notice where pathway = m.pathway and agency = m.agency and not answered) as days
                ) as next_at
            from matter m
            where m.agency = :agency and m.phase not in ('DECLINED', 'RESOLVED', 'CLOSED') and m.matter > :after
            order by m.matter limit :limit""";

    /** A matter without an agency waits for any lawyer who knows of the case. */
    private static final String TASKS = """
            select * from (
                select case when agency is null then 'take-up' else 'check-conflict' end as kind,
                       matter as id, matter, null::uuid as hearing, pathway, since as due_at
                from matter where phase = 'OPENED' and (agency = :agency or agency is null)
                union all
                select 'hearing', hearing, null, hearing, pathway, due_at from hearing
                where agency = :agency and not over
                union all
                select 'information-notice', pathway, null, null, pathway, due_at from notice
                where agency = :agency and not answered
                union all
                select 'detained', m.matter, m.matter, null, m.pathway, min(d.since) from matter m
                join pathway_detention d on d.pathway = m.pathway and d.detained
                where m.agency = :agency and m.phase not in ('DECLINED', 'RESOLVED', 'CLOSED')
                group by m.matter, m.pathway) as task
            where (due_at, id) > (:at, :after) order by due_at, id limit :limit""";

    private final Jdbi jdbi;

    WorkView(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A matter that has not come to its end; {@code nextAt} is the nearest of its case's dates, or null. */
    record Line(MatterId matter, PathwayId pathway, Matter.State phase, Instant since, Instant nextAt) {}

    /** The open matters of an agency after that one. */
    List<Line> matters(AgencyId agency, UUID after, int limit) {
        return jdbi.withHandle(db -> db.createQuery(MATTERS)
                .bind("agency", agency.value())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> new Line(
                        new MatterId(row.getObject("matter", UUID.class)),
                        pathway(row),
                        Matter.State.valueOf(row.getString("phase")),
                        instant(row, "since"),
                        instant(row, "next_at")))
                .list());
    }

    /** One thing to do, and when; {@code id} orders those of one moment. */
    record Task(String kind, UUID id, MatterId matter, HearingId hearing, PathwayId pathway, Instant dueAt) {

        Place place() {
            return new Place(dueAt, id);
        }
    }

    /** A place in the list of tasks. */
    record Place(Instant dueAt, UUID id) {

        static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

        static Place parse(String text) {
            if (text == null) {
                return START;
            }
            var parts = text.split(" ");
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        @Override
        public String toString() {
            return dueAt + " " + id;
        }
    }

    /** An agency's tasks, soonest first, those after that place. */
    List<Task> tasks(AgencyId agency, Place after, int limit) {
        return jdbi.withHandle(db -> db.createQuery(TASKS)
                .bind("agency", agency.value())
                .bind("at", after.dueAt())
                .bind("after", after.id())
                .bind("limit", limit)
                .map((row, _) -> task(row))
                .list());
    }

    private static Task task(ResultSet row) throws SQLException {
        var matter = row.getObject("matter", UUID.class);
        var hearing = row.getObject("hearing", UUID.class);
        return new Task(
                row.getString("kind"),
                row.getObject("id", UUID.class),
                matter == null ? null : new MatterId(matter),
                hearing == null ? null : new HearingId(hearing),
                pathway(row),
                instant(row, "due_at"));
    }

    private static PathwayId pathway(ResultSet row) throws SQLException {
        return new PathwayId(row.getObject("pathway", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

package org.cairn.repatriation.returncase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReturnId;
import org.cairn.repatriation.returncase.ReturnCase.State;
import org.jdbi.v3.core.Jdbi;

/** The returns by pathway, by conductor and by what is due next: ids, states and days, nothing of a person. */
@ApplicationScoped
public class Returns {

    /** The next day of a return is that of its first clock; where none runs it is due since it came to where it is. */
    private static final String DUE = """
            select * from (
                select r.*, coalesce(
                    (select min(due_at) from deadline where stream = 'return/' || r.return_id), r.since) as due_at
                from return_case r
                where under_way and (conductor = :me or pathway = any(:mine))) as line
            where (due_at, return_id) > (:due, :return) order by due_at, return_id limit :limit""";

    private final Jdbi jdbi;

    Returns(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Where a return belongs and how it stands; {@code conductor} is null while nobody prepares it. */
    public record Row(ReturnId returnId, PathwayId pathway, AgencyId conductor, State state, Instant since) {

        boolean isOf(AgencyId agency) {
            return agency.equals(conductor);
        }
    }

    /** A return with the day of what comes next. */
    public record Due(Row row, Instant dueAt) {}

    /** Lets one transaction at a time begin a return of a person. */
    void lock(PathwayId pathway) {
        jdbi.useHandle(
                db -> db.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "returns/" + pathway.value()));
    }

    void put(Row row) {
        jdbi.useHandle(db -> db.execute(
                "insert into return_case values (?, ?, ?, ?, true, ?)",
                row.returnId().value(),
                row.pathway().value(),
                row.conductor() == null ? null : row.conductor().value(),
                row.state().name(),
                row.since()));
    }

    void move(ReturnId returnId, State state, boolean underWay, Instant at) {
        jdbi.useHandle(db -> db.execute(
                "update return_case set state = ?, under_way = ?, since = ? where return_id = ? and state <> ?",
                state.name(),
                underWay,
                at,
                returnId.value(),
                state.name()));
    }

    /** The first agency that prepares it conducts it. */
    void conduct(ReturnId returnId, AgencyId agency) {
        jdbi.useHandle(db -> db.execute(
                "update return_case set conductor = ? where return_id = ? and conductor is null",
                agency.value(),
                returnId.value()));
    }

    /** The return of that id, or nothing when there never was one. */
    Optional<Row> find(ReturnId returnId) {
        return jdbi.withHandle(db -> db.createQuery("select * from return_case where return_id = ?")
                .bind(0, returnId.value())
                .map((row, _) -> read(row))
                .findOne());
    }

    /** The returns of a person, in a stable order. */
    List<Row> of(PathwayId pathway) {
        return jdbi.withHandle(
                db -> db.createQuery("select * from return_case where pathway = ? order by since, return_id")
                        .bind(0, pathway.value())
                        .map((row, _) -> read(row))
                        .list());
    }

    /** The one return that is under way. */
    Optional<Row> underWay(PathwayId pathway) {
        return jdbi.withHandle(db -> db.createQuery("select * from return_case where pathway = ? and under_way")
                .bind(0, pathway.value())
                .map((row, _) -> read(row))
                .findOne());
    }

    /** What is under way and either conducted by that agency or on one of those pathways, due first at the top. */
    List<Due> due(AgencyId me, Collection<PathwayId> mine, Place after, int limit) {
        return jdbi.withHandle(db -> db.createQuery(DUE)
                .bind("me", me.value())
                .bind("mine", mine.stream().map(PathwayId::value).toArray(UUID[]::new))
                .bind("due", after.dueAt())
                .bind("return", after.returnId())
                .bind("limit", limit)
                .map((row, _) -> new Due(
                        read(row), row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    /** A place in a list of returns. */
    record Place(Instant dueAt, UUID returnId) {

        private static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

        static Place of(Due line) {
            return new Place(line.dueAt(), line.row().returnId().value());
        }

        static Place parse(String text) {
            if (text == null) {
                return START;
            }
            var parts = text.split(" ");
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        @Override
        public String toString() {
            return dueAt + " " + returnId;
        }
    }

    private static Row read(ResultSet row) throws SQLException {
        var conductor = row.getString("conductor");
        return new Row(
                new ReturnId(row.getObject("return_id", UUID.class)),
                new PathwayId(row.getObject("pathway", UUID.class)),
                conductor == null ? null : new AgencyId(conductor),
                State.valueOf(row.getString("state")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}

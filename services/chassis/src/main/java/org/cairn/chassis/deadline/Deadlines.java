package org.cairn.chassis.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.cairn.chassis.journal.StreamId;
import org.cairn.contracts.PathwayId;
import org.jdbi.v3.core.Jdbi;

/** Sets and stops clocks in the caller's transaction; a runner wakes their owner when they near and when they run out. */
@ApplicationScoped
public class Deadlines {

    private static final String SET = """
            insert into deadline (stream, kind, pathway, remind_at, due_at) values (?, ?, ?, ?, ?)
            on conflict (stream, kind) do update set
                pathway = excluded.pathway, remind_at = excluded.remind_at, due_at = excluded.due_at, wait_until = null,
                paused_at = null, paused_on = null""";

    private static final String PAUSE = """
            update deadline set paused_at = ?, paused_on = ? where pathway = ? and kind = ? and paused_at is null""";

    private static final String PAUSED = """
            select stream, kind, remind_at, due_at, paused_at from deadline where pathway = ? and paused_on = ?""";

    private static final String RESUME = """
            update deadline set remind_at = ?, due_at = ?, paused_at = null, paused_on = null
            where stream = ? and kind = ?""";

    private final Jdbi jdbi;

    Deadlines(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Starts or moves the clock of that kind on that stream; a moved clock reminds again. */
    public void set(Deadline deadline) {
        jdbi.useHandle(db -> db.execute(
                SET,
                deadline.stream().toString(),
                deadline.kind(),
                deadline.pathway() == null ? null : deadline.pathway().value(),
                deadline.remindAt(),
                deadline.dueAt()));
    }

    /** Stops it; nothing happens when there is none. */
    public void clear(StreamId stream, String kind) {
        jdbi.useHandle(db -> db.execute("delete from deadline where stream = ? and kind = ?", stream.toString(), kind));
    }

    /** Stops those of this service's clocks of that pathway that by its law stand still on that cause; they neither warn nor run out. */
    public void pause(PathwayId pathway, Jurisdiction law, String cause, Instant at) {
        jdbi.useHandle(db -> db
                .select("select distinct kind from deadline where pathway = ?", pathway.value())
                .mapTo(String.class)
                .list()
                .stream()
                .filter(kind -> law.pausesOn(kind, cause))
                .forEach(kind -> db.execute(PAUSE, at, cause, pathway.value(), kind)));
    }

    /** Lets the clocks of that pathway go on that stood still on that cause, each with as much left as when it stopped. */
    public void resume(PathwayId pathway, Jurisdiction law, String cause, Instant at) {
        jdbi.useHandle(db -> db.select(PAUSED, pathway.value(), cause)
                .map((row, _) -> Paused.read(row))
                .list()
                .forEach(clock -> db.execute(
                        RESUME,
                        clock.moved(law, clock.remindAt(), at),
                        clock.moved(law, clock.dueAt(), at),
                        clock.stream(),
                        clock.kind())));
    }

    private record Paused(String stream, String kind, Instant remindAt, Instant dueAt, Instant since) {

        static Paused read(ResultSet row) throws SQLException {
            return new Paused(
                    row.getString("stream"),
                    row.getString("kind"),
                    time(row, "remind_at"),
                    time(row, "due_at"),
                    time(row, "paused_at"));
        }

        Instant moved(Jurisdiction law, Instant from, Instant at) {
            return from == null ? null : law.resumed(kind, from, since, at);
        }

        private static Instant time(ResultSet row, String column) throws SQLException {
            var time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
    }
}

package org.cairn.timeline.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The rebuilds of the timelines, at most one under way. */
@ApplicationScoped
public class Rebuilds {

    private static final String BEGIN = """
            insert into rebuild (generation, started_at)
            select coalesce(max(generation), 0) + 1, clock_timestamp() from rebuild on conflict do nothing""";

    private static final String TARGETS = """
            insert into rebuild_target
            select (select max(generation) from rebuild), topic, partition, next_offset
            from inbox_offset where topic = any(?) for update""";

    private static final String BEHIND = """
            select coalesce(sum(greatest(until - coalesce(next_offset, 0), 0)), 0)
            from rebuild_target left join inbox_offset using (topic, partition)
            where generation = (select max(generation) from rebuild)""";

    private static final String LAST = "select started_at, finished_at from rebuild order by generation desc limit 1";

    private final Jdbi jdbi;

    Rebuilds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Begins one in the caller's transaction; false when one is under way. */
    boolean begin(Set<String> topics) {
        return jdbi.withHandle(db -> {
            var begun = db.execute(BEGIN) > 0;
            if (begun) {
                db.execute(TARGETS, (Object) topics.toArray(String[]::new));
            }
            return begun;
        });
    }

    /** How the last one stands. */
    RebuildJson last() {
        return jdbi.withHandle(db -> db.createQuery(LAST)
                .map((row, _) -> read(row, behind(db)))
                .findOne()
                .orElse(new RebuildJson("never", null, null, 0)));
    }

    /** Deletes, when all has been read again, what no topic holds any more. */
    void endIfDone() {
        jdbi.useHandle(db -> {
            if (last().state().equals("running") && behind(db) == 0) {
                db.execute("delete from entry where generation < (select max(generation) from rebuild)");
                db.execute("update rebuild set finished_at = clock_timestamp() where finished_at is null");
            }
        });
    }

    private static long behind(Handle db) {
        return db.createQuery(BEHIND).mapTo(Long.class).one();
    }

    private static RebuildJson read(ResultSet row, long behind) throws SQLException {
        var finished = instant(row, "finished_at");
        return new RebuildJson(
                finished == null ? "running" : "done",
                instant(row, "started_at"),
                finished,
                finished == null ? behind : 0);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

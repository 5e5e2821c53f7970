package org.cairn.coordination.statistics.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.coordination.statistics.Count;
import org.cairn.coordination.statistics.Steps;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Counts without keeping whose it was, and moves what is published in steps. */
@ApplicationScoped
public class CountDesk {

    private static final int BATCH = 1_000;

    private static final String TAKE = """
            delete from count_delta where id in (select id from count_delta order by id limit ?)
            returning kind, subject, label, step""";

    private static final String KEEP = """
            insert into count_cell values (?, ?, ?, ?, ?)
            on conflict (kind, subject, label) do update set people = excluded.people, published = excluded.published""";

    private final Jdbi jdbi;

    CountDesk(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Notes what is counted, in the transaction of what it counts. */
    public void note(List<Count> counts) {
        if (counts.isEmpty()) {
            return;
        }
        jdbi.useHandle(db -> {
            var rows = db.prepareBatch("insert into count_delta (kind, subject, label, step) values (?, ?, ?, ?)");
            counts.forEach(count -> rows.add(count.kind().name(), count.subject(), count.label(), count.step()));
            rows.execute();
        });
    }

    /** Adds what was noted since to the counts and forgets it; true when there may be more. */
    @Transactional
    public boolean fold() {
        return jdbi.withHandle(db -> {
            db.execute("select pg_advisory_xact_lock(hashtextextended('counting', 0))");
            var steps = new HashMap<Cell, Integer>();
            var taken = db.createQuery(TAKE)
                    .bind(0, BATCH)
                    .map((row, _) -> Map.entry(
                            new Cell(row.getString("kind"), row.getString("subject"), row.getString("label")),
                            row.getInt("step")))
                    .list();
            taken.forEach(step -> steps.merge(step.getKey(), step.getValue(), Integer::sum));
            steps.forEach((cell, step) -> move(db, cell, step));
            return !taken.isEmpty();
        });
    }

    private static void move(Handle db, Cell cell, int step) {
        var before = db.createQuery("select people, published from count_cell where (kind, subject, label) = (?, ?, ?)")
                .bind(0, cell.kind())
                .bind(1, cell.subject())
                .bind(2, cell.label())
                .map((row, _) -> new Stand(row.getInt("people"), row.getInt("published")))
                .findOne()
                .orElse(new Stand(0, 0));
        var people = before.people() + step;
        db.execute(KEEP, cell.kind(), cell.subject(), cell.label(), people, Steps.next(before.published(), people));
    }

    private record Cell(String kind, String subject, String label) {}

    private record Stand(int people, int published) {}
}

package org.cairn.repatriation.delay.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cairn.repatriation.delay.LongWait;
import org.jdbi.v3.core.Jdbi;

/** Counts how long States let people wait, without keeping whose wait it was. */
@ApplicationScoped
public class DelayDesk {

    /** The least number of people by which a published count moves. */
    static final int LEAST_PUBLISHED = 11;

    private static final String NOTE = """
            insert into long_wait as cell values (?, ?, 1, 0)
            on conflict (quarter, days) do update set
                people = cell.people + 1,
                published = case when cell.people + 1 - cell.published >= %d
                    then cell.people + 1 else cell.published end""".formatted(LEAST_PUBLISHED);

    private static final String PUBLISHED =
            "select quarter, days, published from long_wait where published > 0 order by quarter, days";

    private final Jdbi jdbi;

    DelayDesk(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** So many returns had waited at least so many days, in that quarter. */
    public record Cell(String quarter, int days, int people) {}

    /** Counts one wait, in the transaction of the alert that tells of it. */
    public void note(LongWait wait) {
        jdbi.useHandle(db -> db.execute(NOTE, wait.quarter(), wait.days()));
    }

    /** What everybody may know. */
    public List<Cell> published() {
        return jdbi.withHandle(db -> db.createQuery(PUBLISHED)
                .map((row, _) -> new Cell(row.getString("quarter"), row.getInt("days"), row.getInt("published")))
                .list());
    }
}

package org.cairn.identification.statistics.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cairn.identification.statistics.Cell;
import org.cairn.identification.statistics.Tally;
import org.jdbi.v3.core.Jdbi;

/** Counts decisions and notifications without keeping whose they were. */
@ApplicationScoped
public class TallyDesk {

    private static final int BATCH = 1_000;

    private static final String FOLD = """
            with taken as (
                delete from tally_delta
                where ctid in (select ctid from tally_delta limit ? for update skip locked) returning *)
            insert into tally as cell
            select quarter, authority, kind, label, age, count(*), case when count(*) >= %1$d then count(*) else 0 end
            from taken
            group by 1, 2, 3, 4, 5
            on conflict (quarter, kind, label, age, authority) do update set
                people = cell.people + excluded.people,
                published = case when cell.people + excluded.people - cell.published >= %1$d
                    then cell.people + excluded.people else cell.published end""".formatted(Cell.LEAST_PUBLISHED);

    private final Jdbi jdbi;

    TallyDesk(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Notes one thing that is counted, in the transaction of what it counts. */
    public void note(Tally tally) {
        jdbi.useHandle(db -> db.execute(
                "insert into tally_delta values (?, ?, ?, ?, ?)",
                tally.quarter().name(),
                tally.authority().value(),
                tally.kind().name(),
                tally.label(),
                tally.age()));
    }

    /** Adds what was noted since to the counts and forgets it; true when there may be more. */
    @Transactional
    public boolean fold() {
        return jdbi.withHandle(db -> db.execute(FOLD, BATCH)) > 0;
    }
}

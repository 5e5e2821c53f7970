package org.cairn.identification.statistics.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cairn.contracts.identification.IdentificationEvent.Submitted;
import org.cairn.identification.statistics.Cell;
import org.cairn.identification.statistics.Quarter;
import org.jdbi.v3.core.Jdbi;

/** Counts submissions without keeping whose they were. */
@ApplicationScoped
public class StatisticsDesk {

    private static final int BATCH = 1_000;

    private static final String FOLD = """
            with taken as (
                delete from submission_delta
                where ctid in (select ctid from submission_delta limit ? for update skip locked) returning *)
            insert into submission_count as cell
            select authority, quarter, first_responder, exploitation, age, gender, nationality, count(*),
                case when count(*) >= %1$d then count(*) else 0 end from taken
            group by 1, 2, 3, 4, 5, 6, 7
            on conflict (quarter, authority, first_responder, exploitation, age, gender, nationality) do update set
                people = cell.people + excluded.people,
                published = case when cell.people + excluded.people - cell.published >= %1$d
                    then cell.people + excluded.people else cell.published end""".formatted(Cell.LEAST_PUBLISHED);

    private final Jdbi jdbi;

    StatisticsDesk(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Notes one submission in its own transaction: its labels and quarter, nothing that leads back to the person. */
    public void note(Submitted submitted) {
        var labels = submitted.labels();
        jdbi.useHandle(db -> db.execute(
                "insert into submission_delta values (?, ?, ?, ?, ?, ?, ?)",
                submitted.authority().value(),
                Quarter.of(submitted.referredOn()).name(),
                submitted.firstResponder().value(),
                labels.exploitation(),
                labels.age(),
                labels.gender(),
                labels.nationality()));
    }

    /** Adds what was noted since to the counts and forgets it; true when there may be more. */
    @Transactional
    public boolean fold() {
        return jdbi.withHandle(db -> db.execute(FOLD, BATCH)) > 0;
    }
}

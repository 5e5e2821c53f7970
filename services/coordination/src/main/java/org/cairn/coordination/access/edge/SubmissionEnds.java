package org.cairn.coordination.access.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cairn.contracts.PathwayId;
import org.jdbi.v3.core.Jdbi;

/** When a pathway's submission last ended: taken back, or made for a child who was found to be an adult. */
@ApplicationScoped
class SubmissionEnds {

    private static final String NOTE = """
            insert into submission_end values (?, ?)
            on conflict (pathway) do update set ended_at = greatest(submission_end.ended_at, excluded.ended_at)""";

    private final Jdbi jdbi;

    SubmissionEnds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void note(PathwayId pathway, Instant at) {
        jdbi.useHandle(db -> db.execute(NOTE, pathway.value(), at));
    }

    /** Whether what was submitted then has ended since. */
    boolean endedSince(PathwayId pathway, Instant submittedAt) {
        return jdbi.withHandle(
                db -> db.createQuery("select exists (select from submission_end where pathway = ? and ended_at >= ?)")
                        .bind(0, pathway.value())
                        .bind(1, submittedAt)
                        .mapTo(Boolean.class)
                        .one());
    }
}

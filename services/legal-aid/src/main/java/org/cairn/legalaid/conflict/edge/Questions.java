package org.cairn.legalaid.conflict.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** How often an agency may ask its register about one person: often enough for their matters, not for guessing who stands against them. */
@ApplicationScoped
class Questions {

    private static final Duration HOUR = Duration.ofHours(1);

    private static final String FREE = """
            select min(asked_at) from conflict_question where agency = ? and pathway = ? having count(*) >= ?""";

    private final Jdbi jdbi;
    private final int anHour;

    Questions(Jdbi jdbi, @ConfigProperty(name = "cairn.conflict.questions-an-hour", defaultValue = "6") int anHour) {
        this.jdbi = jdbi;
        this.anHour = anHour;
    }

    /** Counts a question in the caller's transaction; a 429 problem when it is one too many. */
    void count(AgencyId agency, PathwayId pathway, Instant now) {
        var oldest = jdbi.withHandle(db -> {
            db.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "asks/" + agency + "/" + pathway);
            db.execute("delete from conflict_question where asked_at <= ?", now.minus(HOUR));
            return db.createQuery(FREE)
                    .bind(0, agency.value())
                    .bind(1, pathway.value())
                    .bind(2, anHour)
                    .map((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                    .findOne();
        });
        oldest.ifPresent(asked -> {
            var wait = Duration.between(now, asked.plus(HOUR)).toSeconds();
            throw Problem.tooMany(
                    "Your agency has asked its register about this person as often as it may in an hour.",
                    (int) Math.max(1, wait));
        });
        jdbi.useHandle(db ->
                db.execute("insert into conflict_question values (?, ?, ?)", agency.value(), pathway.value(), now));
    }
}

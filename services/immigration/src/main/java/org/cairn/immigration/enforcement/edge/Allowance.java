package org.cairn.immigration.enforcement.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.AgencyId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** How often an enforcement body may ask: so many times an hour over all processes, whether the reference is known or not. */
@ApplicationScoped
class Allowance {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final int anHour;

    Allowance(
            Jdbi jdbi, @ConfigProperty(name = "cairn.enforcement.questions-an-hour", defaultValue = "30") int anHour) {
        this.jdbi = jdbi;
        this.anHour = anHour;
    }

    /** Counts a question in the caller's transaction; a 429 problem when it is one too many. */
    void count(AgencyId agency, Instant now) {
        var free = jdbi.withHandle(db -> {
            db.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "asks/" + agency);
            db.execute("delete from enforcement_question where asked_at <= ?", now.minus(HOUR));
            return db.createQuery(
                            "select min(asked_at) from enforcement_question where agency = ?" + " having count(*) >= ?")
                    .bind(0, agency.value())
                    .bind(1, anHour)
                    .map((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                    .findOne();
        });
        refuse(free, now);
        jdbi.useHandle(db -> db.execute("insert into enforcement_question values (?, ?)", agency.value(), now));
    }

    private static void refuse(Optional<Instant> oldest, Instant now) {
        oldest.ifPresent(asked -> {
            throw Problem.tooMany("Your agency has asked as often as it may in an hour.", (int)
                    Math.max(1, Duration.between(now, asked.plus(HOUR)).toSeconds()));
        });
    }
}

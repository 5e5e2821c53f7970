package org.cairn.coordination.safety.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.SafetyEvent;
import org.cairn.coordination.safety.SafetyFile;
import org.cairn.coordination.safety.SafetyPlan;
import org.jdbi.v3.core.Jdbi;

/** Keeps in a row what is to be done about a plan, for the lists of tasks. */
@ApplicationScoped
public class SafetyWork {

    private static final String NOTE = """
            insert into safety_work values (?, ?, ?, ?, ?) on conflict (pathway) do update set
                owner = excluded.owner, review_due_at = excluded.review_due_at,
                threatened_at = excluded.threatened_at, danger_abroad = excluded.danger_abroad
            """;

    private final Jdbi jdbi;
    private final ReviewClock clock;

    SafetyWork(Jdbi jdbi, ReviewClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void note(PathwayId pathway, SafetyPlan now) {
        var abroad = dangerSince(now.file());
        jdbi.useHandle(db -> {
            if (now instanceof SafetyPlan.ReviewDue(var file, var dueAt, var threatened)) {
                db.execute(NOTE, pathway.value(), owner(now).value(), dueAt, threatened ? dueAt : null, abroad);
            } else if (abroad != null) {
                db.execute(NOTE, pathway.value(), owner(now).value(), null, null, abroad);
            } else {
                db.execute("delete from safety_work where pathway = ?", pathway.value());
            }
        });
    }

    /** The pathway is over: nobody has to look at anything any more. */
    public void forget(PathwayId pathway) {
        clock.stop(pathway);
        jdbi.useHandle(db -> db.execute("delete from safety_work where pathway = ?", pathway.value()));
    }

    private static Instant dangerSince(SafetyFile file) {
        return file.dangerAbroad() == null
                ? null
                : file.threats().stream()
                        .filter(threat -> threat.abroad() != null)
                        .map(SafetyEvent.ThreatReported::at)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    /** Who wrote the plan, or who told of the threat while there is none. */
    private static AgencyId owner(SafetyPlan now) {
        var file = now.file();
        return file.by() == null ? file.threats().getLast().by() : file.by();
    }
}

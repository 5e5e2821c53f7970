package org.cairn.legalaid.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.deadline.Jurisdictions;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.PathwayId;
import org.jdbi.v3.core.Jdbi;

/** Under which law each pathway runs, whether it is closed, and whether the person is detained while they wait for a return. */
@ApplicationScoped
public class Pathways {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private static final String DETENTION = """
            insert into pathway_detention values (?, ?, ?, ?, ?)
            on conflict (returncase) do update set
                detained = excluded.detained, since = excluded.since, version = excluded.version
            where pathway_detention.version < excluded.version""";

    private final Jdbi jdbi;
    private final Jurisdictions jurisdictions;

    Pathways(Jdbi jdbi, Jurisdictions jurisdictions) {
        this.jdbi = jdbi;
        this.jurisdictions = jurisdictions;
    }

    /**
     * Notes the law of a pathway.
     *
     * @throws IllegalArgumentException when this build does not know it: the pathway waits for one that does
     */
    void opened(PathwayId pathway, String jurisdiction) {
        if (jurisdictions.find(jurisdiction).isEmpty()) {
            throw new IllegalArgumentException("unknown jurisdiction");
        }
        jdbi.useHandle(db -> db.execute(
                "insert into pathway_law values (?, ?) on conflict do nothing", pathway.value(), jurisdiction));
    }

    /** Notes that a pathway is closed; it never opens again. */
    void closed(PathwayId pathway) {
        jdbi.useHandle(
                db -> db.execute("insert into pathway_closed values (?) on conflict do nothing", pathway.value()));
    }

    /** What is told of detention in a return case; {@code version} is the place of the fact in its stream. */
    record Custody(String returncase, boolean detained, Instant since, long version) {}

    /** Notes it; what is older than what is known changes nothing. */
    void custody(PathwayId pathway, Custody told) {
        jdbi.useHandle(db -> db.execute(
                DETENTION, told.returncase(), pathway.value(), told.detained(), told.since(), told.version()));
    }

    /** The law of a pathway; grants travel on another topic and may be here before it, so it is waited for, outside of transactions. */
    Jurisdiction awaitLaw(PathwayId pathway) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var law = lawOf(pathway);
        while (law.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            law = lawOf(pathway);
        }
        return law.orElseThrow(() -> Problem.unavailable("The service has not heard of this pathway yet.", 1));
    }

    /** The law of a pathway, or nothing while its opening was not heard. */
    public Optional<Jurisdiction> lawOf(PathwayId pathway) {
        return jdbi.withHandle(db -> db.createQuery("select jurisdiction from pathway_law where pathway = ?")
                        .bind(0, pathway.value())
                        .mapTo(String.class)
                        .findOne())
                .flatMap(jurisdictions::find);
    }

    /** Whether it is closed, as far as coordination told. */
    public boolean isClosed(PathwayId pathway) {
        return jdbi.withHandle(db -> db.createQuery("select 1 from pathway_closed where pathway = ?")
                .bind(0, pathway.value())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }
}

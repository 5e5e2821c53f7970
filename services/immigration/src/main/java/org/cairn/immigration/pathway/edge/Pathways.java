package org.cairn.immigration.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.deadline.Jurisdictions;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.PathwayId;
import org.jdbi.v3.core.Jdbi;

/** Under which law each pathway runs and whether somebody speaks for the child, as coordination told. */
@ApplicationScoped
public class Pathways {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private static final String GUARDIAN = """
            insert into pathway_guardian values (?, ?, ?)
            on conflict (pathway) do update set state = excluded.state, version = excluded.version
            where pathway_guardian.version < excluded.version""";

    private final Jdbi jdbi;
    private final Jurisdictions jurisdictions;

    Pathways(Jdbi jdbi, Jurisdictions jurisdictions) {
        this.jdbi = jdbi;
        this.jurisdictions = jurisdictions;
    }

    /** Whether the person is a child, or presumed one, and somebody speaks for them. */
    public enum Guardianship {
        NOT_A_CHILD,
        REQUIRED,
        APPOINTED,
        ENDED;

        /** Whether the person is a child, or presumed to be one. */
        public boolean child() {
            return this == REQUIRED || this == APPOINTED;
        }
    }

    /**
     * Notes the law of a pathway.
     *
     * @throws IllegalArgumentException when this build does not know it: the pathway waits for one that does
     */
    public void note(PathwayId pathway, String jurisdiction) {
        if (jurisdictions.find(jurisdiction).isEmpty()) {
            throw new IllegalArgumentException("unknown jurisdiction");
        }
        jdbi.useHandle(db -> db.execute(
                "insert into pathway_law values (?, ?) on conflict do nothing", pathway.value(), jurisdiction));
    }

    /** The law of a pathway, or nothing while its opening was not heard. */
    public Optional<Jurisdiction> find(PathwayId pathway) {
        return jdbi.withHandle(db -> db.createQuery("select jurisdiction from pathway_law where pathway = ?")
                        .bind(0, pathway.value())
                        .mapTo(String.class)
                        .findOne())
                .flatMap(jurisdictions::find);
    }

    /** The law of a pathway; grants travel on another topic and may be here before it, so it is waited for, outside of transactions. */
    public Jurisdiction lawOf(PathwayId pathway) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var law = find(pathway);
        while (law.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            law = find(pathway);
        }
        return law.orElseThrow(() -> Problem.unavailable("The service has not heard of this pathway yet.", 1));
    }

    /**
     * Notes who speaks for the child; what is older than what is known changes nothing.
     *
     * @param version the place of the fact in its stream
     */
    public void note(PathwayId pathway, Guardianship state, long version) {
        jdbi.useHandle(db -> db.execute(GUARDIAN, pathway.value(), state.name(), version));
    }

    /** How the guardianship stands, as far as coordination told. */
    public Guardianship guardianship(PathwayId pathway) {
        return jdbi.withHandle(db -> db.createQuery("select state from pathway_guardian where pathway = ?")
                .bind(0, pathway.value())
                .mapTo(String.class)
                .findOne()
                .map(Guardianship::valueOf)
                .orElse(Guardianship.NOT_A_CHILD));
    }
}

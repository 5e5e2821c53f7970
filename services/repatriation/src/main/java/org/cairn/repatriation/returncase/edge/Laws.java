package org.cairn.repatriation.returncase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.deadline.Jurisdictions;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.PathwayId;
import org.jdbi.v3.core.Jdbi;

/** Under which law each pathway runs, as coordination told. */
@ApplicationScoped
public class Laws {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Jdbi jdbi;
    private final Jurisdictions jurisdictions;

    Laws(Jdbi jdbi, Jurisdictions jurisdictions) {
        this.jdbi = jdbi;
        this.jurisdictions = jurisdictions;
    }

    /**
     * Notes the law of a pathway.
     *
     * @throws IllegalArgumentException when this build does not know it: the pathway waits for one that does
     */
    void note(PathwayId pathway, String jurisdiction) {
        if (jurisdictions.find(jurisdiction).isEmpty()) {
            throw new IllegalArgumentException("unknown jurisdiction");
        }
        jdbi.useHandle(db -> db.execute(
                "insert into pathway_law values (?, ?) on conflict do nothing", pathway.value(), jurisdiction));
    }

    /** The law of a pathway; nothing is written of a pathway before it is known. */
    Jurisdiction of(PathwayId pathway) {
        return find(pathway)
                .orElseThrow(() -> Problem.unavailable("The service has not heard of this pathway yet.", 1));
    }

    /** Waits for it: grants travel on another topic and may be here before it. Outside of transactions. */
    void await(PathwayId pathway) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (find(pathway).isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        of(pathway);
    }

    private Optional<Jurisdiction> find(PathwayId pathway) {
        return jdbi.withHandle(db -> db.createQuery("select jurisdiction from pathway_law where pathway = ?")
                        .bind(0, pathway.value())
                        .mapTo(String.class)
                        .findOne())
                .flatMap(jurisdictions::find);
    }
}

package org.cairn.shelter.capacity.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.deadline.Jurisdictions;
import org.cairn.contracts.PathwayId;
import org.jdbi.v3.core.Jdbi;

/** Under which law each pathway runs, as coordination told. */
@ApplicationScoped
public class Laws {

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
    public void note(PathwayId pathway, String jurisdiction) {
        if (jurisdictions.find(jurisdiction).isEmpty()) {
            throw new IllegalArgumentException("unknown jurisdiction");
        }
        jdbi.useHandle(db -> db.execute(
                "insert into pathway_law values (?, ?) on conflict do nothing", pathway.value(), jurisdiction));
    }

    /** The law of a pathway, or nothing while its opening was not heard. */
    public Optional<Jurisdiction> of(PathwayId pathway) {
        return jdbi.withHandle(db -> db.createQuery("select jurisdiction from pathway_law where pathway = ?")
                        .bind(0, pathway.value())
                        .mapTo(String.class)
                        .findOne())
                .flatMap(jurisdictions::find);
    }
}

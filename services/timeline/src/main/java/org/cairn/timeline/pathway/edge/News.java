package org.cairn.timeline.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.cairn.chassis.access.AccessChanged;
import org.cairn.chassis.access.Grants;
import org.cairn.contracts.PathwayId;
import org.jdbi.v3.core.Jdbi;

/** Says when a pathway's timeline may look different: something happened there, or somebody's access changed. */
@ApplicationScoped
public class News {

    private final Bell<PathwayId> bell = new Bell<>();
    private final Jdbi jdbi;
    private final Grants grants;

    News(Jdbi jdbi, Grants grants) {
        this.jdbi = jdbi;
        this.grants = grants;
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) Happened happened) {
        bell.ring(happened.pathway());
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccessChanged changed) {
        bell.ring(changed.pathway());
    }

    Bell<PathwayId>.Ear listen(PathwayId pathway) {
        return bell.listen(pathway);
    }

    /** Differs when there is news, whichever replica took it in. */
    String stamp(PathwayId pathway) {
        var entries = jdbi.withHandle(db -> db.createQuery("select count(*) from entry where pathway = ?")
                .bind(0, pathway.value())
                .mapTo(Long.class)
                .one());
        return entries + "/" + grants.positionOf(pathway);
    }
}

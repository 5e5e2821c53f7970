package org.cairn.timeline.stream.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.cairn.chassis.sealing.Erasing.PathwayErased;
import org.jdbi.v3.core.Jdbi;

/** What streams told, or would have told, of somebody who is erased says nothing from then on; its numbers stay. */
@ApplicationScoped
public class Silence {

    private final Jdbi jdbi;

    Silence(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void fall(@Observes PathwayErased erased) {
        jdbi.useHandle(db -> db.execute(
                "update disclosure set filler = true where pathway = ?",
                erased.pathway().value()));
    }
}

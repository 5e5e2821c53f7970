package org.cairn.identification.identificationcase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.contracts.Event;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.coordination.PathwayEvent;

/** Hears of new pathways, because the law under which one runs decides how an identification goes, and of guardians, who get a child's papers. */
@ApplicationScoped
public class CaseConsumer implements InboxConsumer {

    private final Pathways pathways;

    CaseConsumer(Pathways pathways) {
        this.pathways = pathways;
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(PathwayEvent.class, GuardianEvent.class);
    }

    @Override
    public void on(Arrived arrived) {
        switch (arrived.event()) {
            case PathwayEvent.Opened opened -> pathways.note(arrived.pathway(), opened.jurisdiction());
            case GuardianEvent.Appointed _ -> note(arrived, true);
            case GuardianEvent.Ended _ -> note(arrived, false);
            default -> {}
        }
    }

    private void note(Arrived arrived, boolean guardian) {
        pathways.note(arrived.pathway(), guardian, arrived.envelope().version());
    }
}

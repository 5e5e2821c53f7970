package org.cairn.coordination.guardian.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.journal.Journal;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.coordination.guardian.Guardianship;

/** Reads from the journal who speaks for a child. */
@ApplicationScoped
public class GuardianView {

    private final Journal journal;

    GuardianView(Journal journal) {
        this.journal = journal;
    }

    /** How the guardianship stands. */
    public Guardianship stateOf(PathwayId pathway) {
        return journal.state(GuardianDesk.stream(pathway), GuardianDesk.GUARDIANSHIP)
                .orElseGet(Guardianship.NotRequired::new);
    }

    /** Whether somebody speaks for the child, held so until the transaction ends. */
    public boolean appointed(PathwayId pathway) {
        return journal.heldState(GuardianDesk.stream(pathway), GuardianDesk.GUARDIANSHIP)
                .filter(Guardianship.Appointed.class::isInstance)
                .isPresent();
    }

    /** Whether a guardian of that agency speaks for the child. */
    public boolean speaksFor(PathwayId pathway, AgencyId agency) {
        return agency.equals(Guardianship.guardianOf(stateOf(pathway)));
    }
}

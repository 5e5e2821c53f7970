package org.cairn.coordination.consent.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.contracts.PathwayId;
import org.cairn.coordination.consent.Consent;
import org.cairn.coordination.guardian.edge.GuardianView;
import org.cairn.coordination.pathway.edge.PathwayView;

/** Who may speak for the person of a pathway that is under way. */
@ApplicationScoped
public class Persons {

    private final PathwayView pathways;
    private final GuardianView guardians;

    Persons(PathwayView pathways, GuardianView guardians) {
        this.pathways = pathways;
        this.guardians = guardians;
    }

    /** Whether the person is held to be a child and has a guardian, held so until the transaction ends; refused when it is closed. */
    Consent.Capacity capacityOn(PathwayId pathway) {
        return new Consent.Capacity(pathways.underWay(pathway).ofChild(), guardians.appointed(pathway));
    }
}

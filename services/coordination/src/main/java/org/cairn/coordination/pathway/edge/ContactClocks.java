package org.cairn.coordination.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cairn.chassis.deadline.Deadlines;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.deadline.Jurisdictions;
import org.cairn.contracts.PathwayId;
import org.cairn.coordination.pathway.Pathway;

/** Lets the clocks stand still that wait for a person whom nobody can reach, where the pathway's law says that they do. */
@ApplicationScoped
class ContactClocks {

    private static final String CONTACT_LOST = "contact-lost";

    private final Deadlines deadlines;
    private final Jurisdictions jurisdictions;

    ContactClocks(Deadlines deadlines, Jurisdictions jurisdictions) {
        this.deadlines = deadlines;
        this.jurisdictions = jurisdictions;
    }

    void pause(PathwayId pathway, Pathway state, Instant at) {
        deadlines.pause(pathway, lawOf(state), CONTACT_LOST, at);
    }

    void resume(PathwayId pathway, Pathway state, Instant at) {
        deadlines.resume(pathway, lawOf(state), CONTACT_LOST, at);
    }

    private Jurisdiction lawOf(Pathway state) {
        return jurisdictions
                .find(Pathway.courseOf(state).opening().jurisdiction())
                .orElseThrow();
    }
}

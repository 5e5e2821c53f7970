package org.cairn.coordination.consent.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.Deadlines;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.deadline.Jurisdictions;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.coordination.pathway.edge.PathwayView;

/** Sets the two clocks of a consent: its own end, and after that the recipient's word that it has stopped. */
@ApplicationScoped
public class ConsentPeriods {

    /** How long a yes lasts unless the person says otherwise, and how long before its end the asker is told. */
    static final String STANDING = "consent.default";

    /** How long a recipient has to say that it has stopped. */
    static final String STOP_USE = "stop-use-acknowledgement";

    private final Deadlines deadlines;
    private final Jurisdictions jurisdictions;
    private final PathwayView pathways;

    ConsentPeriods(Deadlines deadlines, Jurisdictions jurisdictions, PathwayView pathways) {
        this.deadlines = deadlines;
        this.jurisdictions = jurisdictions;
        this.pathways = pathways;
    }

    /** Runs from a yes to its end; a moved end moves it. A short yes warns half way, since a month before it began helps nobody. */
    void run(ConsentId consent, PathwayId pathway, Instant until, Instant now) {
        var law = law(pathway);
        var warning = until.minus(Duration.between(law.warningOf(STANDING, now), law.endOf(STANDING, now)));
        var halfWay = now.plus(Duration.between(now, until).dividedBy(2));
        var remindAt = warning.isAfter(halfWay) ? warning : halfWay;
        deadlines.set(new Deadline(ConsentDesk.stream(consent), pathway, STANDING, remindAt, until));
    }

    void stop(ConsentId consent) {
        deadlines.clear(ConsentDesk.stream(consent), STANDING);
    }

    /** Runs from the notice; returns the day by which the recipient says that it has stopped. */
    Instant awaitStopUse(ConsentId consent, PathwayId pathway, Instant now) {
        var dueAt = law(pathway).endOf(STOP_USE, now);
        deadlines.set(new Deadline(ConsentDesk.stream(consent), pathway, STOP_USE, null, dueAt));
        return dueAt;
    }

    void stopUseAcknowledged(ConsentId consent) {
        deadlines.clear(ConsentDesk.stream(consent), STOP_USE);
    }

    private Jurisdiction law(PathwayId pathway) {
        return jurisdictions
                .find(pathways.courseOf(pathway).opening().jurisdiction())
                .orElseThrow();
    }
}

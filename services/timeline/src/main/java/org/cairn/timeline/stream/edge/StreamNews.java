package org.cairn.timeline.stream.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.cairn.chassis.access.AccessChanged;
import org.cairn.chassis.access.AgencyChanged;
import org.cairn.contracts.EventId;
import org.cairn.contracts.coordination.AccessEvent;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.timeline.pathway.edge.Happened;
import org.cairn.timeline.stream.Reach;

/** Leaves word, in the transaction of the news, that the streams have something to look at; for whom is decided later. */
@ApplicationScoped
public class StreamNews {

    private final Undisclosed undisclosed;
    private final Audience audience;

    StreamNews(Undisclosed undisclosed, Audience audience) {
        this.undisclosed = undisclosed;
        this.audience = audience;
    }

    void hear(@Observes Happened happened) {
        undisclosed.add(happened.pathway(), happened.event());
    }

    /** What happened while the agency took no part is its own again with its grants. */
    void hear(@Observes AgencyChanged changed) {
        if (changed.event() instanceof AgencyEvent.Reinstated(var agency, var _)) {
            audience.pathwaysOf(agency).forEach(pathway -> undisclosed.add(pathway, agency));
        }
    }

    /** A grant may reach back to what came before it. */
    void hear(@Observes AccessChanged changed) {
        if (changed.event() instanceof AccessEvent.Granted granted) {
            var cause = new EventId(changed.envelope().causation());
            audience.add(changed.pathway(), granted.agency(), new Reach(granted.from(), cause));
            undisclosed.add(changed.pathway(), granted.agency());
        }
    }
}

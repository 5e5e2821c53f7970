package org.cairn.timeline.stream.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/**
 * Decides whom each event is for and gives it the next number of their streams: the check, the number and the row are one
 * transaction. One at a time, so that of an event and a grant that come together the later one sees the other.
 */
@ApplicationScoped
public class NumberingDesk {

    private static final int BATCH = 300;

    private final Undisclosed undisclosed;
    private final Notices notices;
    private final Disclosures disclosures;
    private final Event<Numbered> numbered;

    NumberingDesk(Undisclosed undisclosed, Notices notices, Disclosures disclosures, Event<Numbered> numbered) {
        this.undisclosed = undisclosed;
        this.notices = notices;
        this.disclosures = disclosures;
        this.numbered = numbered;
    }

    /** Numbers one batch; how many events and grants it looked at, 0 when there were none or somebody else has the turn. */
    @Transactional
    public int numberBatch() {
        if (!undisclosed.takeTurn()) {
            return 0;
        }
        var waiting = undisclosed.oldest(BATCH);
        if (!waiting.isEmpty()) {
            numbered.fire(new Numbered(disclosures.number(notices.of(waiting))));
            undisclosed.remove(waiting);
        }
        return waiting.size();
    }
}

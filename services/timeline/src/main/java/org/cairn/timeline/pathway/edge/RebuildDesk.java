package org.cairn.timeline.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.cairn.chassis.inbox.Rewind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the timelines again from the first message of every topic; what agencies have been told stays as it is. */
@ApplicationScoped
public class RebuildDesk {

    private final Rebuilds rebuilds;
    private final Rewind rewind;
    private final Set<String> topics;

    RebuildDesk(Rebuilds rebuilds, Rewind rewind, @ConfigProperty(name = "cairn.inbox.topics") Set<String> topics) {
        this.rebuilds = rebuilds;
        this.rewind = rewind;
        this.topics = topics;
    }

    /** Begins, unless one is under way. */
    @Transactional
    public RebuildJson begin() {
        if (rebuilds.begin(topics)) {
            rewind.toBeginning(topics);
        }
        return rebuilds.last();
    }

    /** Ends the one under way when everything has been read again. */
    @Transactional
    public void endIfDone() {
        rebuilds.endIfDone();
    }
}

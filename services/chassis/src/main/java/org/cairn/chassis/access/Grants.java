package org.cairn.chassis.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.AccessEvent;

/** What coordination granted and took back, as far as this service has heard. */
@ApplicationScoped
public class Grants {

    /** All grants of the agency on the pathway, ended ones too; none when it never had any. */
    public List<Grant> of(PathwayId pathway, AgencyId agency) {
        throw new UnsupportedOperationException();
    }

    /** Pathways on which the agency has a live grant, by id, those after {@code after} (null: from the first). */
    public List<PathwayId> live(AgencyId agency, PathwayId after, int limit, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The last version of the pathway's access stream that is applied here; 0 when nothing is. */
    public long positionOf(PathwayId pathway) {
        throw new UnsupportedOperationException();
    }

    /** Waits until that version is applied here; false when time ran out first. Holds no connection while it waits. */
    public boolean await(PathwayId pathway, long position, Duration atMost) {
        throw new UnsupportedOperationException();
    }

    /**
     * Applies one event of the pathway's access stream in the caller's transaction; in any order and any number of times
     * with the same outcome. The inbox calls it; coordination itself may call it in the transaction that decides.
     */
    public void apply(PathwayId pathway, long version, AccessEvent event) {
        throw new UnsupportedOperationException();
    }
}

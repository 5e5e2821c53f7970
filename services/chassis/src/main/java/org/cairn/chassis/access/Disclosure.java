package org.cairn.chassis.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;

/**
 * The one door for personal data: waits for the position, checks the lease, decides, writes the audit row in the
 * caller's transaction and keeps revocations waiting until the answer is out.
 */
@ApplicationScoped
public class Disclosure {

    /**
     * The reader's scope on a pathway, audited under {@code what} (a route or a stream, never data).
     *
     * @throws org.cairn.chassis.http.Problem 404 when the relation is NONE, 503 when the lease has run out or the position is not reached
     */
    public Scope of(PathwayId pathway, String what) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #of}, and 404 unless the relation is LIVE. */
    public Scope live(PathwayId pathway, String what) {
        throw new UnsupportedOperationException();
    }

    /** Pathways on which the reader's agency has a live grant, in a stable order, for lists. */
    public List<PathwayId> mine(PathwayId after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Whether an agency other than the caller has a live grant with these categories (commands that rest on a consent). */
    public boolean covers(PathwayId pathway, AgencyId agency, Set<Category> categories) {
        throw new UnsupportedOperationException();
    }
}

package org.cairn.chassis.http;

import jakarta.enterprise.context.RequestScoped;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.journal.Act;

/** Who calls, read from the token and the Cairn-Role and Cairn-Purpose headers and checked against the route's {@link Rule}. */
@RequestScoped
public class Caller {

    /** Who, in the one role that counts for this request. */
    public Who who() {
        throw new UnsupportedOperationException();
    }

    /** The act of a command of this request, now. */
    public Act act() {
        throw new UnsupportedOperationException();
    }

    /** The Cairn-Position header of this request: the access version to wait for; 0 when absent. */
    public long position() {
        throw new UnsupportedOperationException();
    }
}

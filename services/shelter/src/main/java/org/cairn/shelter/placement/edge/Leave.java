package org.cairn.shelter.placement.edge;

import java.time.Instant;
import org.cairn.chassis.http.Fields;
import org.cairn.shelter.placement.Placement.Command;

/** Until when a person is away with the shelter's knowledge. */
public record Leave(Instant until) {

    public Leave {
        Fields.required("until", until);
    }

    Command command(Instant at) {
        Fields.check(until.isAfter(at), "until", "Send a time that is still to come.");
        return new Command.GoOnLeave(until, at);
    }
}

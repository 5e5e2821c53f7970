package org.cairn.shelter.placement.edge;

import java.time.Instant;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.shelter.PlacementEvent.RiskLevel;
import org.cairn.shelter.placement.Placement.Command;

/** When a person was last seen, and how great the danger is held to be; both stay sealed. */
public record MissingReport(Instant lastSeenAt, RiskLevel risk) {

    public MissingReport {
        Fields.required("lastSeenAt", lastSeenAt);
        Fields.required("risk", risk);
    }

    Command command(Instant at) {
        Fields.check(!lastSeenAt.isAfter(at), "lastSeenAt", "Send a time that has passed.");
        return new Command.ReportMissing(lastSeenAt, risk, at);
    }
}

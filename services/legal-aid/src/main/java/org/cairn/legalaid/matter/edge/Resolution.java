package org.cairn.legalaid.matter.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.legalaid.MatterEvent.MatterOutcome;

/** How a matter ended. */
public record Resolution(MatterOutcome outcome) {

    public Resolution {
        Fields.required("outcome", outcome);
    }
}

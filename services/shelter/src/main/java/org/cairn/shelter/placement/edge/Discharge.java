package org.cairn.shelter.placement.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.shelter.PlacementEvent.DischargeReason;

/** Why a stay ends. */
public record Discharge(DischargeReason reason) {

    public Discharge {
        Fields.required("reason", reason);
    }
}

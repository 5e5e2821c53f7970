package org.cairn.legalaid.matter.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.legalaid.MatterEvent.CompensationSource;

/** From whom compensation is claimed. */
public record Claim(CompensationSource source) {

    public Claim {
        Fields.required("source", source);
    }
}

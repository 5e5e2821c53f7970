package org.cairn.legalaid.matter.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.legalaid.MatterEvent.AmountBand;
import org.cairn.contracts.legalaid.MatterEvent.CompensationSource;

/** Who pays, and about how much, in euros or their worth. */
public record Award(CompensationSource source, AmountBand amountBand) {

    public Award {
        Fields.required("source", source);
        Fields.required("amountBand", amountBand);
    }
}

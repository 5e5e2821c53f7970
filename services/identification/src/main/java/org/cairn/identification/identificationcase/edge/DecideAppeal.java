package org.cairn.identification.identificationcase.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.identification.AppealOutcome;

/** What became of the appeal. */
public record DecideAppeal(AppealOutcome outcome) {

    public DecideAppeal {
        Fields.required("outcome", outcome);
    }
}

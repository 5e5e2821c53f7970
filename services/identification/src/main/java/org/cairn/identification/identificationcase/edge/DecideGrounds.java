package org.cairn.identification.identificationcase.edge;

import java.time.LocalDate;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.identification.IdentificationEvent.Outcome;

/** The authority's answer and its reasons. */
public record DecideGrounds(Outcome outcome, LocalDate decidedOn, String reasons) {

    private static final int LONGEST = 10_000;

    public DecideGrounds {
        Fields.required("outcome", outcome);
        Fields.required("decidedOn", decidedOn);
        Fields.text("reasons", reasons, LONGEST);
    }
}

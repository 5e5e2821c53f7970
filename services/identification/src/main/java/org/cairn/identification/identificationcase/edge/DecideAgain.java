package org.cairn.identification.identificationcase.edge;

import java.time.LocalDate;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.identification.Reconsidered;

/** What looking again led to, and why. */
public record DecideAgain(Reconsidered outcome, LocalDate decidedOn, String reasons) {

    private static final int LONGEST = 10_000;

    public DecideAgain {
        Fields.required("outcome", outcome);
        Fields.required("decidedOn", decidedOn);
        Fields.text("reasons", reasons, LONGEST);
    }
}

package org.cairn.identification.identificationcase.edge;

import org.cairn.chassis.http.Fields;

/** On which ground of the law a recovery and reflection period is withheld, and why. */
public record WithholdPeriod(String ground, String reasons) {

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST = 10_000;

    public WithholdPeriod {
        Fields.text("ground", ground, LONGEST_CODE);
        Fields.text("reasons", reasons, LONGEST);
    }
}

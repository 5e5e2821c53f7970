package org.cairn.identification.identificationcase.edge;

import org.cairn.chassis.http.Fields;

/**
 * A request to look at a negative decision again.
 *
 * @param ground a code of the jurisdiction profile; required where it names any
 * @param lateBecause required after the last day: a code of the jurisdiction profile where it names any
 * @param statement what is brought forward
 * @param atPersonsWish required of whoever may not know the exploitation in full
 */
public record AskAgain(String ground, String lateBecause, String statement, boolean atPersonsWish) {

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST = 10_000;

    public AskAgain {
        Fields.optionalText("ground", ground, LONGEST_CODE);
        Fields.optionalText("lateBecause", lateBecause, LONGEST_CODE);
        Fields.optionalText("statement", statement, LONGEST);
    }
}

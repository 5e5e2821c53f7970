package org.cairn.identification.identificationcase.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.identification.AgeFinding;

/** What was found of the age, and how. */
public record DetermineAge(AgeFinding finding, String method) {

    private static final int LONGEST = 1_000;

    public DetermineAge {
        Fields.required("finding", finding);
        Fields.text("method", method, LONGEST);
    }
}

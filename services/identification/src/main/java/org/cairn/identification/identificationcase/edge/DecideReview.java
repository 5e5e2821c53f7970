package org.cairn.identification.identificationcase.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.identification.ReviewOutcome;

/** What the court did. */
public record DecideReview(ReviewOutcome outcome) {

    public DecideReview {
        Fields.required("outcome", outcome);
    }
}

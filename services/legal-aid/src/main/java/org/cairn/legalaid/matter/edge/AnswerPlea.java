package org.cairn.legalaid.matter.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.legalaid.MatterEvent.NonPunishmentOutcome;

/** What that authority did. */
public record AnswerPlea(NonPunishmentOutcome outcome) {

    public AnswerPlea {
        Fields.required("outcome", outcome);
    }
}

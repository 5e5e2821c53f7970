package org.cairn.legalaid.hearing.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.legalaid.ProceedingEvent.HearingEnd;

/** Why the person need not be there any more. */
public record EndHearing(HearingEnd end) {

    public EndHearing {
        Fields.required("end", end);
    }
}

package org.cairn.legalaid.cooperation.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.legalaid.CooperationEvent.Cooperation;

/** What the person decided about helping an investigation. */
public record SayCooperation(Cooperation decision) {

    public SayCooperation {
        Fields.required("decision", decision);
    }
}

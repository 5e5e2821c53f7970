package org.cairn.repatriation.returncase.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.repatriation.Escalation;

/** Which other way is tried. */
public record EscalateReturn(Escalation to) {
    public EscalateReturn {
        Fields.required("to", to);
    }
}

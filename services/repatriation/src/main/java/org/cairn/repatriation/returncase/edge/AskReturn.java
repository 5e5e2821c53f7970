package org.cairn.repatriation.returncase.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.repatriation.Initiator;

/** Who asks for a return, and to which country (ISO 3166-1 alpha-2). */
public record AskReturn(Initiator initiator, String country) {
    public AskReturn {
        Fields.required("initiator", initiator);
        Fields.text("country", country, 2);
    }
}

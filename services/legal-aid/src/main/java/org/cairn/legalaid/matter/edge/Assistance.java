package org.cairn.legalaid.matter.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.AgencyId;

/** Which agency assists the person in the proceedings. */
public record Assistance(AgencyId agencyId) {

    public Assistance {
        Fields.required("agencyId", agencyId);
    }
}

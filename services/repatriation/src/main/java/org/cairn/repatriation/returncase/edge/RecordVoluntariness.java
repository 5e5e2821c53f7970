package org.cairn.repatriation.returncase.edge;

import org.cairn.chassis.http.Fields;

/** Whether the person wants to return. */
public record RecordVoluntariness(Boolean voluntary) {
    public RecordVoluntariness {
        Fields.required("voluntary", voluntary);
    }
}

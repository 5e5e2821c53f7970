package org.cairn.repatriation.returncase.edge;

import org.cairn.chassis.http.Fields;

/** Whether a return is in the child's best interests, and whether who shall care for them there was assessed. */
public record DetermineBestInterests(Boolean inBestInterests, Boolean caregiverAssessed) {
    public DetermineBestInterests {
        Fields.required("inBestInterests", inBestInterests);
        Fields.required("caregiverAssessed", caregiverAssessed);
    }
}

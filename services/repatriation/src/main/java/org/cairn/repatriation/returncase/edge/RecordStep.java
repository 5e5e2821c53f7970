package org.cairn.repatriation.returncase.edge;

import org.cairn.chassis.http.Fields;

/** What was done, in one sentence. */
public record RecordStep(String step) {
    public RecordStep {
        Fields.text("step", step, 1_000);
    }
}

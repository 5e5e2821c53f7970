package org.cairn.legalaid.protection.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.legalaid.ProtectionEvent.Measure;

/** A measure of protection; in the body, since no address may hold it. */
public record NameMeasure(Measure measure) {

    public NameMeasure {
        Fields.required("measure", measure);
    }
}

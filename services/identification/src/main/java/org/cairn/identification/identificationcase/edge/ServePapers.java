package org.cairn.identification.identificationcase.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.identification.ServedOn;

/** On whom the decision's papers were served. */
public record ServePapers(ServedOn on) {

    public ServePapers {
        Fields.required("on", on);
    }
}

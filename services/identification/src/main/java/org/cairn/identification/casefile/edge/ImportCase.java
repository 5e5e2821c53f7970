package org.cairn.identification.casefile.edge;

import org.cairn.chassis.http.Fields;

/** One row of HTCDS 2.0 about a case that is known here: one header and one row of CSV. */
public record ImportCase(String csv) {

    public ImportCase {
        Fields.required("csv", csv);
    }
}

package org.cairn.identification.identificationcase.edge;

import java.time.LocalDate;
import org.cairn.chassis.http.Fields;

/** The new last day of a recovery and reflection period. */
public record ExtendPeriod(LocalDate lastDay) {

    public ExtendPeriod {
        Fields.required("lastDay", lastDay);
    }
}

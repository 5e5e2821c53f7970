package org.cairn.repatriation.returncase.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.repatriation.Wellbeing;

/** How the person fares so many months after the arrival, and whether they are in danger again. */
public record ReportMonitoring(Integer month, Wellbeing wellbeing, boolean reRisk) {
    public ReportMonitoring {
        Fields.between("month", Fields.required("month", month), 0, 12);
        Fields.required("wellbeing", wellbeing);
    }
}

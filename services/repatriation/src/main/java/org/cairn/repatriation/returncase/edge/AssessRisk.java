package org.cairn.repatriation.returncase.edge;

import java.time.LocalDate;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.repatriation.Risk;
import org.cairn.repatriation.returncase.Command.Assessment;

/** How dangerous a return was found to be, why, and when; {@code routeReassessed} when that looked at an earlier return, too. */
public record AssessRisk(Risk result, String detail, LocalDate assessedOn, boolean routeReassessed) {

    private static final int LONGEST = 10_000;

    public AssessRisk {
        Fields.required("result", result);
        Fields.text("detail", detail, LONGEST);
        Fields.required("assessedOn", assessedOn);
    }

    Assessment assessment() {
        return new Assessment(result, detail, assessedOn, routeReassessed);
    }
}

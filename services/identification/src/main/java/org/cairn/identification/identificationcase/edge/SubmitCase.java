package org.cairn.identification.identificationcase.edge;

import java.time.LocalDate;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.AgencyId;

/**
 * What a first responder sends to have a person identified.
 *
 * @param ageToday in whole years; absent when nobody knows
 * @param authority only where the jurisdiction names none
 */
public record SubmitCase(
        LocalDate referralDate,
        String exploitation,
        String ageAtExploitation,
        Integer ageToday,
        String gender,
        String nationality,
        String narrative,
        AgencyId authority) {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_NARRATIVE = 10_000;
    private static final int OLDEST = 120;

    public SubmitCase {
        Fields.required("referralDate", referralDate);
        Fields.text("exploitation", exploitation, LONGEST_LABEL);
        Fields.text("ageAtExploitation", ageAtExploitation, LONGEST_LABEL);
        Fields.between("ageToday", ageToday, 0, OLDEST);
        Fields.text("gender", gender, LONGEST_LABEL);
        Fields.text("nationality", nationality, LONGEST_LABEL);
        Fields.optionalText("narrative", narrative, LONGEST_NARRATIVE);
    }
}

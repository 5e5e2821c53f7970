package org.cairn.repatriation.returncase.edge;

import java.time.LocalDate;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.AgencyId;
import org.cairn.repatriation.returncase.Command.Plan;

/**
 * What was agreed with the person.
 *
 * @param receiving the agency that receives them
 * @param contacts whom they can turn to there: police, NGOs, lawyers, social agencies (CETS 197 Art. 16(6))
 * @param plan how they are helped to begin anew (CETS 197 Art. 16(5))
 */
public record AgreePlan(AgencyId receiving, String contacts, String plan, LocalDate travelFrom, LocalDate travelTo) {

    private static final int LONGEST = 10_000;

    public AgreePlan {
        Fields.required("receiving", receiving);
        Fields.text("contacts", contacts, LONGEST);
        Fields.text("plan", plan, LONGEST);
        Fields.check(
                travelFrom == null || travelTo == null || !travelTo.isBefore(travelFrom),
                "travelTo",
                "Send a day that is not before travelFrom.");
    }

    Plan agreed() {
        return new Plan(receiving, contacts, plan, travelFrom, travelTo);
    }
}

package org.cairn.legalaid.conflict.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.PathwayId;
import org.cairn.legalaid.conflict.Engagement;
import org.cairn.legalaid.conflict.Party;

/**
 * For whom your agency acts or acted.
 *
 * @param party their name
 * @param caseId under which that person is helped here, so that their name is forgotten with them; absent for everybody else
 * @param lawyer the only one of the agency who did; absent when it was the agency itself
 */
public record Engage(String party, String lawyer, PathwayId caseId) {

    private static final int LONGEST = 200;

    public Engage {
        name("party", Fields.text("party", party, LONGEST));
        if (Fields.optionalText("lawyer", lawyer, LONGEST) != null) {
            name("lawyer", lawyer);
        }
    }

    private static void name(String field, String name) {
        Fields.check(!Party.named(name).key().isEmpty(), field, "Send a name with letters.");
    }

    Engagement engagement() {
        return new Engagement(Party.named(party), lawyer == null ? null : Party.named(lawyer));
    }
}

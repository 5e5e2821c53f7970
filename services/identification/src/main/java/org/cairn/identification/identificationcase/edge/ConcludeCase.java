package org.cairn.identification.identificationcase.edge;

import java.time.LocalDate;
import java.util.List;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.identification.IdentificationEvent.Outcome;

/**
 * The authority's conclusive answer and its reasons.
 *
 * @param exploitation the kinds that it found, in the words of the Human Trafficking Case Data Standard
 * @param beforeMinimumAtPersonsWish whether the person asked for a positive decision before the recovery minimum is over
 */
public record ConcludeCase(
        Outcome outcome,
        LocalDate decidedOn,
        List<String> exploitation,
        String reasons,
        boolean beforeMinimumAtPersonsWish) {

    private static final int LONGEST = 10_000;
    private static final int MOST = 20;

    public ConcludeCase {
        Fields.required("outcome", outcome);
        Fields.required("decidedOn", decidedOn);
        exploitation = Fields.distinct("exploitation", exploitation, MOST);
        Fields.text("reasons", reasons, LONGEST);
    }
}

package org.cairn.identification.identificationcase.edge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.cairn.chassis.http.Fields;

/**
 * An adult does not want to be identified formally.
 *
 * @param notified whether the competent authority is told that there was such a person, and not who
 * @param exploitation with notify: the published label, the only thing that is told
 * @param declinedOn absent for today
 */
public record RefuseFormal(@JsonProperty("notify") boolean notified, String exploitation, LocalDate declinedOn) {

    private static final int LONGEST_LABEL = 200;

    public RefuseFormal {
        if (notified) {
            Fields.text("exploitation", exploitation, LONGEST_LABEL);
        } else {
            Fields.check(exploitation == null, "exploitation", "Leave it out: nothing is told without notify.");
        }
    }
}

package org.cairn.legalaid.matter.edge;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.legalaid.MatterEvent.DeclineReason;
import org.cairn.legalaid.conflict.Party;
import org.cairn.legalaid.matter.Matter;

/**
 * What the conflict check found.
 *
 * @param lawyer who will act; required when clear
 * @param reason why nobody of the agency can; required when not clear
 * @param adverse who stands against the person, by name; kept sealed and compared with the agency's register
 */
public record ConflictCheck(Boolean clear, String lawyer, DeclineReason reason, List<String> adverse) {

    private static final int LONGEST = 200;
    private static final int MOST = 100;

    public ConflictCheck {
        Fields.required("clear", clear);
        if (clear) {
            Fields.text("lawyer", lawyer, LONGEST);
            Fields.check(reason == null, "reason", "Leave it out when the check is clear.");
        } else {
            Fields.required("reason", reason);
            Fields.check(lawyer == null, "lawyer", "Leave it out when the check is not clear.");
        }
        adverse = Fields.distinct("adverse", adverse, MOST);
        for (var i = 0; i < adverse.size(); i++) {
            var field = "adverse[" + i + "]";
            Fields.text(field, adverse.get(i), LONGEST);
            Fields.check(!Party.named(adverse.get(i)).key().isEmpty(), field, "Send a name with letters.");
        }
    }

    Matter.Check check() {
        return new Matter.Check(clear, lawyer, reason);
    }

    Set<Party> parties() {
        return adverse.stream().map(Party::named).collect(Collectors.toUnmodifiableSet());
    }
}

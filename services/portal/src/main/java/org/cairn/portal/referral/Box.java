package org.cairn.portal.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.portal.pathway.Worklist;

/** Referrals that came to the reader's agency, or that it sent; one page of them. */
public record Box(boolean out, String state, List<Line> lines, Optional<String> next) {

    /** The states by which a box can be narrowed. */
    public static final List<String> STATES =
            List.of("requested", "accepted", "in-progress", "on-hold", "completed", "rejected", "cancelled", "failed");

    public Box {
        lines = List.copyOf(lines);
        state = state != null && STATES.contains(state) ? state : "";
    }

    /** The word in addresses. */
    public String word() {
        return out ? "out" : "in";
    }

    /** One referral in a box. */
    public record Line(
            String referralId,
            String caseId,
            String state,
            String service,
            String priority,
            Instant answerBy,
            Instant since) {

        public String shortId() {
            return Worklist.Line.shortened(caseId);
        }
    }
}

package org.cairn.portal.work;

import java.time.Instant;
import java.util.List;
import org.cairn.portal.pathway.Worklist;

/** A referral for which nobody is left to ask: the coordinator has to find another way. */
public record DeadEnd(
        String referralId,
        String caseId,
        String service,
        String priority,
        String region,
        Instant since,
        String cause,
        String key) {

    /** What may have become of one. */
    public static final List<String> SETTLEMENTS = List.of("REFERRED_ANEW", "OTHER_HELP_FOUND", "NO_LONGER_NEEDED");

    public String shortId() {
        return Worklist.Line.shortened(caseId);
    }
}

package org.cairn.portal.work;

import java.time.Instant;
import java.util.Comparator;
import org.cairn.portal.pathway.Worklist;

/**
 * Something that waits for the reader's agency.
 *
 * @param kind what it is, as its service calls it
 * @param referralId empty when it is about no referral
 * @param dueAt null when no day holds
 */
public record Task(String kind, String caseId, String referralId, Instant dueAt, boolean late) {

    /** Soonest first; what has no day comes last. */
    public static final Comparator<Task> SOONEST_FIRST =
            Comparator.comparing(Task::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Where it can be done; empty where no page does it yet. */
    public String address() {
        if (kind.equals("settle-dead-end")) {
            return "/dead-ends";
        }
        return referralId.isEmpty() ? "" : "/referrals/" + referralId;
    }

    public String shortId() {
        return Worklist.Line.shortened(caseId);
    }
}

package org.cairn.legalaid.conflict;

import java.util.Collection;
import java.util.Set;

/**
 * For whom an agency acts or acted.
 *
 * @param lawyer the only one of the agency who did, such as one who came from another practice; null when it was the agency itself
 */
public record Engagement(Party party, Party lawyer) {

    /** Whether it keeps this lawyer of the agency from acting against these people. */
    private boolean bars(Party named, Set<Party> adverse) {
        return adverse.contains(party) && (lawyer == null || lawyer.equals(named));
    }

    /** Whether any of them keeps the lawyer from acting for a person against whom these people stand. */
    public static boolean barred(Party lawyer, Set<Party> adverse, Collection<Engagement> register) {
        return register.stream().anyMatch(engagement -> engagement.bars(lawyer, adverse));
    }
}

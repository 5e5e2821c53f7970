package org.cairn.portal.referral;

import java.time.Instant;
import java.util.List;
import org.cairn.portal.pathway.Worklist;

/**
 * One referral as the services show it to its reader.
 *
 * @param sent whether the reader's agency sent it
 * @param facts what is known of it, in the order in which it was told
 * @param parts what is told of the person, as far as the reader may know
 */
public record Referral(
        String referralId,
        String caseId,
        String state,
        String service,
        boolean sent,
        String holdId,
        List<Fact> facts,
        List<Part> parts,
        List<Question> questions) {

    /** One thing that is known; the value is a code, a moment or plain words. */
    public record Fact(String name, String value) {}

    /** Several that belong together. */
    public record Part(String name, List<Fact> facts) {}

    /**
     * What an addressee wanted to know, and the answer.
     *
     * @param by who asked, in words; empty where the reader asked
     * @param ref under which the answer finds who asked
     */
    public record Question(String ref, String by, Instant askedAt, String question, String answer) {
        public boolean isOpen() {
            return answer.isEmpty();
        }
    }

    /** The forms that its page draws. */
    public List<Step> steps() {
        return Step.drawnFor(state, sent);
    }

    /** Whether a bed is what is asked for. */
    public boolean isForShelter() {
        return service.equals("SHELTER");
    }

    /** How soon it must be answered. */
    public String priority() {
        return facts.stream()
                .filter(fact -> fact.name().equals("priority"))
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }

    public String shortId() {
        return Worklist.Line.shortened(caseId);
    }

    /** Places of the reader's own house for one kind of people. */
    public record Places(String profile, int free) {}
}

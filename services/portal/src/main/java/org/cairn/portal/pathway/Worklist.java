package org.cairn.portal.pathway;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The pathways that a coordinator looks after, one page of them; nobody finds a pathway by name.
 *
 * @param next where the next page begins; empty on the last
 */
public record Worklist(List<Line> lines, Optional<String> next) {

    public Worklist {
        lines = List.copyOf(lines);
    }

    /**
     * One pathway in the list.
     *
     * @param nextDueAt the next day by which somebody must act, or null
     */
    public record Line(
            String caseId,
            Instant openedAt,
            Instant lastAt,
            String state,
            boolean late,
            boolean unanswered,
            boolean deadEnded,
            Instant nextDueAt) {

        /** Enough of the case id to tell lines apart by eye; the whole id stands on the pathway's own page. */
        public String shortId() {
            return shortened(caseId);
        }

        /** The first letters of a case id, without what all case ids begin with. */
        public static String shortened(String caseId) {
            var plain = caseId.startsWith("case_") ? caseId.substring("case_".length()) : caseId;
            return plain.length() <= 10 ? plain : plain.substring(0, 10);
        }
    }

    /** Which of them to show. */
    public enum View {
        MINE,
        LATE,
        BLOCKED,
        UNANSWERED,
        DEAD_ENDED;

        /** The word in addresses and in the message catalogue. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The view of that word; an unknown word means all of mine. */
        public static View ofWord(String word) {
            for (var view : values()) {
                if (view.word().equals(word)) {
                    return view;
                }
            }
            return MINE;
        }
    }
}

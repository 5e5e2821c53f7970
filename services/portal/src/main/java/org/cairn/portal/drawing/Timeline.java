package org.cairn.portal.drawing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one reader may know of one pathway, as the timeline service told it; the portal adds nothing to it.
 *
 * @param caseId the reader's own name for the pathway
 * @param ended true when the reader's part in it is over and only bare facts remain
 */
public record Timeline(
        String caseId,
        Instant openedAt,
        String state,
        boolean ended,
        List<Entry> entries,
        List<Period> periods,
        List<Deadline> deadlines,
        Outlook outlook) {

    public Timeline {
        entries = List.copyOf(entries);
        periods = List.copyOf(periods);
        deadlines = List.copyOf(deadlines);
    }

    /** That moment, or the last thing that happened where the platform's time is ahead of it: nothing happened after now. */
    public Instant atLeast(Instant now) {
        return Stream.concat(Stream.of(now), entries.stream().map(Entry::at))
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    /** Something that happened; a masked one tells only that a step took place. */
    public record Entry(String id, Instant at, String lane, String type, boolean masked, Facts facts) {}

    /** What an entry says of itself, and who acted. */
    public record Facts(Map<String, String> data, Agency by) {
        public static final Facts NONE = new Facts(Map.of(), Agency.UNKNOWN);
    }

    /** A stretch of time that the law or the work gives; {@code until} is null while nobody knows its end. */
    public record Period(String id, String lane, String kind, Instant from, Instant until, boolean running) {}

    /** A day by which somebody should have acted. */
    public record Deadline(String id, String lane, String kind, Instant dueAt, Standing standing) {}

    /** How a deadline stands at the time of reading. */
    public enum Standing {
        NEXT,
        LATE,
        MET,
        HISTORY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What lies ahead: what is next, what is late, what waits for something else. */
    public record Outlook(List<Step> next, List<Step> late, List<Block> blocked) {
        public Outlook {
            next = List.copyOf(next);
            late = List.copyOf(late);
            blocked = List.copyOf(blocked);
        }

        /** What waits for that entry. */
        public List<Block> waitingFor(Entry entry) {
            return blocked.stream().filter(block -> block.waitsFor(entry)).toList();
        }
    }

    /** Something that somebody has to do; {@code dueAt} is null when no day is set. */
    public record Step(String lane, String kind, Instant dueAt) {}

    /**
     * Something that cannot go on before another thing has come.
     *
     * @param masked whether the reader may know that something has to come first, and where, but not what
     */
    public record Block(String id, String lane, String kind, boolean masked, Cause cause) {

        /** Whether it waits for that entry. */
        public boolean waitsFor(Entry entry) {
            return entry.id().equals(cause.entry());
        }
    }

    /**
     * What has to come first.
     *
     * @param entry the id of the entry that says so; empty where none does
     * @param unblockedBy the step that would let the other go on; empty where that is not told
     * @param who who can take it
     */
    public record Cause(
            String waitsFor, String lane, Instant since, String entry, String unblockedBy, List<String> who) {
        public Cause {
            who = List.copyOf(who);
        }
    }
}

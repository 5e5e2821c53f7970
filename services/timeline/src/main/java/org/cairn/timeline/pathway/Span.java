package org.cairn.timeline.pathway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.contracts.Event;

/**
 * A stretch between an event that opens it and the next one that closes it.
 *
 * @param until when it was closed; null while it is open
 */
record Span(Entry opened, Instant until) {

    /** All such stretches that these facts, in the order of the world, tell of. */
    static List<Span> in(List<Entry> facts, Class<? extends Event> opening, Set<Class<? extends Event>> closing) {
        var spans = new ArrayList<Span>();
        Entry open = null;
        for (var entry : facts) {
            if (open == null && opening.isInstance(entry.fact())) {
                open = entry;
            } else if (open != null && closing.contains(entry.fact().getClass())) {
                spans.add(new Span(open, entry.at()));
                open = null;
            }
        }
        if (open != null) {
            spans.add(new Span(open, null));
        }
        return spans;
    }

    /** The same, where whatever is open ends with the whole as well. */
    @SafeVarargs
    static List<Span> until(
            List<Entry> facts,
            Class<? extends Event> opening,
            Set<Class<? extends Event>> ends,
            Class<? extends Event>... closing) {
        var all = new HashSet<>(ends);
        all.addAll(List.of(closing));
        return in(facts, opening, all);
    }

    boolean isOpen() {
        return until == null;
    }

    Instant from() {
        return opened.at();
    }

    Finding.Period period(Matter matter, String kind) {
        return new Finding.Period(matter, opened.lane(), kind, from(), until, isOpen());
    }

    Finding.Step step(Matter matter, String kind, Instant dueAt) {
        return new Finding.Step(matter, opened.lane(), kind, dueAt);
    }

    Finding.Block block(Matter matter, String kind, String waitsFor) {
        return new Finding.Block(matter, opened.lane(), kind, Finding.Cause.of(matter, waitsFor, opened));
    }
}

package org.cairn.timeline.pathway;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.cairn.chassis.access.AccessTables.Visibility;

/** A pathway as one reader may see it: what happened, and what follows from that. */
public record Timeline(List<Shown> entries, Progress progress) {

    /** The timeline that these entries, in any order, make for that reader. */
    public static Timeline seenBy(Reader reader, Collection<Entry> all, AsOf asOf) {
        var parties = Parties.of(all);
        var shown = all.stream()
                .sorted()
                .map(entry -> new Shown(parties.cut(entry, reader), reader.seeing(entry, parties)))
                .filter(each -> each.visibility() != Visibility.ABSENT)
                .toList();
        var open = shown.stream()
                .filter(each -> !parties.isOvertaken(each.entry(), reader.agency()))
                .toList();
        var known =
                open.stream().filter(each -> !each.masked()).map(Shown::entry).toList();
        var glimpsed = open.stream().map(Shown::entry).toList();
        return new Timeline(
                shown, Progress.derivedFrom(known, asOf).seenBy(reader).glimpsing(glimpsed, asOf, reader));
    }

    /** When the first thing happened that the reader may see, or null. */
    public Instant openedAt() {
        return entries.isEmpty() ? null : entries.getFirst().entry().at();
    }

    /** When the last thing happened that the reader may see, or null. */
    public Instant lastAt() {
        return entries.isEmpty() ? null : entries.getLast().entry().at();
    }

    /** An entry cut to the reader, and how much of it shows. */
    public record Shown(Entry entry, Visibility visibility) {

        /** Whether only its lane and its time show. */
        public boolean masked() {
            return visibility != Visibility.FULL;
        }
    }
}

package org.cairn.timeline.stream.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.contracts.PathwayId;
import org.cairn.timeline.pathway.Entry;
import org.cairn.timeline.pathway.Parties;
import org.cairn.timeline.pathway.edge.Entries;
import org.cairn.timeline.stream.Hearing;
import org.cairn.timeline.stream.Notice;

/** Decides who is to be told of what, by what is committed now. */
@ApplicationScoped
public class Notices {

    private final Entries entries;
    private final Audience audience;

    Notices(Entries entries, Audience audience) {
        this.entries = entries;
        this.audience = audience;
    }

    /** What these events and grants lead to, in their order; the same notice may come up more than once. */
    List<Notice> of(List<Undisclosed.Row> waiting) {
        var pathways = waiting.stream().map(Undisclosed.Row::pathway).collect(Collectors.toSet());
        var known = entries.of(pathways);
        var looks = pathways.stream()
                .collect(Collectors.toMap(
                        Function.identity(), pathway -> look(pathway, known.getOrDefault(pathway, List.of()))));
        return waiting.stream()
                .flatMap(row -> looks.get(row.pathway()).notices(row))
                .toList();
    }

    private Look look(PathwayId pathway, Collection<Entry> known) {
        return new Look(known, Parties.of(known), audience.of(pathway));
    }

    private record Look(Collection<Entry> entries, Parties parties, List<Hearing> hearings) {

        Stream<Notice> notices(Undisclosed.Row row) {
            var again = entries.stream().anyMatch(entry -> row.isAbout(entry.id()) && Parties.isEntrance(entry));
            return entries.stream()
                    .filter(entry -> again || row.isAbout(entry.id()))
                    .flatMap(entry -> hearings.stream()
                            .filter(hearing -> row.isFor(hearing.agency()))
                            .flatMap(hearing -> hearing.of(entry, parties).stream()));
        }
    }
}

package org.cairn.timeline.pathway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.contracts.Event;

/** Facts by the stream in which their service wrote them: one matter, one application, one return at a time. */
final class Streams {

    private Streams() {}

    /** The streams of that family, each in the order of the world. */
    static Stream<List<Entry>> of(List<Entry> facts, Class<? extends Event> family) {
        var streams = new LinkedHashMap<String, List<Entry>>();
        facts.stream().filter(entry -> family.isInstance(entry.fact())).forEach(entry -> streams.computeIfAbsent(
                        entry.source(), _ -> new ArrayList<>())
                .add(entry));
        return streams.values().stream();
    }
}

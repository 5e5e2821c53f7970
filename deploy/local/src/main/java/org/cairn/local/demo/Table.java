package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Several readings of one timeline as rows: each step once, and how each reader sees it. */
final class Table {

    /** One step; a reader to whom it is masked learns its time and lane only, so those are what rows are matched by. */
    record Row(String at, String lane, String type, int number) {}

    private final Set<Row> rows = new LinkedHashSet<>();
    private final List<Set<Row>> full = new ArrayList<>();
    private final List<Set<Row>> masked = new ArrayList<>();

    /** The first reader, who acts most, gives the order of steps of the same second. */
    Table(List<JsonNode> timelines) {
        for (var n = 0; n < timelines.size(); n++) {
            full.add(new HashSet<>());
            masked.add(new HashSet<>());
        }
        for (var n = 0; n < timelines.size(); n++) placeFull(n, timelines.get(n));
        for (var n = 0; n < timelines.size(); n++) placeMasked(n, timelines.get(n));
    }

    private void placeFull(int reader, JsonNode timeline) {
        for (var entry : timeline.path("entries")) {
            if (!entry.path("masked").asBoolean()) add(full.get(reader), row(entry, full.get(reader)));
        }
    }

    private void add(Set<Row> seen, Row row) {
        rows.add(row);
        seen.add(row);
    }

    private static Row row(JsonNode entry, Set<Row> earlier) {
        var at = entry.path("at").asText();
        var lane = entry.path("lane").asText();
        var type = entry.path("type").asText();
        var number = (int) earlier.stream()
                .filter(row -> row.at().equals(at)
                        && row.lane().equals(lane)
                        && row.type().equals(type))
                .count();
        return new Row(at, lane, type, number);
    }

    /** A masked step stands where another reader sees one in full at that time in that lane, or in a row of its own. */
    private void placeMasked(int reader, JsonNode timeline) {
        for (var entry : timeline.path("entries")) {
            if (!entry.path("masked").asBoolean()) continue;
            var masks = masked.get(reader);
            var step = row(entry, masks);
            var place = rows.stream()
                    .filter(row -> row.at().equals(step.at()) && row.lane().equals(step.lane()))
                    .filter(row -> !full.get(reader).contains(row) && !masks.contains(row))
                    .findFirst()
                    .orElse(step);
            add(masks, place);
        }
    }

    List<Row> rows() {
        return rows.stream().sorted(Comparator.comparing(Row::at)).toList();
    }

    /** {@code ●} in full, {@code ○} masked, {@code ·} not there. */
    String mark(int reader, Row row) {
        if (full.get(reader).contains(row)) return "●";
        return masked.get(reader).contains(row) ? "○" : "·";
    }
}

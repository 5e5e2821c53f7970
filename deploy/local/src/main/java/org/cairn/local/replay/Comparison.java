package org.cairn.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The authority's own counts beside the published ones, cell by cell on the published labels. */
record Comparison(int equal, List<String> unequal, int published, int counted) {

    static Comparison of(List<Cell> cells, JsonNode statistics) {
        var published = new LinkedHashMap<String, Integer>();
        cells.forEach(cell -> published.merge(cell.labels().toString(), cell.people(), Integer::sum));
        var counted = counts(statistics);
        var keys = new TreeSet<String>(published.keySet());
        keys.addAll(counted.keySet());
        var unequal = keys.stream()
                .filter(key -> !published.getOrDefault(key, 0).equals(counted.getOrDefault(key, 0)))
                .map(key -> key + ": published " + published.getOrDefault(key, 0) + ", counted "
                        + counted.getOrDefault(key, 0))
                .toList();
        return new Comparison(keys.size() - unequal.size(), unequal, sum(published), sum(counted));
    }

    private static Map<String, Integer> counts(JsonNode statistics) {
        var counted = new LinkedHashMap<String, Integer>();
        for (var cell : statistics.path("cells")) {
            var labels = new Cell.Labels(
                    cell.path("firstResponder").asText(),
                    cell.path("exploitation").asText(),
                    cell.path("age").asText(),
                    cell.path("gender").asText(),
                    cell.path("nationality").asText());
            counted.merge(labels.toString(), cell.path("count").asInt(), Integer::sum);
        }
        return counted;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean isEqual() {
        return unequal.isEmpty();
    }
}

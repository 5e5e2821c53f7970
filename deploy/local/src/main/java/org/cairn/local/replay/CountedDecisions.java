package org.cairn.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import org.cairn.local.replay.PublishedDecisions.Kind;

/** The authority's own counts of decisions, as the statistics of cases tell them. */
record CountedDecisions(JsonNode statistics, CodeLists lists) {

    /** How many are counted in that cell. */
    int of(Kind kind, PublishedDecisions.Cell cell) {
        var count = 0;
        for (var table : statistics.path("tables")) {
            if (!table.path("kind").asText().equals(kind.name() + "_GROUNDS")) continue;
            for (var counted : table.path("cells")) {
                if (isOf(cell, counted)) count += counted.path("count").asInt();
            }
        }
        return count;
    }

    private boolean isOf(PublishedDecisions.Cell cell, JsonNode counted) {
        return counted.path("label").asText().equals(cell.outcome().name())
                && lists.age(counted.path("age").asText())
                        .name()
                        .equals(cell.age().name());
    }
}

package org.cairn.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import org.cairn.local.replay.PublishedDecisions.Kind;

/** The authority's own counts of decisions, as the statistics of cases tell them. */
record CountedDecisions(JsonNode statistics) {

    /** How many are counted in that cell. */
    int of(Kind kind, PublishedDecisions.Cell cell) {
        var count = 0;
        for (var line : statistics.path("cells")) {
            if (line.path("decision").asText().equals(kind.route())
                    && line.path("age").asText().equals(cell.age().name())
                    && line.path("outcome").asText().equals(cell.outcome().name())) {
                count += line.path("count").asInt();
            }
        }
        return count;
    }
}

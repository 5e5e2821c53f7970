package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same pathway as four agencies see it, side by side. */
record FourViews(Cast cast, Narrator narrator) {

    private static final String ROW = "%-9s %-44s %-12s %-12s %-12s %s";

    /** Prints the four columns; returns the coordinator's case id. */
    String show(String ngoCaseId, String shelterCaseId) throws IOException, InterruptedException {
        narrator.chapter("The same timeline, as four agencies see it.");
        var coordinators = coordinatorsCaseId(ngoCaseId);
        print(List.of(
                read(cast.ngo(), ngoCaseId),
                read(cast.shelter(), shelterCaseId),
                read(cast.foreign(), ngoCaseId),
                read(cast.coordinator(), coordinators)));
        narrator.says("● in full · ○ masked: that something happened, when, in which service · · not there at all");
        narrator.says(
                "Wave asked with a case id that is not its own: 404, the same bytes as for an id that never was.");
        return coordinators;
    }

    /** The one among the coordinator's that was opened then, once the last event has reached its timeline. */
    private String coordinatorsCaseId(String ngoCaseId) throws IOException, InterruptedException {
        var mine = new Pages(cast.coordinator(), cast.timeline("/timelines?view=mine"));
        var openedAt = read(cast.ngo(), ngoCaseId).path("openedAt").asText();
        var line = new Patience("the pathway among the coordinator's").until(() -> mine.where("openedAt", openedAt));
        var caseId = line.path("caseId").asText();
        new Patience("the withdrawal on the timeline")
                .until(() -> BooleanNode.valueOf(has(
                        cast.coordinator().get(cast.timeline("/timelines/" + caseId)),
                        "coordination.consent.withdrawn")));
        return caseId;
    }

    private static boolean has(JsonNode timeline, String type) {
        for (var entry : timeline.path("entries"))
            if (entry.path("type").asText().equals(type)) return true;
        return false;
    }

    private JsonNode read(Actor actor, String caseId) throws IOException, InterruptedException {
        return actor.ask(cast.timeline("/timelines/" + caseId)).body();
    }

    private void print(List<JsonNode> timelines) {
        var table = new Table(timelines);
        narrator.says(ROW, "at (UTC)", "what happened", "Harbour Aid", "North House", "Wave", "Coordinator");
        narrator.says(ROW, "", "", "NGO", "shelter", "foreign NGO", "");
        for (var row : table.rows()) {
            var marks = IntStream.range(0, timelines.size())
                    .mapToObj(reader -> table.mark(reader, row))
                    .toList();
            narrator.says(ROW, time(row.at()), row.type(), marks.get(0), marks.get(1), marks.get(2), marks.get(3));
        }
        footer("state", timelines, timeline -> timeline.path("state").asText());
        footer("next", timelines, timeline -> kinds(timeline.path("next")));
        footer("blocked", timelines, timeline -> kinds(timeline.path("blocked")));
    }

    private void footer(String name, List<JsonNode> timelines, java.util.function.Function<JsonNode, String> cell) {
        var cells = timelines.stream()
                .map(timeline -> timeline.has("entries") ? cell.apply(timeline) : "404")
                .toList();
        narrator.says(ROW, "", name, cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }

    private static String kinds(JsonNode steps) {
        return steps.isEmpty() ? "–" : steps.findValuesAsText("kind").stream().collect(Collectors.joining(","));
    }

    private static String time(String at) {
        var from = at.indexOf('T') + 1;
        return at.substring(from, Math.min(at.length(), from + 8));
    }
}

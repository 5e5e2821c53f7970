package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The same pathway as four agencies see it, side by side. */
record FourViews(Cast cast, Narrator narrator) {

    private static final int WIDTH = 34;
    private static final List<String> HEADS =
            List.of("Harbour Aid (NGO)", "North House (shelter)", "Wave (foreign agency)", "Coordinator");

    /** Prints the four columns; returns the coordinator's case id. */
    String show(String ngoCaseId) throws IOException, InterruptedException {
        narrator.chapter("The same timeline, as four agencies see it.");
        var coordinators = caseIdOf(cast.coordinator());
        awaitEnd(coordinators);
        var columns = new ArrayList<JsonNode>();
        columns.add(read(cast.ngo(), ngoCaseId));
        columns.add(read(cast.shelter(), caseIdOf(cast.shelter())));
        columns.add(read(cast.foreign(), ngoCaseId));
        columns.add(read(cast.coordinator(), coordinators));
        print(columns);
        narrator.says(
                "Wave asked with a case id that is not its own: 404, in the same bytes as for one that never was.");
        return coordinators;
    }

    private String caseIdOf(Actor actor) throws IOException, InterruptedException {
        var newest = new Patience("the pathway among those of " + actor.agency())
                .until(() -> ShelterSteps.newest(
                        actor.get(cast.timeline("/timelines?view=mine&limit=100"))
                                .path("items"),
                        "openedAt"));
        return newest.path("caseId").asText();
    }

    /** The timeline hears of what happened by events; the withdrawal is the last. */
    private void awaitEnd(String caseId) throws IOException, InterruptedException {
        new Patience("the withdrawal on the timeline")
                .until(() -> BooleanNode.valueOf(has(
                        cast.coordinator().get(cast.timeline("/timelines/" + caseId)),
                        "coordination.consent.withdrawn")));
    }

    private static boolean has(JsonNode timeline, String type) {
        for (var entry : timeline.path("entries"))
            if (entry.path("type").asText().equals(type)) return true;
        return false;
    }

    private JsonNode read(Actor actor, String caseId) throws IOException, InterruptedException {
        return actor.ask(cast.timeline("/timelines/" + caseId)).body();
    }

    private void print(List<JsonNode> columns) {
        var rows = new TreeMap<String, String[]>();
        for (var column = 0; column < columns.size(); column++) {
            for (var row : rowsOf(columns.get(column)).entrySet()) {
                rows.computeIfAbsent(row.getKey(), key -> new String[HEADS.size()])[column] = row.getValue();
            }
        }
        line(HEADS.toArray(String[]::new));
        line(HEADS.stream().map(head -> "─".repeat(WIDTH - 2)).toArray(String[]::new));
        rows.values().forEach(FourViews::line);
        line(columns.stream().map(FourViews::footer).toArray(String[]::new));
    }

    /** Entries by time; ids differ from agency to agency, so equal times are told apart by their order. */
    private static Map<String, String> rowsOf(JsonNode timeline) {
        var rows = new TreeMap<String, String>();
        for (var entry : timeline.path("entries")) {
            var at = entry.path("at").asText();
            var lane = entry.path("lane").asText();
            var text = entry.path("masked").asBoolean()
                    ? "▒ something in " + lane
                    : entry.path("type").asText();
            var key = at + " " + lane + " ";
            var n = 0;
            while (rows.containsKey(key + n)) n++;
            rows.put(key + n, at.substring(Math.max(0, at.indexOf('T') + 1), Math.min(at.length(), 19)) + " " + text);
        }
        return rows;
    }

    private static String footer(JsonNode timeline) {
        return timeline.has("entries")
                ? "= " + timeline.path("entries").size() + " entries, "
                        + timeline.path("state").asText()
                : "= 404: " + timeline.path("title").asText("not found");
    }

    private static void line(String[] cells) {
        var text = new StringBuilder("    ");
        for (var cell : cells) {
            var shown = cell == null ? "" : cell.replaceFirst(" (coordination|identification|shelter)\\.", " ");
            text.append(String.format(
                    "%-" + WIDTH + "s", shown.length() < WIDTH ? shown : shown.substring(0, WIDTH - 2) + "…"));
        }
        System.out.println(text.toString().stripTrailing());
    }
}

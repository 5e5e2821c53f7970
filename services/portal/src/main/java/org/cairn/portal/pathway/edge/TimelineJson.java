package org.cairn.portal.pathway.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cairn.portal.drawing.Agency;
import org.cairn.portal.drawing.Timeline;
import org.cairn.portal.pathway.Worklist;

/** Reads the timeline service's JSON; what is missing or new in it leaves a gap on the page, never an error. */
final class TimelineJson {
    private final Map<String, Agency> directory;

    TimelineJson(Map<String, Agency> directory) {
        this.directory = directory;
    }

    Timeline timeline(JsonNode json) {
        var entries = list(json.path("entries"), (node, place) -> entry(node, "entry-" + place));
        var opened = instant(json.path("openedAt"));
        return new Timeline(
                json.path("caseId").asText(),
                opened == null
                        ? entries.stream()
                                .map(Timeline.Entry::at)
                                .min(Instant::compareTo)
                                .orElse(Instant.EPOCH)
                        : opened,
                json.path("state").asText(),
                json.path("relation").asText().equals("ended"),
                entries,
                list(json.path("periods"), (node, place) -> period(node, "period-" + place)),
                list(json.path("deadlines"), (node, place) -> deadline(node, "deadline-" + place)),
                new Timeline.Outlook(steps(json.path("next")), steps(json.path("late")), steps(json.path("blocked"))));
    }

    private Timeline.Entry entry(JsonNode node, String placeId) {
        var data = new LinkedHashMap<String, String>();
        node.path("data").properties().forEach(field -> data.put(field.getKey(), said(field.getValue())));
        data.values().removeIf(String::isEmpty);
        return new Timeline.Entry(
                node.path("id").asText(placeId),
                instant(node.path("at")),
                node.path("lane").asText(),
                node.path("type").asText(),
                node.path("masked").asBoolean(),
                new Timeline.Facts(data, agency(node.path("by"))));
    }

    private Timeline.Period period(JsonNode node, String id) {
        return new Timeline.Period(
                id,
                node.path("lane").asText(),
                node.path("kind").asText(),
                instant(node.path("from")),
                instant(node.path("until")),
                !node.path("state").asText().equals("ended"));
    }

    private Timeline.Deadline deadline(JsonNode node, String id) {
        var standing =
                switch (node.path("state").asText()) {
                    case "next" -> Timeline.Standing.NEXT;
                    case "late" -> Timeline.Standing.LATE;
                    case "met" -> Timeline.Standing.MET;
                    default -> Timeline.Standing.HISTORY;
                };
        return new Timeline.Deadline(
                id, node.path("lane").asText(), node.path("kind").asText(), instant(node.path("dueAt")), standing);
    }

    private List<Timeline.Step> steps(JsonNode nodes) {
        return list(
                nodes,
                (node, _) -> new Timeline.Step(
                        node.path("lane").asText(),
                        node.isTextual() ? node.asText() : node.path("kind").asText(),
                        instant(node.path("dueAt"))));
    }

    Worklist worklist(JsonNode json) {
        return new Worklist(
                list(json.path("items"), (node, _) -> line(node)),
                Optional.ofNullable(json.path("next").asText(null)));
    }

    private Worklist.Line line(JsonNode node) {
        return new Worklist.Line(
                node.path("caseId").asText(),
                instant(node.path("openedAt")),
                instant(node.path("lastAt")),
                node.path("state").asText(),
                node.path("late").asBoolean(),
                node.path("unanswered").asBoolean(),
                instant(node.path("nextDueAt")));
    }

    /** An agency is told as its reference alone, or with name, kind and service area beside it. */
    Agency agency(JsonNode node) {
        var ref = node.isTextual() ? node.asText() : node.path("ref").asText();
        var told = new Agency(
                ref,
                node.path("name").asText(),
                node.path("kind").asText(),
                node.path("serviceArea").asText());
        return directory.getOrDefault(ref, told);
    }

    private String said(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(this::said)
                    .collect(Collectors.joining(", "));
        }
        return value.isObject() || value.isNull() ? "" : value.asText();
    }

    static <T> List<T> list(JsonNode nodes, BiFunction<JsonNode, Integer, T> read) {
        var found = new ArrayList<T>();
        for (var node : nodes) {
            found.add(read.apply(node, found.size()));
        }
        return found;
    }

    private static Instant instant(JsonNode node) {
        return node.isTextual() ? Instant.parse(node.asText()) : null;
    }
}

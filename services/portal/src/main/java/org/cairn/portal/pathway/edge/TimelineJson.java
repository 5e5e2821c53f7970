package org.cairn.portal.pathway.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cairn.portal.drawing.Agency;
import org.cairn.portal.drawing.Timeline;
import org.cairn.portal.drawing.Words;
import org.cairn.portal.pathway.Worklist;

/** Reads the timeline service's JSON; what is missing or new in it leaves a gap on the page, never an error. */
final class TimelineJson {
    /** Ids mean something to programs alone. */
    private static final Pattern ID =
            Pattern.compile("(case|ref|con|plc|hold|evt|agy)_[\\w-]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, Agency> directory;
    private final Words words;

    TimelineJson(Map<String, Agency> directory, Words words) {
        this.directory = directory;
        this.words = words;
    }

    Timeline timeline(JsonNode json) {
        var entries = list(json.path("entries"), (node, place) -> entry(node, "entry-" + place));
        var opened = instant(json.path("openedAt"));
        return new Timeline(
                text(json.path("caseId")),
                opened == null ? firstOf(entries) : opened,
                text(json.path("state")),
                text(json.path("relation")).equals("ended"),
                entries,
                list(json.path("periods"), (node, place) -> period(node, "period-" + place)),
                list(json.path("deadlines"), (node, place) -> deadline(node, "deadline-" + place)),
                new Timeline.Outlook(
                        steps(json.path("next")),
                        steps(json.path("late")),
                        list(json.path("blocked"), (node, place) -> block(node, "block-" + place))));
    }

    private static Instant firstOf(List<Timeline.Entry> entries) {
        return entries.stream()
                .map(Timeline.Entry::at)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private Timeline.Entry entry(JsonNode node, String placeId) {
        var data = new LinkedHashMap<String, String>();
        node.path("data").properties().forEach(field -> data.put(field.getKey(), said(field.getValue())));
        data.values().removeIf(String::isEmpty);
        return new Timeline.Entry(
                node.path("id").asText(placeId),
                instant(node.path("at")),
                text(node.path("lane")),
                text(node.path("type")),
                node.path("masked").asBoolean(),
                new Timeline.Facts(data, agency(node.path("by"))));
    }

    private Timeline.Period period(JsonNode node, String id) {
        return new Timeline.Period(
                id,
                text(node.path("lane")),
                text(node.path("kind")),
                instant(node.path("from")),
                instant(node.path("until")),
                !text(node.path("state")).equals("ended"));
    }

    private Timeline.Deadline deadline(JsonNode node, String id) {
        var standing =
                switch (text(node.path("state"))) {
                    case "next" -> Timeline.Standing.NEXT;
                    case "late" -> Timeline.Standing.LATE;
                    case "met" -> Timeline.Standing.MET;
                    default -> Timeline.Standing.HISTORY;
                };
        return new Timeline.Deadline(
                id, text(node.path("lane")), text(node.path("kind")), instant(node.path("dueAt")), standing);
    }

    private List<Timeline.Step> steps(JsonNode nodes) {
        return list(
                nodes,
                (node, place) -> new Timeline.Step(
                        text(node.path("lane")), text(node.path("kind")), instant(node.path("dueAt"))));
    }

    private static Timeline.Block block(JsonNode node, String id) {
        return new Timeline.Block(
                id,
                text(node.path("lane")),
                text(node.path("kind")),
                node.path("masked").asBoolean(),
                new Timeline.Cause(
                        text(node.path("waitsFor")),
                        text(node.path("waitsIn")),
                        instant(node.path("since")),
                        text(node.path("cause")),
                        text(node.path("unblockedBy")),
                        list(node.path("who"), (who, _) -> text(who))));
    }

    Worklist worklist(JsonNode json) {
        return new Worklist(
                list(json.path("items"), (node, _) -> line(node)),
                Optional.ofNullable(json.path("next").asText(null)));
    }

    private Worklist.Line line(JsonNode node) {
        return new Worklist.Line(
                text(node.path("caseId")),
                instant(node.path("openedAt")),
                instant(node.path("lastAt")),
                text(node.path("state")),
                node.path("late").asBoolean(),
                node.path("unanswered").asBoolean(),
                node.path("deadEnded").asBoolean(),
                instant(node.path("nextDueAt")));
    }

    /** An agency is told as its reference alone, or with name, kind and service area beside it. */
    Agency agency(JsonNode node) {
        var ref = node.isTextual() ? node.asText() : text(node.path("ref"));
        var told = new Agency(ref, text(node.path("name")), text(node.path("kind")), text(node.path("serviceArea")));
        return directory.getOrDefault(ref, told);
    }

    private String said(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(this::said)
                    .filter(said -> !said.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        var text = text(value);
        var agency = directory.get(text);
        if (agency != null) {
            return words.agency(agency);
        }
        return ID.matcher(text).matches() ? "" : text;
    }

    static <T> List<T> list(JsonNode nodes, BiFunction<JsonNode, Integer, T> read) {
        var found = new ArrayList<T>();
        for (var node : nodes) {
            found.add(read.apply(node, found.size()));
        }
        return found;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    private static Instant instant(JsonNode node) {
        return node.isTextual() ? Instant.parse(node.asText()) : null;
    }
}

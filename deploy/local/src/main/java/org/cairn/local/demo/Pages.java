package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A list that is read page by page, as an agency's own program would. */
record Pages(Actor actor, String url, Predicate<JsonNode> wanted) {

    Pages(Actor actor, String url) {
        this(actor, url, _ -> true);
    }

    /** Only the lines in which the field has that value. */
    Pages only(String field, String value) {
        return new Pages(actor, url, line -> line.path(field).asText().equals(value));
    }

    /** The line whose time is the latest, or a missing node in an empty list: earlier demos may have left others. */
    JsonNode newest(String time) throws IOException, InterruptedException {
        JsonNode newest = MissingNode.getInstance();
        for (var line : lines()) {
            if (newest.isMissingNode()
                    || line.path(time).asText().compareTo(newest.path(time).asText()) > 0) {
                newest = line;
            }
        }
        return newest;
    }

    /** That field of every line. */
    Set<JsonNode> all(String field) throws IOException, InterruptedException {
        return lines().stream().map(line -> line.path(field)).collect(Collectors.toSet());
    }

    /** That field of a line that is none of those seen before, or a missing node: others may have left lines of their own. */
    JsonNode unseen(String field, Set<JsonNode> before) throws IOException, InterruptedException {
        return lines().stream()
                .map(line -> line.path(field))
                .filter(value -> !before.contains(value))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** The line in which the field has that value, or a missing node. */
    JsonNode where(String field, String value) throws IOException, InterruptedException {
        return lines().stream()
                .filter(line -> line.path(field).asText().equals(value))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    List<JsonNode> lines() throws IOException, InterruptedException {
        var lines = new ArrayList<JsonNode>();
        var more = "";
        do {
            var page = actor.get(url + (url.contains("?") ? "&" : "?") + "limit=100" + more);
            page.path("items").forEach(lines::add);
            more = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!more.isEmpty());
        return lines.stream().filter(wanted).toList();
    }
}

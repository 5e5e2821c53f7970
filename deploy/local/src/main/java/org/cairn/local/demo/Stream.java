package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An agency's own stream of steps. */
record Stream(Stage stage, Actor reader) {

    private static final String PAGE = "/streams/mine/events?limit=100&after=";

    /** Everything, from the first number on, as an agency reads it that lost its place. */
    List<JsonNode> all() throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        var page = reader.get(stage.cast().timeline(PAGE + 0));
        while (!page.path("items").isEmpty()) {
            page.path("items").forEach(items::add);
            page = reader.get(stage.cast().timeline(PAGE + page.path("next").asText()));
        }
        return items;
    }
}

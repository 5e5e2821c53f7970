package org.cairn.contracts.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A made-up event that fits a schema, always the same one. */
final class EventExample {

    private static final Map<String, String> WORDS = Map.of(
            "jurisdiction", "uk-nrm",
            "region", "South East",
            "serviceArea", "South East",
            "name", "Harbour Aid",
            "kind", "reasonable-grounds-expected",
            "agency", "harbour-aid",
            "recipient", "south-house",
            "candidates", "south-house",
            "authority", "uk-sca",
            "grant", "opener");

    private EventExample() {}

    static ObjectNode of(JsonNode schema) {
        var example = Json.MAPPER.createObjectNode();
        schema.get("properties")
                .properties()
                .forEach(property -> example.set(property.getKey(), value(property.getKey(), property.getValue())));
        return example;
    }

    private static JsonNode value(String name, JsonNode schema) {
        return switch (schema.get("type").textValue()) {
            case "object" -> of(schema);
            case "array" -> Json.MAPPER.createArrayNode().add(value(name, schema.get("items")));
            case "boolean" -> BooleanNode.FALSE;
            case "integer" -> IntNode.valueOf(1);
            default -> TextNode.valueOf(text(name, schema));
        };
    }

    private static String text(String name, JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").get(0).textValue();
        }
        return switch (schema.path("format").asText()) {
            case "date-time" -> name.equals("at") ? "2026-03-02T09:30:00Z" : "2026-03-09T17:00:00Z";
            case "date" -> "2026-03-02";
            case "uuid" ->
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
            default -> WORDS.getOrDefault(name, "harbour-aid");
        };
    }
}

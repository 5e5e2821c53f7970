package org.cairn.contracts.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.cairn.contracts.tables.Table;

/** The AsyncAPI 3.0 document of the bus: topics as channels, who sends and receives, every released message. */
final class AsyncApi {

    private static final String SCHEMA_FORMAT = "application/schema+json;version=draft-2020-12";
    private static final List<String> UUIDS = List.of("ce_id", "ce_correlationid", "ce_causationid");

    private final ObjectNode document = Json.MAPPER.createObjectNode();
    private final Table topics;

    private AsyncApi(Table topics) {
        this.topics = topics;
    }

    /** The document for these events and the topics of {@code privacy/topics.csv}. */
    static String of(List<PublicEvent> events, Table topics) {
        var api = new AsyncApi(topics);
        api.head();
        api.channels(events);
        api.operations();
        api.components(events);
        return Json.yaml(api.document);
    }

    private void head() {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Cairn events between services")
                .put("version", "0.1.0")
                .put(
                        "description",
                        "Facts without persons: ids, codes, dates and deadlines (C0 and C1). Agencies do not read these topics;"
                                + " they follow their own stream.");
        document.put("defaultContentType", "application/json");
    }

    private void channels(List<PublicEvent> events) {
        var channels = document.putObject("channels");
        for (var topic : topics.rows()) {
            var name = topic.get("topic");
            var channel = channels.putObject(key(name)).put("address", name);
            var messages = channel.putObject("messages");
            events.stream()
                    .filter(event -> event.topic().equals(name))
                    .forEach(event -> reference(messages, message(event), "messages/" + message(event)));
            channel.putObject("bindings").putObject("kafka").put("topic", name).put("partitions", 12);
        }
    }

    private void operations() {
        var operations = document.putObject("operations");
        for (var topic : topics.rows()) {
            Table.words(topic.get("writers")).forEach(writer -> operation(operations, writer, "send", topic));
            Table.words(topic.get("readers")).forEach(reader -> operation(operations, reader, "receive", topic));
        }
    }

    private static void operation(ObjectNode operations, String service, String action, Map<String, String> topic) {
        var channel = key(topic.get("topic"));
        var operation =
                operations.putObject(service + "-" + action + "-" + channel).put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
    }

    private void components(List<PublicEvent> events) {
        var components = document.putObject("components");
        var messages = components.putObject("messages");
        for (var event : events) {
            var message = messages.putObject(message(event)).put("name", event.type());
            message.put("title", event.shortName()).put("contentType", "application/json");
            message.putObject("headers").put("$ref", "#/components/schemas/cloudEvent");
            var payload = message.putObject("payload").put("schemaFormat", SCHEMA_FORMAT);
            payload.putObject("schema").put("$ref", "./" + event.type() + ".schema.json");
            message.putObject("bindings")
                    .putObject("kafka")
                    .putObject("key")
                    .put("type", "string")
                    .put("description", "the pathway, or the agency of a listing");
        }
        components.putObject("schemas").set("cloudEvent", headers());
    }

    private static ObjectNode headers() {
        var headers = Json.MAPPER.createObjectNode().put("type", "object");
        headers.put(
                "description", "CloudEvents 1.0 in Kafka's binary mode, and our extensions; none holds personal data.");
        var properties = headers.putObject("properties");
        properties.putObject("ce_specversion").put("type", "string").put("const", "1.0");
        UUIDS.forEach(name -> properties.putObject(name).put("type", "string").put("format", "uuid"));
        properties.putObject("ce_time").put("type", "string").put("format", "date-time");
        List.of("ce_type", "ce_source", "ce_version", "ce_subject", "ce_agency")
                .forEach(name -> properties.putObject(name).put("type", "string"));
        properties
                .putObject("ce_dataclassification")
                .put("type", "string")
                .putArray("enum")
                .add("C0")
                .add("C1");
        var required = headers.putArray("required");
        properties.fieldNames().forEachRemaining(required::add);
        return headers;
    }

    private static void reference(ObjectNode parent, String name, String component) {
        parent.putObject(name).put("$ref", "#/components/" + component);
    }

    private static String message(PublicEvent event) {
        return event.shortName() + ".v" + event.version();
    }

    private static String key(String topic) {
        return topic.replace('.', '-');
    }
}

package org.cairn.contracts.events;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.In;

/** The JSON Schema of what an event shows on the bus; a component that may not be published is not even named. */
final class EventSchema {

    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, long.class, Integer.class, Long.class);

    private EventSchema() {}

    /** The schema as JSON Schema 2020-12. */
    static ObjectNode of(PublicEvent event) {
        var schema = Json.MAPPER
                .createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:cairn:event:" + event.type())
                .put("title", event.shortName() + " v" + event.version());
        return object(schema, event.publicComponents());
    }

    private static ObjectNode object(ObjectNode schema, List<RecordComponent> components) {
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        var required = Json.MAPPER.createArrayNode();
        for (var component : components) {
            properties.set(component.getName(), property(component));
            requireIfNeverNull(component, required);
        }
        schema.set("required", required);
        return schema.put("additionalProperties", false);
    }

    /** Absent stands for unknown, so only what cannot be null in the record is required, and when it happened. */
    private static void requireIfNeverNull(RecordComponent component, ArrayNode required) {
        if (component.getType().isPrimitive() || component.getName().equals("at")) {
            required.add(component.getName());
        }
    }

    private static ObjectNode property(RecordComponent component) {
        var category = component.getAnnotation(In.class).value();
        return typed(component.getGenericType())
                .put("x-category", category.name())
                .put("x-sensitivity", category.sensitivity().name());
    }

    private static ObjectNode typed(Type type) {
        if (type instanceof ParameterizedType list && Collection.class.isAssignableFrom((Class<?>) list.getRawType())) {
            return array(list);
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return words(plain);
        }
        return plain.isRecord() ? record(plain) : scalar(plain);
    }

    private static ObjectNode array(ParameterizedType list) {
        var schema = text("array");
        schema.set("items", typed(list.getActualTypeArguments()[0]));
        return list.getRawType() == Set.class ? schema.put("uniqueItems", true) : schema;
    }

    private static ObjectNode words(Class<?> type) {
        var schema = text("string").put("title", type.getSimpleName());
        var words = schema.putArray("enum");
        for (var constant : type.getEnumConstants()) {
            words.add(Json.MAPPER.convertValue(constant, String.class));
        }
        return schema;
    }

    private static ObjectNode record(Class<?> type) {
        var components = List.of(type.getRecordComponents());
        if (components.size() == 1 && isValue(components.getFirst())) {
            return typed(components.getFirst().getGenericType()).put("title", type.getSimpleName());
        }
        if (!components.stream().allMatch(PublicEvent::isPublic)) {
            throw new IllegalArgumentException(type.getName() + " is published whole and holds more than C1");
        }
        return object(Json.MAPPER.createObjectNode().put("title", type.getSimpleName()), components);
    }

    private static boolean isValue(RecordComponent component) {
        AnnotatedElement accessor = component.getAccessor();
        return component.isAnnotationPresent(JsonValue.class) || accessor.isAnnotationPresent(JsonValue.class);
    }

    private static ObjectNode scalar(Class<?> type) {
        if (WHOLE_NUMBERS.contains(type)) {
            return text("integer");
        }
        if (type == boolean.class || type == Boolean.class) {
            return text("boolean");
        }
        if (type == String.class) {
            return text("string");
        }
        return text("string").put("format", format(type));
    }

    private static String format(Class<?> type) {
        if (type == Instant.class) {
            return "date-time";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == UUID.class) {
            return "uuid";
        }
        throw new IllegalArgumentException("no public event may hold a " + type.getName());
    }

    private static ObjectNode text(String type) {
        return Json.MAPPER.createObjectNode().put("type", type);
    }
}

package org.cairn.chassis.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;

/** Events as JSON: whole for the journal, cut to their public components for the bus. */
public final class EventJson {

    /** Writes ids in their inner form; never used for what leaves the platform. */
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private EventJson() {}

    /** The whole event with its name in front, for sealing. */
    static byte[] whole(Event event) {
        try {
            var node = MAPPER.createObjectNode().put("event", nameOf(event.getClass()));
            node.set("facts", MAPPER.valueToTree(event));
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The event of that family that these bytes hold. */
    static <E extends Event> E read(byte[] whole, Class<E> family) {
        try {
            var node = MAPPER.readTree(whole);
            var name = node.get("event").textValue();
            var record = Arrays.stream(family.getPermittedSubclasses())
                    .filter(candidate -> EventTypes.namesOf(candidate).anyMatch(name::equals))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no event " + name + " in " + family.getName()));
            return family.cast(MAPPER.treeToValue(node.get("facts"), record));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The name of the event that these bytes hold. */
    static String nameIn(byte[] whole) {
        try {
            return MAPPER.readTree(whole).get("event").textValue();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The event that these bytes hold, as that record. */
    static Event factsOf(byte[] whole, Class<? extends Event> record) {
        try {
            return MAPPER.treeToValue(MAPPER.readTree(whole).get("facts"), record);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same event without every component that is unmarked or above C1. */
    public static ObjectNode published(Event event) {
        ObjectNode facts = MAPPER.valueToTree(event);
        for (var component : event.getClass().getRecordComponents()) {
            var mark = component.getAnnotation(In.class);
            if (mark == null || !mark.value().sensitivity().mayBePublished()) {
                facts.remove(component.getName());
            }
        }
        return facts;
    }

    private static String nameOf(Class<?> record) {
        return EventTypes.released(record).map(EventType::value).orElse(record.getSimpleName());
    }
}

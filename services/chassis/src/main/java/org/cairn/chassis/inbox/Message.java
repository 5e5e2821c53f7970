package org.cairn.chassis.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.cairn.chassis.journal.EventJson;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventId;

/** A record of a topic whose envelope could be read; its body is still bytes. */
record Message(TopicPartition place, long offset, Map<String, String> headers, byte[] body, Envelope envelope) {

    static Message read(ConsumerRecord<String, byte[]> record) {
        var headers = new TreeMap<String, String>();
        for (var header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return of(new TopicPartition(record.topic(), record.partition()), record.offset(), headers, record.value());
    }

    static Message of(TopicPartition place, long offset, Map<String, String> headers, byte[] body) {
        if (body == null) {
            throw new Unreadable("there is no body");
        }
        try {
            return new Message(place, offset, headers, body, envelope(headers));
        } catch (RuntimeException noEnvelope) {
            throw new Unreadable("the attributes are no envelope");
        }
    }

    /** The body as that event; an unknown code in it is a fault of this build and not of the bytes. */
    Event event(Class<? extends Event> type) {
        try {
            JsonNode facts = EventJson.MAPPER.readTree(body);
            if (!facts.isObject()) {
                throw new Unreadable("the body is no object");
            }
            return EventJson.MAPPER.treeToValue(facts, type);
        } catch (StreamReadException notJson) {
            throw new Unreadable("the body is no JSON");
        } catch (JsonProcessingException unknown) {
            throw new NotUnderstood(unknown);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Envelope envelope(Map<String, String> headers) {
        return new Envelope(
                EventId.of(attribute(headers, "id")),
                attribute(headers, "type"),
                attribute(headers, "source"),
                Long.parseLong(attribute(headers, "version")),
                attribute(headers, "subject"),
                Instant.parse(attribute(headers, "time")),
                attribute(headers, "agency"),
                UUID.fromString(attribute(headers, "correlationid")),
                UUID.fromString(attribute(headers, "causationid")));
    }

    private static String attribute(Map<String, String> headers, String name) {
        var value = headers.get(Envelope.HEADER + name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    /** The bytes are no event, today and with every later build. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why, null, false, false);
        }
    }

    /** The event holds a code that this build does not know; a later one may. */
    static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUnderstood(JsonProcessingException cause) {
            super(cause.getOriginalMessage(), null, false, false);
        }
    }
}

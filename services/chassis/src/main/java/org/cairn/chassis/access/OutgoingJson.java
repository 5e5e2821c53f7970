package org.cairn.chassis.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.cairn.chassis.http.Problem;

/** JSON as it crosses the boundary: ids sealed for the reader, times in whole seconds, nothing unknown let in. */
@Singleton
public class OutgoingJson implements ObjectMapperCustomizer {

    private final OutgoingIds ids;
    private final Reader reader;

    OutgoingJson(OutgoingIds ids, Reader reader) {
        this.ids = ids;
        this.reader = reader;
    }

    /** After all others, so that nobody's way of writing times or ids wins over ours. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(module())
                .registerModule(SortedSets.module())
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(SerializationFeature.FAIL_ON_ORDER_MAP_BY_INCOMPARABLE_KEY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .getFactory()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        refuseNumbersAsText(mapper);
    }

    private static void refuseNumbersAsText(ObjectMapper mapper) {
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Integer).setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Boolean)
                .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    }

    private SimpleModule module() {
        var module = new SimpleModule("outgoing");
        Sealed.ALL.forEach(id -> add(module, id));
        module.addSerializer(Instant.class, new WholeSeconds());
        module.addSerializer(UUID.class, new NoBareId());
        return module;
    }

    private <T> void add(SimpleModule module, Sealed<T> id) {
        module.addSerializer(id.type(), new Out<>(id, false));
        module.addKeySerializer(id.type(), new Out<>(id, true));
        module.addDeserializer(id.type(), new In<>(id));
    }

    private final class Out<T> extends JsonSerializer<T> {
        private final Sealed<T> id;
        private final boolean asKey;

        Out(Sealed<T> id, boolean asKey) {
            this.id = id;
            this.asKey = asKey;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider writing) throws IOException {
            var text = id.out().of(ids, value, reader.of(writing.getAttribute(Reader.ATTRIBUTE)));
            if (asKey) {
                json.writeFieldName(text);
            } else {
                json.writeString(text);
            }
        }
    }

    private final class In<T> extends JsonDeserializer<T> {
        private final Sealed<T> id;

        In(Sealed<T> id) {
            this.id = id;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext reading) throws IOException {
            var text = json.getValueAsString("");
            return id.in()
                    .of(ids, text, reader.of(reading.getAttribute(Reader.ATTRIBUTE)))
                    .orElseThrow(() -> Problem.badField(
                            "", "This id is unknown to your agency.", "Send an id as this platform gave it to you."));
        }
    }

    private static final class WholeSeconds extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant at, JsonGenerator json, SerializerProvider writing) throws IOException {
            json.writeString(at.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    /** A bare id is always a mistake: two agencies could join on it. */
    private static final class NoBareId extends JsonSerializer<UUID> {
        @Override
        public void serialize(UUID id, JsonGenerator json, SerializerProvider writing) throws IOException {
            writing.reportMappingProblem("a bare id must not leave");
        }
    }
}

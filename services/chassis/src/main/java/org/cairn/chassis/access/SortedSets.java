package org.cairn.chassis.access;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.io.IOException;
import java.util.Comparator;
import java.util.Set;

/** Writes sets in one order, so that the same content is the same bytes in every process. */
public final class SortedSets extends BeanSerializerModifier {

    private static final long serialVersionUID = 1L;

    /** The module that does so. */
    public static SimpleModule module() {
        return new SimpleModule("sorted-sets").setSerializerModifier(new SortedSets());
    }

    @Override
    public JsonSerializer<?> modifyCollectionSerializer(
            SerializationConfig config, CollectionType type, BeanDescription bean, JsonSerializer<?> serializer) {
        return Set.class.isAssignableFrom(type.getRawClass()) ? new Sorted() : serializer;
    }

    private static final class Sorted extends JsonSerializer<Set<?>> {
        @Override
        public void serialize(Set<?> set, JsonGenerator json, SerializerProvider writing) throws IOException {
            json.writeStartArray();
            for (var element : set.stream().sorted(order()).toList()) {
                writing.defaultSerializeValue(element, json);
            }
            json.writeEndArray();
        }

        private static Comparator<Object> order() {
            return Comparator.comparing(element -> element instanceof Enum<?> code ? code.name() : element.toString());
        }
    }
}

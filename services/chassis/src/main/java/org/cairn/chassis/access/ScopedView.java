package org.cairn.chassis.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.cairn.contracts.In;

/** Cuts a marked record to what a scope allows; an unmarked component never leaves, ids leave sealed for the reader. */
@ApplicationScoped
public class ScopedView {

    private final ObjectMapper json;

    ScopedView(ObjectMapper json) {
        this.json = json;
    }

    /** The allowed components as JSON, nested records cut in the same way. */
    public ObjectNode of(Record record, Scope scope) {
        var cut = json.createObjectNode();
        for (var component : record.getClass().getRecordComponents()) {
            var value = leaves(component, scope) ? valueOf(component, record) : null;
            if (value != null) {
                cut.set(component.getName(), node(value, scope));
            }
        }
        return cut;
    }

    private static boolean leaves(RecordComponent component, Scope scope) {
        var mark = component.getAnnotation(In.class);
        return mark != null
                && (scope.allows(mark.value())
                        || mark.minimum() && scope.minimum().contains(mark.value()));
    }

    private JsonNode node(Object value, Scope scope) {
        return switch (value) {
            case Record id when Sealed.isId(id) -> plain(id, scope);
            case Record nested -> of(nested, scope);
            case List<?> list -> {
                var cut = json.createArrayNode();
                list.forEach(one -> cut.add(node(one, scope)));
                yield cut;
            }
            case Map<?, ?> map
            when map.values().stream().anyMatch(Record.class::isInstance) ->
                throw new IllegalStateException("records in a map cannot be cut");
            default -> plain(value, scope);
        };
    }

    private JsonNode plain(Object value, Scope scope) {
        try (var buffer = new TokenBuffer(json, false)) {
            json.writer().withAttribute(Reader.ATTRIBUTE, scope.who().agency()).writeValue(buffer, value);
            return json.readTree(buffer.asParser());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("cannot read " + component, closed);
        }
    }
}

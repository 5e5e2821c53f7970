package org.cairn.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One operation in which many people are found at once. */
public record OperationId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OperationId {}

    /** The same id read from its text form; throws {@link IllegalArgumentException} when it is not one. */
    public static OperationId of(String text) {
        return new OperationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

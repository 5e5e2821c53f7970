package org.cairn.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One list of an operation's people that was asked for. */
public record OperationListId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OperationListId {}

    /** The same id read from its text form; throws {@link IllegalArgumentException} when it is not one. */
    public static OperationListId of(String text) {
        return new OperationListId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

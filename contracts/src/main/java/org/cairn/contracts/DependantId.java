package org.cairn.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One relative or other person close to somebody who was trafficked, in danger because of it. */
public record DependantId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DependantId {}

    /** The same id read from its text form; throws {@link IllegalArgumentException} when it is not one. */
    public static DependantId of(String text) {
        return new DependantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

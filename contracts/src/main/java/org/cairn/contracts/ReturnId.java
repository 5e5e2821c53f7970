package org.cairn.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One return of a person to a country that they call theirs. */
public record ReturnId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReturnId {}

    /** The same id read from its text form; throws {@link IllegalArgumentException} when it is not one. */
    public static ReturnId of(String text) {
        return new ReturnId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

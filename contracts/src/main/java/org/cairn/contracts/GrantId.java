package org.cairn.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one grant within a pathway by what it rests on, such as {@code opener} or {@code consent:…}. */
public record GrantId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GrantId {}

    @Override
    public String toString() {
        return value;
    }
}

package org.cairn.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One person's way from first suspicion to a life of their own; never leaves the platform in this form. */
public record PathwayId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PathwayId {}

    /** The same id read from its text form; throws {@link IllegalArgumentException} when it is not one. */
    public static PathwayId of(String text) {
        return new PathwayId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.cairn.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One stay of a person in a shelter. */
public record PlacementId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlacementId {}

    /** The same id read from its text form; throws {@link IllegalArgumentException} when it is not one. */
    public static PlacementId of(String text) {
        return new PlacementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

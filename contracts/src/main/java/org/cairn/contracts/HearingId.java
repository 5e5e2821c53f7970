package org.cairn.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One hearing, interview or other date on which a court or an authority wants to hear the person. */
public record HearingId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HearingId {}

    /** The same id read from its text form; throws {@link IllegalArgumentException} when it is not one. */
    public static HearingId of(String text) {
        return new HearingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.cairn.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An NGO, authority or other body that takes part; the same word as its client in the identity provider. */
public record AgencyId(@JsonValue String value) {

    private static final int LONGEST = 60;

    /** Lower-case letters, digits and hyphens, at most 60; anything else throws {@link IllegalArgumentException}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgencyId {
        if (value == null || value.length() > LONGEST || !value.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("an agency id is lower-case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

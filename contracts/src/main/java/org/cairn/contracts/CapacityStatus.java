package org.cairn.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a service has room (codes of the Gravity referral workflow). */
public enum CapacityStatus {
    NO_CAPACITY,
    CAPACITY,
    WAITLIST,
    ADDITIONAL_ASSESSMENT_REQUIRED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static CapacityStatus read(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

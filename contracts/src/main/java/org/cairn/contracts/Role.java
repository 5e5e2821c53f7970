package org.cairn.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The capacity in which somebody acts; one counts per request, each has a row in the access matrix. */
public enum Role {
    PERSON,
    GUARDIAN,
    INDEPENDENT_ADVOCATE,
    NGO_CASEWORKER,
    FIRST_RESPONDER,
    PATHWAY_COORDINATOR,
    IDENTIFICATION_AUTHORITY,
    SHELTER_WORKER,
    LAWYER,
    STATUS_CASEWORKER,
    IMMIGRATION_ENFORCEMENT,
    POLICE,
    WITNESS_PROTECTION,
    REPATRIATION_WORKER,
    CONSULATE,
    RECEIVING_NGO,
    HEALTH_PROVIDER,
    NATIONAL_RAPPORTEUR,
    AUDITOR,
    PLATFORM_OPERATOR;

    /** The word that the identity provider and the tables use: lower case with hyphens. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of that word, or nothing: an unknown role is never a known one. */
    public static Optional<Role> ofWord(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    @JsonCreator
    static Role read(String word) {
        return ofWord(word).orElseThrow(() -> new IllegalArgumentException("unknown role"));
    }
}

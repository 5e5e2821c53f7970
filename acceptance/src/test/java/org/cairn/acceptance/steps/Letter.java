package org.cairn.acceptance.steps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.acceptance.platform.Agency;

/** What an NGO writes to refer a person. */
public record Letter(Map<String, Object> document) {

    /** To a lawyer, with what the consent covers. */
    public static Letter toLawyer(Agency lawyer, String consent) {
        return new Letter(Map.of(
                "recipients",
                List.of(lawyer.id()),
                "service",
                "LEGAL_AID",
                "priority",
                "NORMAL",
                "purpose",
                "LEGAL_REPRESENTATION",
                "consents",
                List.of(consent),
                "fields",
                List.of("alias", "languages")));
    }

    /** To a shelter, or to the first of several, with what the consents cover. */
    public static Letter toShelter(List<String> offers, List<String> consents) {
        return new Letter(Map.of(
                "recipients", offers,
                "service", "SHELTER",
                "priority", "URGENT",
                "purpose", "ASSISTANCE",
                "region", "Kent",
                "consents", consents,
                "fields", List.of("alias", "languages", "safeContact", "needs")));
    }

    /** The same letter with one field more or other. */
    public Letter with(String field, Object value) {
        var changed = new HashMap<>(document);
        changed.put(field, value);
        return new Letter(changed);
    }
}

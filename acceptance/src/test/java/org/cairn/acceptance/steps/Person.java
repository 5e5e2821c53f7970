package org.cairn.acceptance.steps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a person told when an NGO met them. */
public record Person(String age, Map<String, Object> told) {

    /** An adult who told the usual things. */
    public static Person someone() {
        return new Person(
                "ADULT",
                Map.of(
                        "alias",
                        "Mira",
                        "name",
                        "Mirjeta Hoxha",
                        "birthYear",
                        1998,
                        "sex",
                        "FEMALE",
                        "languages",
                        List.of("sqi", "eng"),
                        "nationalities",
                        List.of("AL"),
                        "safeContact",
                        "through the drop-in, mornings only",
                        "needs",
                        List.of("a quiet room")));
    }

    /** The same person, of that age. */
    public Person ofAge(String status) {
        return new Person(status, told);
    }

    /** The same person with one thing told differently. */
    public Person telling(String field, Object value) {
        var changed = new HashMap<>(told);
        changed.put(field, value);
        return new Person(age, changed);
    }
}

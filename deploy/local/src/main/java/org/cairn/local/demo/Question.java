package org.cairn.local.demo;

import java.util.List;
import java.util.Map;

/** What a person is asked: may this agency know these categories for this purpose? */
record Question(String recipient, String purpose, List<String> categories) {

    Map<String, Object> body() {
        return Map.of("recipient", recipient, "purpose", purpose, "categories", categories);
    }
}

package org.cairn.local.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Consent is asked for and given: for one recipient, one purpose and one set of categories. */
record Consents(Cast cast, String caseId) {

    /** A consent that the person gave, and the position from which it counts. */
    record Given(String consentId, String position) {}

    Given askAndGive(String recipient, String purpose, List<String> categories)
            throws IOException, InterruptedException {
        var question = Map.of("recipient", recipient, "purpose", purpose, "categories", categories);
        var asked = cast.ngo().post(cast.coordination("/pathways/" + caseId + "/consents"), question);
        var consent = asked.path("consentId").asText();
        var answer = Map.of(
                "givenBy", "INDIVIDUAL", "how", "spoken, signed by initials", "language", "sqi", "interpreter", true);
        var given = cast.ngo().post(cast.coordination("/consents/" + consent + "/giving"), answer);
        return new Given(consent, given.path("position").asText());
    }
}

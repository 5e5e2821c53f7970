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
        return askAndGive(cast.ngo(), new Question(recipient, purpose, categories), "INDIVIDUAL");
    }

    /** The same, asked by that agency and answered by whoever may speak for the person. */
    Given askAndGive(Actor asker, Question question, String giver) throws IOException, InterruptedException {
        var asked = asker.post(cast.coordination("/pathways/" + caseId + "/consents"), question.body());
        var consent = asked.path("consentId").asText();
        var answer =
                Map.of("givenBy", giver, "how", "spoken, signed by initials", "language", "sqi", "interpreter", true);
        var given = asker.post(cast.coordination("/consents/" + consent + "/giving"), answer);
        return new Given(consent, given.path("position").asText());
    }
}

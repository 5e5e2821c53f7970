package org.cairn.local.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Two countries meet the same person; that the two records are of one person only that person can say. */
record TwiceMet(Stage stage) {

    private static final Map<String, Object> PERSON = Map.of(
            "entryChannel", "POLICE_OPERATION", "person", Map.of("alias", "Person 11", "languages", List.of("sqi")));

    void play(Case known) throws IOException, InterruptedException {
        stage.chapter("Wave meets one of them again, under the same alias.");
        var wave = stage.actor("wave-abroad", "ngo-caseworker");
        var theirs = stage.open(wave, PERSON);
        var presentation = stage.cast().coordination("/pathways/" + theirs.id() + "/recovery-token/presentation");
        var guessed = stage.refusal(wave, presentation, Map.of("token", "AAAA-BBBB-CCCC-DDDD"));
        stage.check("nobody is matched by name, and no token can be guessed: " + guessed, !guessed.isEmpty());
        var token = known.knower()
                .post(stage.cast().coordination("/pathways/" + known.id() + "/recovery-token"), Map.of())
                .path("token")
                .asText();
        wave.post(presentation, Map.of("token", token));
        stage.check("she shows the token that Harbour Aid gave her: the two are linked", true);
        stage.check(
                "by that Wave learns nothing of what Harbour Aid wrote",
                stage.pathway(wave, known.id()).status() == 404);
    }
}

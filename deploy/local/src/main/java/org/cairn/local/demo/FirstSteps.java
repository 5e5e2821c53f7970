package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The border NGO meets a person, looks for signs and presumes a victim. */
record FirstSteps(Cast cast, Narrator narrator) {

    /** The pathway under the NGO's own case id, and the position for calls to other services. */
    record Begun(String caseId, String position) {}

    Begun play() throws IOException, InterruptedException {
        var opened = open();
        var begun = new Begun(
                opened.path("caseId").asText(), opened.path("position").asText());
        screen(begun);
        presume(begun);
        return begun;
    }

    private JsonNode open() throws IOException, InterruptedException {
        narrator.chapter("Harbour Aid meets a woman at the ferry port and opens a pathway.");
        var body = Map.of(
                "jurisdiction", "uk-nrm",
                "entryChannel", "BORDER",
                "region", "Kent",
                "traffickingScope", "CROSS_BORDER",
                "age", "ADULT",
                "person", person(),
                "consents", List.of());
        var opened = cast.ngo().post(cast.coordination("/pathways"), body);
        narrator.says(
                "It knows her as %s; no other agency will know her under that name.",
                opened.path("caseId").asText());
        return opened;
    }

    private static Map<String, Object> person() {
        return Map.of(
                "alias",
                "Mira",
                "birthYear",
                1998,
                "sex",
                "FEMALE",
                "languages",
                List.of("sqi", "eng"),
                "nationalities",
                List.of("AL"),
                "safeContact",
                "through Harbour Aid's drop-in, mornings only",
                "needs",
                List.of("a quiet room", "a doctor who is a woman"));
    }

    private void screen(Begun begun) throws IOException, InterruptedException {
        narrator.chapter("It looks for signs of trafficking, with the ILO's list of forced labour.");
        var body = Map.of(
                "instrument",
                "ILO_FORCED_LABOUR",
                "indicators",
                List.of("DECEPTION", "RETENTION_OF_IDENTITY_DOCUMENTS", "DEBT_BONDAGE"));
        cast.ngo().post(cast.identification("/cases/" + begun.caseId() + "/screenings"), body, begun.position());
        narrator.says("Three signs are written down. Signs inform; they decide nothing.");
    }

    private void presume(Begun begun) throws IOException, InterruptedException {
        narrator.chapter("It presumes a victim: help is due from now on, whatever is decided later.");
        var body = Map.of("urgentNeeds", List.of("SHELTER", "INTERPRETER"));
        cast.ngo().post(cast.identification("/cases/" + begun.caseId() + "/presumption"), body, begun.position());
        narrator.says("She needs a safe place to sleep and an interpreter.");
    }
}

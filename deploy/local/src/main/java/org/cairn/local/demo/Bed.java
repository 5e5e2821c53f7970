package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.local.onboarding.DemoAgencies;

/** A bed in one house: held, asked for, accepted and moved into. */
record Bed(Stage stage, Case known, String house) {

    private static final List<String> CATEGORIES = List.of("STATUS", "IDENTITY", "CONTACT", "NEEDS");
    private static final List<String> CHECKLIST =
            List.of("SAFE_CONTACT", "URGENT_MEDICAL", "INTERPRETER", "RISK_LEVEL");

    /** A stay, as the shelter knows it. */
    record Stay(Stage stage, Actor shelter, String caseId, String placementId) {

        String phase() throws IOException, InterruptedException {
            return read().path("phase").asText();
        }

        JsonNode read() throws IOException, InterruptedException {
            return shelter.get(stage.cast().shelter("/placements/" + placementId));
        }

        /** Takes a step with the stay: admission, discharge, leave… */
        JsonNode step(String step, Map<String, ?> body) throws IOException, InterruptedException {
            return shelter.post(stage.cast().shelter("/placements/" + placementId + "/" + step), body);
        }
    }

    Stay moveIn() throws IOException, InterruptedException {
        var stay = accept(refer());
        stay.step("admission", Map.of("checklist", answered()));
        stage.says("%s admits her.", house);
        return stay;
    }

    void leave(Stay stay) throws IOException, InterruptedException {
        stay.step("discharge", Map.of("reason", "OWN_WISH"));
    }

    static Map<String, Boolean> answered() {
        var answered = new LinkedHashMap<String, Boolean>();
        CHECKLIST.forEach(step -> answered.put(step, true));
        return answered;
    }

    /** The house offers room, a bed is held for nobody by name, the person agrees, and the referral goes out. */
    private String refer() throws IOException, InterruptedException {
        var offer = offer();
        var held = known.knower()
                .post(stage.cast().shelter("/holds"), Map.of("offer", offer, "profile", "WOMEN", "priority", "URGENT"));
        var consent = stage.consent(known, new Question(offer, "ASSISTANCE", CATEGORIES));
        return stage.refer(
                known,
                Map.of(
                        "recipients", List.of(offer),
                        "service", "SHELTER",
                        "priority", "URGENT",
                        "purpose", "ASSISTANCE",
                        "consents", List.of(consent.consentId()),
                        "fields", List.of("alias", "languages", "safeContact", "needs"),
                        "holdId", held.path("holdId").asText()));
    }

    /** Makes room for one more and finds it: the id under which the knower may ask this house, whose name it does not learn. */
    String offer() throws IOException, InterruptedException {
        var shelter = stage.actor(house, "shelter-worker");
        var taken = 0;
        for (var own : shelter.get(stage.cast().shelter("/capacity")).path("profiles")) {
            if (own.path("profile").asText().equals("WOMEN")) {
                taken = own.path("places").asInt() - own.path("free").asInt();
            }
        }
        shelter.put(stage.cast().shelter("/capacity"), Map.of("profile", "WOMEN", "places", taken + 1));
        var area = DemoAgencies.all().stream()
                .filter(agency -> agency.id().equals(house))
                .findFirst()
                .orElseThrow()
                .serviceArea();
        var query = "/vacancies?profile=WOMEN&region=" + URLEncoder.encode(area, StandardCharsets.UTF_8);
        return known.knower()
                .get(stage.cast().shelter(query))
                .path(0)
                .path("offer")
                .asText();
    }

    private Stay accept(String referral) throws IOException, InterruptedException {
        var shelter = stage.actor(house, "shelter-worker");
        var line = stage.inbox(shelter, "requested");
        var id = line.path("referralId").asText();
        var seen = shelter.get(stage.cast().coordination("/referrals/" + id));
        stage.step(
                shelter, id, "acceptance", Map.of("holdId", seen.path("holdId").asText()));
        var caseId = line.path("caseId").asText();
        var placement = new Patience("the placement at " + house)
                .until(() -> new Pages(shelter, stage.cast().shelter("/placements")).where("caseId", caseId));
        return new Stay(stage, shelter, caseId, placement.path("placementId").asText());
    }
}

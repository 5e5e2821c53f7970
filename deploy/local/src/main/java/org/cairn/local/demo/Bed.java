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

    static final List<String> CATEGORIES = List.of("STATUS", "IDENTITY", "CONTACT", "NEEDS");
    private static final List<String> CHECKLIST =
            List.of("SAFE_CONTACT", "URGENT_MEDICAL", "INTERPRETER", "RISK_LEVEL");

    /** A stay, as the shelter knows it; its steps wait until the shelter knows, from that position on, what was accepted. */
    record Stay(Stage stage, Actor shelter, String caseId, String placementId, String position) {

        String phase() throws IOException, InterruptedException {
            return read().path("placement").path("phase").asText();
        }

        /** Waits until the shelter has heard why the person may not be put out. */
        void awaitProtection() throws IOException, InterruptedException {
            new Patience("the shelter to hear that she may stay").until(() -> read().path("protectedNow"));
        }

        JsonNode read() throws IOException, InterruptedException {
            return shelter.get(stage.cast().shelter("/placements/" + placementId));
        }

        /** Takes a step that may be refused: the last word of the problem's type when it was, else nothing. */
        String refusal(String step, Map<String, ?> body) throws IOException, InterruptedException {
            return stage.refusal(shelter, stage.cast().shelter("/placements/" + placementId + "/" + step), body);
        }

        /** Takes a step with the stay: admission, discharge, leave… */
        JsonNode step(String step, Map<String, ?> body) throws IOException, InterruptedException {
            return shelter.post(stage.cast().shelter("/placements/" + placementId + "/" + step), body, position);
        }
    }

    Stay moveIn() throws IOException, InterruptedException {
        refer();
        var stay = accept();
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
    private void refer() throws IOException, InterruptedException {
        var offer = offer();
        var held = known.knower()
                .post(stage.cast().shelter("/holds"), Map.of("offer", offer, "profile", "WOMEN", "priority", "URGENT"));
        var consent = stage.consent(known, new Question(offer, "ASSISTANCE", CATEGORIES));
        stage.refer(
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

    /** The house takes a bed of its own for a referral in its inbox. */
    Stay acceptWithOwnBed() throws IOException, InterruptedException {
        var shelter = stage.actor(house, "shelter-worker");
        var line = stage.inbox(shelter, "requested");
        var own = new Bed(stage, new Case(shelter, line.path("caseId").asText(), null), house);
        var held = shelter.post(
                stage.cast().shelter("/holds"),
                Map.of("offer", own.offer(), "profile", "WOMEN", "priority", "EMERGENCY"));
        return accept(line, held.path("holdId").asText());
    }

    private Stay accept() throws IOException, InterruptedException {
        var shelter = stage.actor(house, "shelter-worker");
        var line = stage.inbox(shelter, "requested");
        var seen = shelter.get(stage.cast()
                .coordination("/referrals/" + line.path("referralId").asText()));
        return accept(line, seen.path("holdId").asText());
    }

    private Stay accept(JsonNode line, String hold) throws IOException, InterruptedException {
        var shelter = stage.actor(house, "shelter-worker");
        var accepted = stage.step(shelter, line.path("referralId").asText(), "acceptance", Map.of("holdId", hold));
        var caseId = line.path("caseId").asText();
        var placement = new Patience("the placement at " + house)
                .until(() -> new Pages(shelter, stage.cast().shelter("/placements")).where("caseId", caseId));
        var id = placement.path("placementId").asText();
        return new Stay(stage, shelter, caseId, id, accepted.path("position").asText());
    }
}

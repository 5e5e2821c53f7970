package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** There are fewer beds than people: one waits for the next bed, another wants help abroad. */
record ShortOfBeds(Stage stage) {

    private static final Joining.Part ABROAD =
            new Joining.Part("LIVELIHOOD", "ASSISTANCE", List.of("STATUS", "IDENTITY", "CONTACT"));

    void play(Case waits, Case goes) throws IOException, InterruptedException {
        stage.chapter(
                "West House is full: one of them waits there for the next bed. Another wants help across the border.");
        var house = stage.actor("west-house", "shelter-worker");
        var offer = new Bed(stage, waits, "west-house").offer();
        places(house, 0);
        var before = new Pages(house, stage.cast().coordination("/referrals?box=in&state=requested")).all("referralId");
        refer(waits, offer);
        var referral = new Patience("the referral at West House")
                .until(() -> new Pages(house, stage.cast().coordination("/referrals?box=in&state=requested"))
                        .unseen("referralId", before));
        var full = stage.refusal(
                house,
                stage.cast().shelter("/holds"),
                Map.of("offer", "west-house", "profile", "WOMEN", "priority", "URGENT"));
        stage.check("there is no bed: " + full, !full.isEmpty());
        house.post(stage.cast().shelter("/wait-list"), Map.of("referralId", referral.asText(), "profile", "WOMEN"));
        stage.check("she waits in turn", !turn(house, referral.asText()).isMissingNode());

        places(house, queue(house).lines().size());
        var hold = new Patience("the bed that is offered to her")
                .until(() -> turn(house, referral.asText()).path("holdId"));
        stage.step(house, referral.asText(), "acceptance", Map.of("holdId", hold.asText()));
        stage.check("a bed becomes free and is hers", true);

        new Joining(stage, goes).of("wave-abroad", "ngo-caseworker", ABROAD);
        stage.check("Wave abroad takes it on", true);
    }

    /** So many places as are taken, and some more. */
    private void places(Actor house, int more) throws IOException, InterruptedException {
        var taken = 0;
        for (var own : house.get(stage.cast().shelter("/capacity")).path("profiles")) {
            if (own.path("profile").asText().equals("WOMEN")) {
                taken = own.path("places").asInt() - own.path("free").asInt();
            }
        }
        house.put(stage.cast().shelter("/capacity"), Map.of("profile", "WOMEN", "places", taken + more));
    }

    private Pages queue(Actor house) {
        return new Pages(house, stage.cast().shelter("/wait-list"));
    }

    private JsonNode turn(Actor house, String referral) throws IOException, InterruptedException {
        return queue(house).where("referralId", referral);
    }

    private void refer(Case known, String offer) throws IOException, InterruptedException {
        var consent = stage.consent(known, new Question(offer, "ASSISTANCE", Bed.CATEGORIES));
        stage.refer(
                known,
                Map.of(
                        "recipients",
                        List.of(offer),
                        "service",
                        "SHELTER",
                        "priority",
                        "URGENT",
                        "purpose",
                        "ASSISTANCE",
                        "consents",
                        List.of(consent.consentId()),
                        "fields",
                        List.of("alias", "languages")));
    }
}

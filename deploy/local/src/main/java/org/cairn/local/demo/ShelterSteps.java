package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A bed is found without naming the person, held, asked for, and she moves in. */
record ShelterSteps(Cast cast, Narrator narrator, String caseId) {

    private static final String AREA = "North%20East";
    private static final int ROOM = 3;

    /** Returns the case id under which the shelter knows her. */
    String play() throws IOException, InterruptedException {
        offerRoom();
        var offer = find();
        var hold = hold(offer);
        var consent = consent(offer);
        var referral = refer(offer, hold, consent);
        var shelters = accept();
        admit(shelters);
        narrator.says("Harbour Aid reads the referral: %s.", referralState(referral));
        return shelters;
    }

    private void offerRoom() throws IOException, InterruptedException {
        narrator.chapter("North House, whose address nobody outside knows, says how many places it has.");
        var taken = 0;
        for (var own : cast.shelter().get(cast.shelter("/capacity")).path("profiles")) {
            if (own.path("profile").asText().equals("WOMEN")) {
                taken = own.path("places").asInt() - own.path("free").asInt();
            }
        }
        cast.shelter().put(cast.shelter("/capacity"), Map.of("profile", "WOMEN", "places", taken + ROOM));
        narrator.says("%d places for women, %d of them free.", taken + ROOM, ROOM);
    }

    private String find() throws IOException, InterruptedException {
        narrator.chapter("Harbour Aid looks for a shelter with room. The question names no person.");
        var offers = cast.ngo().get(cast.shelter("/vacancies?profile=WOMEN&region=" + AREA));
        var offer = (offers.isArray() ? offers : offers.path("items")).path(0);
        narrator.says(
                "Found: a shelter in the %s; room: %s. Which house it is, it does not learn.",
                offer.path("serviceArea").asText(), offer.path("capacityStatus").asText());
        return offer.path("offer").asText();
    }

    private JsonNode hold(String offer) throws IOException, InterruptedException {
        narrator.chapter("It has a bed held, still without naming her.");
        var held = cast.ngo()
                .post(cast.shelter("/holds"), Map.of("offer", offer, "profile", "WOMEN", "priority", "URGENT"));
        narrator.says("The bed is hers until %s.", held.path("until").asText());
        return held;
    }

    private Consents.Given consent(String offer) throws IOException, InterruptedException {
        narrator.chapter(
                "She is asked, in Albanian, whether the shelter may know her name to use, how to reach her, and her needs.");
        var given = new Consents(cast, caseId)
                .askAndGive(offer, "ASSISTANCE", List.of("STATUS", "IDENTITY", "CONTACT", "NEEDS"));
        narrator.says("She says yes: to this shelter, for assistance, and to no more than that.");
        return given;
    }

    private String refer(String offer, JsonNode hold, Consents.Given consent) throws IOException, InterruptedException {
        narrator.chapter("Harbour Aid refers her.");
        var body = Map.of(
                "recipients",
                List.of(offer),
                "service",
                "SHELTER",
                "priority",
                "URGENT",
                "purpose",
                "ASSISTANCE",
                "region",
                "North East",
                "consents",
                List.of(consent.consentId()),
                "fields",
                List.of("alias", "languages", "safeContact", "needs"),
                "holdId",
                hold.path("holdId").asText());
        var sent = cast.ngo().post(cast.coordination("/pathways/" + caseId + "/referrals"), body);
        narrator.says("An answer is due by %s.", sent.path("answerBy").asText());
        return sent.path("referralId").asText();
    }

    private String accept() throws IOException, InterruptedException {
        narrator.chapter("North House finds the referral in its inbox, reads the minimum, and accepts.");
        var line = new Pages(cast.shelter(), cast.coordination("/referrals?box=in&state=requested")).newest("since");
        var id = line.path("referralId").asText();
        var before = cast.shelter().get(cast.coordination("/referrals/" + id));
        narrator.says("Before: %s", before.path("minimum"));
        var start = cast.time().now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
        cast.shelter()
                .post(cast.coordination("/referrals/" + id + "/acceptance"), acceptance(before, start.toString()));
        var after = cast.shelter().get(cast.coordination("/referrals/" + id));
        narrator.says("After:  %s", after.path("details"));
        return line.path("caseId").asText();
    }

    private static Map<String, Object> acceptance(JsonNode referral, String start) {
        var hold = referral.path("holdId").asText();
        return hold.isEmpty() ? Map.of("expectedStart", start) : Map.of("expectedStart", start, "holdId", hold);
    }

    private void admit(String shelters) throws IOException, InterruptedException {
        narrator.chapter("She arrives, and North House admits her.");
        var placement = new Patience("the placement to appear at the shelter")
                .until(() -> new Pages(cast.shelter(), cast.shelter("/placements")).where("caseId", shelters));
        var checklist = List.of("SAFE_CONTACT", "URGENT_MEDICAL", "INTERPRETER", "RISK_LEVEL");
        var url = cast.shelter("/placements/" + placement.path("placementId").asText() + "/admission");
        var answered = checklist.stream().collect(Collectors.toMap(Function.identity(), _ -> true));
        cast.shelter().post(url, Map.of("checklist", answered));
        narrator.says("The first questions are asked: %s.", String.join(", ", checklist));
    }

    private String referralState(String referral) throws IOException, InterruptedException {
        return cast.ngo()
                .get(cast.coordination("/referrals/" + referral))
                .path("state")
                .asText();
    }
}

package org.cairn.acceptance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Answer;

/** A person's pathway, under the case id of the NGO that opened it. */
public final class Pathway {

    private final Agency ngo;
    private final String caseId;
    private long position;

    private Pathway(Agency ngo, String caseId, long position) {
        this.ngo = ngo;
        this.caseId = caseId;
        this.position = position;
    }

    static Pathway opened(Cast cast, Person person) {
        var opened = cast.ngo()
                .post("coordination", "/pathways", opening(cast, person))
                .expect(201);
        return new Pathway(
                cast.ngo(),
                opened.path("caseId").asText(),
                opened.path("position").asLong());
    }

    /** The pathway that an agency has come to know under that id of its own. */
    public static Pathway known(Agency agency, String caseId) {
        return new Pathway(agency, caseId, 0);
    }

    /** The document that opens such a pathway. */
    public static Map<String, Object> opening(Cast cast, Person person) {
        return Map.of(
                "jurisdiction", "uk-nrm",
                "entryChannel", "BORDER",
                "region", "Kent",
                "traffickingScope", "CROSS_BORDER",
                "age", person.age(),
                "coordinatingAgency", cast.coordinator().id(),
                "person", person.told());
    }

    /** The NGO's case id. */
    public String caseId() {
        return caseId;
    }

    /** The position from which services know of all that was done here. */
    public long position() {
        return position;
    }

    /** The NGO, which waits elsewhere until all that was done here is known there. */
    public Agency ngo() {
        return ngo.knowing(position);
    }

    /** The NGO's timeline of it, once it shows what it should. */
    public JsonNode timelineWith(String type) {
        return timelineOf(ngo(), caseId, type);
    }

    /** An agency's timeline of a case, once an entry of that type is there. */
    public static JsonNode timelineOf(Agency agency, String caseId, String type) {
        return Awaitility.await(type + " on the timeline of " + agency)
                .until(
                        () -> agency.get("timeline", "/timelines/" + caseId),
                        answer -> answer.isGood() && types(answer.json()).contains(type))
                .json();
    }

    /** The types of a timeline's entries, in their order; what is masked reads "step". */
    public static List<String> types(JsonNode timeline) {
        return timeline.path("entries").findValuesAsText("type");
    }

    /** Asks for a consent and notes the person's yes. */
    public String consent(String recipient, String purpose, String... categories) {
        var asked = ask(recipient, purpose, categories);
        var yes = Map.of("givenBy", "INDIVIDUAL", "how", "spoken", "language", "sqi", "interpreter", true);
        var given =
                ngo.post("coordination", "/consents/" + asked + "/giving", yes).expect(200);
        position = given.path("position").asLong();
        return asked;
    }

    /** Asks for a consent and leaves it open. */
    public String ask(String recipient, String purpose, String... categories) {
        var question = Map.of("recipient", recipient, "purpose", purpose, "categories", List.of(categories));
        return ngo.post("coordination", "/pathways/" + caseId + "/consents", question)
                .expect(201)
                .path("consentId")
                .asText();
    }

    /** Takes a consent back. */
    public Answer withdraw(String consent) {
        return ngo.post("coordination", "/consents/" + consent + "/withdrawal", null);
    }

    /** Refers the person; returns the referral as the NGO knows it. */
    public String refer(Letter letter) {
        var sent = ngo.post("coordination", "/pathways/" + caseId + "/referrals", letter.document())
                .expect(201);
        position = sent.path("position").asLong();
        return sent.path("referralId").asText();
    }
}

package org.cairn.acceptance.steps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.acceptance.platform.Platform;

/** The ids that agencies were given for the things of one pathway. */
public final class KnownIds {

    private static Map<String, String> kept;

    private KnownIds() {}

    /** A pathway with one of everything, each under the name that an agency with a part in it knows; made once a run. */
    public static synchronized Map<String, String> ofFullThread(Platform platform) {
        if (kept == null) kept = ofNewThread(Cast.of(platform));
        return kept;
    }

    /** Another one, of these agencies. */
    public static Map<String, String> ofNewThread(Cast cast) {
        var pathway = cast.meet();
        var house = cast.house(3);
        var offer = house.offerTo(cast.ngo());
        var hold = house.hold(cast.ngo(), offer);
        var consent = pathway.consent(offer, "ASSISTANCE", "STATUS", "IDENTITY", "CONTACT", "NEEDS");
        var referral =
                pathway.refer(Letter.toShelter(List.of(offer), List.of(consent)).with("holdId", hold));
        var inbox = new Inbox(house.agency());
        var theirs = inbox.awaited();
        var theirHold = house.agency()
                .get("coordination", "/referrals/" + theirs.path("referralId").asText())
                .expect(200)
                .path("holdId")
                .asText();
        inbox.accept(theirs.path("referralId").asText(), theirHold).expect(200);
        var ids = new HashMap<>(Map.of(
                "caseId", pathway.caseId(),
                "consentId", consent,
                "referralId", referral,
                "holdId", hold,
                "placementId", inbox.placement().path("placementId").asText()));
        ids.putAll(ofHelp(cast, pathway));
        ids.putAll(ofOperation(cast));
        return Map.copyOf(ids);
    }

    /** What a lawyer and a mission began for the person. */
    private static Map<String, String> ofHelp(Cast cast, Pathway pathway) {
        var lawyer = Joined.lawyer(cast, pathway);
        var mission = Joined.mission(cast, pathway);
        var home = begun(mission, "repatriation", "/returns", "returnId");
        return Map.of(
                "matterId", begun(lawyer, "legal-aid", "/matters", "matterId"),
                "hearingId", begun(lawyer, "legal-aid", "/hearings", "hearingId"),
                "applicationId", begun(lawyer, "immigration", "/applications", "applicationId"),
                "dependantId", dependant(lawyer),
                "returnId", home,
                "packetId", home);
    }

    /** The lawyer's name for somebody close to the person. */
    public static String dependant(Joined lawyer) {
        return lawyer.agency()
                .post(
                        "coordination",
                        "/pathways/" + lawyer.caseId() + "/dependants",
                        Map.of("relation", "SIBLING", "alias", "Drita"))
                .expect(201)
                .path("dependantId")
                .asText();
    }

    /** Begins what a good document begins; returns the name that the answer gives it. */
    public static String begun(Joined joined, String service, String under, String id) {
        return joined.begin(service, under, id, LawSamples.DOCUMENTS.get("POST /cases/{caseId}" + under));
    }

    /** The coordinator's name of an operation that people are met in. */
    public static String operation(Cast cast) {
        var plan = Map.of(
                "jurisdiction",
                "uk-nrm",
                "region",
                "Kent",
                "agencies",
                List.of(cast.ngo().id()));
        var operation = cast.coordinator()
                .post("coordination", "/operations", plan)
                .expect(201)
                .path("operationId")
                .asText();
        cast.coordinator()
                .post("coordination", "/operations/" + operation + "/live", null)
                .expect(204);
        return operation;
    }

    /** An operation that the coordinator leads, and a list that was asked for in it. */
    private static Map<String, String> ofOperation(Cast cast) {
        var operation = operation(cast);
        var asking = Map.of("purpose", "ASSISTANCE", "reason", "one by one is too slow");
        var list = cast.coordinator()
                .post("coordination", "/operations/" + operation + "/lists", asking)
                .expect(201)
                .path("listId")
                .asText();
        return Map.of("operationId", operation, "listId", list);
    }
}

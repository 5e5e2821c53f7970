package org.cairn.acceptance.steps;

import java.util.List;
import java.util.Map;

/** The ids that an agency was given for the things of one pathway. */
public final class KnownIds {

    private KnownIds() {}

    /** A pathway with a consent, a referral, a hold and a stay, under the names that the NGO and the house know. */
    public static Map<String, String> ofFullThread(Cast cast) {
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
        return Map.of(
                "caseId", pathway.caseId(),
                "consentId", consent,
                "referralId", referral,
                "holdId", hold,
                "placementId", inbox.placement().path("placementId").asText());
    }
}

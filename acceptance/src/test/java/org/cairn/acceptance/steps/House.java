package org.cairn.acceptance.steps;

import java.util.Map;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Agency;

/** A shelter, and how those who look for a place find and hold one there. */
public record House(Agency agency) {

    static House opened(Agency agency, int places) {
        Awaitility.await("the shelter service has heard of " + agency)
                .until(() -> agency.put("shelter", "/capacity", Map.of("profile", "WOMEN", "places", places))
                        .isGood());
        return new House(agency);
    }

    /** The name under which that agency may speak of the house, from its search by area. */
    public String offerTo(Agency seeker) {
        return Awaitility.await("a vacancy in " + agency.id())
                .until(
                        () -> {
                            var offers = seeker.get("shelter", "/vacancies?profile=WOMEN&region=" + agency.id())
                                    .expect(200);
                            return offers.path("items").path(0).path("offer").asText();
                        },
                        offer -> !offer.isEmpty());
    }

    /** A bed kept free for that agency. */
    public String hold(Agency seeker, String offer) {
        return seeker.post("shelter", "/holds", Map.of("offer", offer, "profile", "WOMEN", "priority", "URGENT"))
                .expect(201)
                .path("holdId")
                .asText();
    }
}

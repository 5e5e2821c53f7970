package org.cairn.acceptance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
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

    /** The name under which that agency may speak of the house; it stands alone in its area. */
    public String offerTo(Agency seeker) {
        return Awaitility.await("a vacancy in " + agency.id())
                .until(
                        () -> inArea(seeker.get("shelter", "/vacancies?profile=WOMEN")
                                .expect(200)),
                        offer -> !offer.isEmpty());
    }

    private String inArea(JsonNode vacancies) {
        return StreamSupport.stream(vacancies.spliterator(), false)
                .filter(vacancy -> vacancy.path("serviceArea").asText().equals(agency.area()))
                .map(vacancy -> vacancy.path("offer").asText())
                .findFirst()
                .orElse("");
    }

    /** A bed kept free for that agency. */
    public String hold(Agency seeker, String offer) {
        return seeker.post("shelter", "/holds", Map.of("offer", offer, "profile", "WOMEN", "priority", "URGENT"))
                .expect(201)
                .path("holdId")
                .asText();
    }
}

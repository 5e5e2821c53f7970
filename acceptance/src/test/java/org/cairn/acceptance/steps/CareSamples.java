package org.cairn.acceptance.steps;

import java.util.List;
import java.util.Map;

/** Documents for what coordination does beside consents and referrals: safety, family, needs, operations, erasure. */
final class CareSamples {

    private static final Map<String, Object> OPENING = Map.of(
            "jurisdiction", "uk-nrm",
            "entryChannel", "BORDER",
            "region", "Kent",
            "age", "ADULT",
            "person", Map.of("alias", "M"));

    private static final Map<String, Boolean> WISH = Map.of("atPersonsWish", true);

    static final Map<String, Object> DOCUMENTS = Map.ofEntries(
            Map.entry("PUT /agencies/{agencyId}/offers", Map.of("offers", List.of())),
            Map.entry("POST /self-referrals", Map.of("code", "c", "pathway", OPENING)),
            Map.entry(
                    "POST /operations",
                    Map.of("jurisdiction", "uk-nrm", "region", "Kent", "agencies", List.of("law-centre"))),
            Map.entry("POST /pathways/{caseId}/recovery-token/presentation", Map.of("token", "t")),
            Map.entry("POST /pathways/{caseId}/safety-plan", Map.of("plan", "p")),
            Map.entry("POST /pathways/{caseId}/safety-plan/activation", Map.of("level", "LOW", "ownRating", "LOW")),
            Map.entry("POST /pathways/{caseId}/safety-plan/review", Map.of("level", "LOW")),
            Map.entry("POST /pathways/{caseId}/threats", Map.of("level", "LOW", "what", "w", "toWhom", "FAMILY")),
            Map.entry("POST /pathways/{caseId}/contact-rules", Map.of("channel", "IN_PERSON", "leaveMessages", false)),
            Map.entry("POST /pathways/{caseId}/dependants", Map.of("relation", "SIBLING", "alias", "D")),
            Map.entry("POST /pathways/{caseId}/dependants/{dependantId}/threat-assessment", Map.of("level", "LOW")),
            Map.entry(
                    "POST /pathways/{caseId}/dependants/{dependantId}/protection-request",
                    Map.of("kind", "CO_LOCATED")),
            Map.entry("POST /pathways/{caseId}/dependants/{dependantId}/status", Map.of("track", "DERIVATIVE_APPLIED")),
            Map.entry(
                    "POST /pathways/{caseId}/break-glass",
                    Map.of(
                            "agency", "city-police",
                            "role", "police",
                            "categories", List.of("IDENTITY"),
                            "danger", "MISSING_PERSON",
                            "why", "w")),
            Map.entry("POST /pathways/{caseId}/break-glass/{agencyId}/review", Map.of("finding", "JUSTIFIED")),
            Map.entry("POST /pathways/{caseId}/erasure", WISH),
            Map.entry("POST /pathways/{caseId}/erasure/confirmation", WISH),
            Map.entry(
                    "POST /pathways/{caseId}/erasure/hold",
                    Map.of(
                            "services", List.of("coordination"),
                            "ground", "CRIMINAL_FILE",
                            "reference", "r",
                            "reviewBy", "2030-01-01")),
            Map.entry("POST /pathways/{caseId}/erasure/hold/review", Map.of("reviewBy", "2030-01-01")));

    private CareSamples() {}
}

package org.cairn.acceptance.steps;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.acceptance.platform.Route;

/** For each route a document that would be good in the right hands. */
public final class Samples {

    /** What a shelter has gone through when somebody moves in. */
    public static final Map<String, Boolean> CHECKLIST =
            Map.of("SAFE_CONTACT", true, "URGENT_MEDICAL", true, "INTERPRETER", true, "RISK_LEVEL", true);

    private static final Map<String, Object> DOCUMENTS = Map.ofEntries(
            Map.entry(
                    "PUT /agencies/{agencyId}",
                    Map.of("name", "X", "kind", "NGO", "serviceArea", "Kent", "roles", List.of("lawyer"))),
            Map.entry(
                    "POST /pathways",
                    Map.of(
                            "jurisdiction", "uk-nrm",
                            "entryChannel", "BORDER",
                            "region", "Kent",
                            "age", "ADULT",
                            "person", Map.of("alias", "M"))),
            Map.entry(
                    "POST /case-files",
                    Map.of(
                            "jurisdiction", "uk-nrm",
                            "entryChannel", "BORDER",
                            "region", "Kent",
                            "age", "ADULT",
                            "csv", "prs_FirstName\nM")),
            Map.entry("POST /cases/{caseId}/case-file", Map.of("csv", "vic_TypeOfExploitation\nForcedLabour")),
            Map.entry(
                    "POST /pathways/{caseId}/consents",
                    Map.of("recipient", "law-centre", "categories", List.of("STATUS"), "purpose", "ASSISTANCE")),
            Map.entry(
                    "POST /consents/{consentId}/giving",
                    Map.of("givenBy", "INDIVIDUAL", "how", "spoken", "language", "sqi")),
            Map.entry("POST /consents/{consentId}/deferral", Map.of("askAgainAt", "2100-01-01T00:00:00Z")),
            Map.entry(
                    "POST /consents/{consentId}/renewal",
                    Map.of(
                            "until", "2100-01-01T00:00:00Z",
                            "givenBy", "INDIVIDUAL",
                            "how", "spoken",
                            "language", "sqi")),
            Map.entry("POST /consents/{consentId}/revocation", Map.of("by", "COURT")),
            Map.entry("POST /consents/{consentId}/invalidation", Map.of("reason", "DURESS")),
            Map.entry("POST /pathways/{caseId}/coordinator-proposal", Map.of("agency", "national-coordination")),
            Map.entry("POST /pathways/{caseId}/closure", Map.of("reason", "COMPLETED")),
            Map.entry("POST /pathways/{caseId}/record/corrections", Map.of("alias", "N", "reason", "PERSON_SAID_SO")),
            Map.entry("POST /pathways/{caseId}/guardian/request", Map.of("agency", "child-guardians")),
            Map.entry(
                    "POST /pathways/{caseId}/guardian/appointment", Map.of("standing", "GUARDIAN", "name", "R. Moss")),
            Map.entry("POST /pathways/{caseId}/guardian/end", Map.of("reason", "RELEASED")),
            Map.entry(
                    "POST /pathways/{caseId}/needs-reviews",
                    Map.of("occasion", "INTAKE", "byPerson", Map.of("HEALTH", "SOME"))),
            Map.entry("POST /pathways/{caseId}/feedback", Map.of("agency", "law-centre", "verdict", "HELPED")),
            Map.entry(
                    "POST /operations/{operationId}/batches",
                    Map.of("batchId", "b", "people", List.of(Map.of("age", "ADULT", "acceptsHelp", true)))),
            Map.entry("POST /operations/{operationId}/lists", Map.of("purpose", "ASSISTANCE", "reason", "r")),
            Map.entry(
                    "POST /pathways/{caseId}/referrals",
                    Map.of("recipients", List.of("law-centre"), "service", "LEGAL_AID", "priority", "NORMAL")),
            Map.entry("POST /referrals/{referralId}/acceptance", Map.of()),
            Map.entry("POST /referrals/{referralId}/rejection", Map.of("reason", "NO_CAPACITY")),
            Map.entry("POST /referrals/{referralId}/completion", Map.of("outcome", "PROVIDED")),
            Map.entry("POST /referrals/{referralId}/hold", Map.of("reason", "OTHER")),
            Map.entry("POST /referrals/{referralId}/failure", Map.of("reason", "OTHER")),
            Map.entry("POST /referrals/{referralId}/amendment", Map.of("priority", "URGENT")),
            Map.entry("POST /referrals/{referralId}/information-request", Map.of("question", "q")),
            Map.entry("POST /referrals/{referralId}/information", Map.of("to", "law-centre", "answer", "a")),
            Map.entry("POST /referrals/{referralId}/dead-end-settlement", Map.of("settlement", "NO_LONGER_NEEDED")),
            Map.entry("PUT /capacity", Map.of("profile", "MEN", "places", 1)),
            Map.entry("POST /holds", Map.of("offer", "north-house", "profile", "WOMEN", "priority", "URGENT")),
            Map.entry("POST /placements/{placementId}/admission", Map.of("checklist", CHECKLIST)),
            Map.entry("POST /placements/{placementId}/discharge", Map.of("reason", "MOVED_ON")),
            Map.entry("POST /placements/{placementId}/leave", Map.of("until", "2099-01-01T00:00:00Z")),
            Map.entry(
                    "POST /placements/{placementId}/missing",
                    Map.of("lastSeenAt", "2026-01-01T00:00:00Z", "risk", "HIGH")),
            Map.entry("POST /placements/{placementId}/transfer", Map.of("basis", "EMERGENCY", "regionTo", "Wales")),
            Map.entry("PUT /houses/{profile}/address", Map.of("address", "1 House Road")),
            Map.entry(
                    "POST /cases/{caseId}/screenings",
                    Map.of("instrument", "ILO_FORCED_LABOUR", "indicators", List.of("DECEPTION"))),
            Map.entry("POST /cases/{caseId}/presumption", Map.of("urgentNeeds", List.of("SHELTER"))),
            Map.entry(
                    "POST /cases/{caseId}/submission",
                    Map.of(
                            "referralDate", "2022-05-05",
                            "exploitation", "Labour",
                            "ageAtExploitation", "Adult (18 or over)",
                            "gender", "Female",
                            "nationality", "Albanian")),
            Map.entry(
                    "POST /cases/{caseId}/reasonable-grounds",
                    Map.of("outcome", "POSITIVE", "decidedOn", "2022-05-12", "reasons", "r")),
            Map.entry("POST /cases/{caseId}/assessments", Map.of("assessment", "a")),
            Map.entry("POST /cases/{caseId}/age", Map.of("finding", "CHILD", "method", "documents")),
            Map.entry("POST /cases/{caseId}/formal-refusal", Map.of("notify", false)),
            Map.entry("POST /cases/{caseId}/withdrawal", Map.of("atPersonsWish", true)),
            Map.entry(
                    "POST /cases/{caseId}/conclusive-grounds",
                    Map.of("outcome", "POSITIVE", "decidedOn", "2022-07-12", "reasons", "r")),
            Map.entry("POST /cases/{caseId}/papers", Map.of("on", "PERSON")),
            Map.entry("POST /cases/{caseId}/reconsideration", Map.of("ground", "NEW_EVIDENCE")),
            Map.entry(
                    "POST /cases/{caseId}/reconsideration/decision",
                    Map.of("outcome", "UPHELD", "decidedOn", "2022-07-12", "reasons", "r")),
            Map.entry("POST /cases/{caseId}/judicial-review", Map.of("atPersonsWish", true)),
            Map.entry("POST /cases/{caseId}/judicial-review/decision", Map.of("outcome", "STANDS")),
            Map.entry("POST /cases/{caseId}/reflection/extension", Map.of("lastDay", "2099-01-01")),
            Map.entry("POST /cases/{caseId}/reflection/withholding", Map.of("ground", "BAD_FAITH", "reasons", "r")),
            Map.entry("POST /cases/{caseId}/reflection/appeal", Map.of("atPersonsWish", true)),
            Map.entry("POST /cases/{caseId}/reflection/appeal/decision", Map.of("outcome", "ALLOWED")));

    private Samples() {}

    /** The document for that route; null where it takes none. */
    public static Object documentFor(Route route) {
        return Stream.of(DOCUMENTS, CareSamples.DOCUMENTS, LawSamples.DOCUMENTS)
                .map(documents -> documents.get(route.toString()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}

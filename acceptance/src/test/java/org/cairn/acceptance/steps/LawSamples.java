package org.cairn.acceptance.steps;

import java.util.HashMap;
import java.util.Map;

/** Documents for what lawyers, status offices, those who enforce, and those who bring people home send. */
final class LawSamples {

    private static final String MATTER = "POST /cases/{caseId}/matters/{matterId}";
    private static final String APPLICATION = "POST /cases/{caseId}/applications/{applicationId}";
    private static final String RETURN = "POST /cases/{caseId}/returns/{returnId}";
    private static final Map<String, Object> REFUSED = Map.of("outcome", "REFUSED", "reasons", "r");

    static final Map<String, Object> DOCUMENTS = all();

    private LawSamples() {}

    private static Map<String, Object> all() {
        var documents = new HashMap<String, Object>();
        matters(documents);
        proceedings(documents);
        applications(documents);
        returns(documents);
        return Map.copyOf(documents);
    }

    private static void matters(Map<String, Object> documents) {
        documents.put("POST /engagements", Map.of("party", "p"));
        documents.put(
                "POST /cases/{caseId}/matters",
                Map.of("type", "COMPENSATION", "freeLegalAid", true, "language", "eng"));
        documents.put(MATTER + "/conflict-check", Map.of("clear", true, "lawyer", "L"));
        documents.put(MATTER + "/suspension", Map.of("reason", "r"));
        documents.put(MATTER + "/resolution", Map.of("outcome", "GRANTED"));
        documents.put(MATTER + "/advice", Map.of("advice", "a"));
        documents.put(MATTER + "/non-punishment", Map.of("authority", "a"));
        documents.put(MATTER + "/non-punishment/decision", Map.of("outcome", "REFUSED"));
        documents.put(MATTER + "/compensation/claim", Map.of("source", "STATE_FUND"));
        documents.put(MATTER + "/compensation/award", Map.of("source", "STATE_FUND", "amountBand", "NOT_STATED"));
        documents.put(MATTER + "/proceedings/complaint-abroad", Map.of("country", "AL"));
        documents.put(MATTER + "/proceedings/assistance", Map.of("agencyId", "law-centre"));
    }

    private static void proceedings(Map<String, Object> documents) {
        documents.put("POST /cases/{caseId}/cooperation", Map.of("decision", "UNDECIDED"));
        documents.put(
                "POST /cases/{caseId}/hearings",
                Map.of("presenceRequired", true, "remotePossible", false, "from", "2099-01-05", "to", "2099-01-06"));
        documents.put(
                "POST /cases/{caseId}/hearings/{hearingId}/move", Map.of("from", "2099-01-05", "to", "2099-01-06"));
        documents.put("POST /cases/{caseId}/hearings/{hearingId}/end", Map.of("end", "HEARD"));
        documents.put("POST /cases/{caseId}/offences", Map.of("offence", "o", "excluded", false));
        documents.put("POST /cases/{caseId}/information-notice", Map.of("answerBy", "2099-01-05"));
        documents.put("POST /cases/{caseId}/protection-measures", Map.of("measure", "OTHER"));
        documents.put("POST /cases/{caseId}/protection-measures/end", Map.of("measure", "OTHER"));
    }

    private static void applications(Map<String, Object> documents) {
        documents.put("POST /enforcement-questions", Map.of("reference", "nobody's"));
        documents.put(
                "POST /cases/{caseId}/enforcement-references",
                Map.of("authority", "border-enforcement", "reference", "r"));
        documents.put("POST /cases/{caseId}/status-need/not-required", Map.of("why", "w"));
        documents.put("POST /cases/{caseId}/status-need/asylum", Map.of("sought", true));
        documents.put("POST /cases/{caseId}/applications", Map.of("ground", "PERSONAL_SITUATION"));
        documents.put(APPLICATION + "/lodging", Map.of("authority", "immigration-authority"));
        documents.put(APPLICATION + "/appeal", Map.of());
        documents.put(APPLICATION + "/withdrawal", Map.of("atPersonsWish", true));
        documents.put(APPLICATION + "/decision", REFUSED);
        documents.put(APPLICATION + "/appeal-decision", REFUSED);
        documents.put(APPLICATION + "/renewal-decision", REFUSED);
    }

    private static void returns(Map<String, Object> documents) {
        documents.put("POST /cases/{caseId}/returns", Map.of("initiator", "PERSON", "country", "AL"));
        documents.put("POST /cases/{caseId}/return-cancellation", Map.of("atPersonsWish", true));
        documents.put(RETURN + "/cancellation", Map.of("atPersonsWish", true));
        documents.put(RETURN + "/counselling", Map.of("language", "sqi", "alternativesExplained", true));
        documents.put(RETURN + "/voluntariness", Map.of("voluntary", true));
        documents.put(RETURN + "/risk-assessment", Map.of("result", "SAFE", "detail", "d", "assessedOn", "2026-01-05"));
        documents.put(RETURN + "/best-interests", Map.of("inBestInterests", true, "caregiverAssessed", true));
        documents.put(RETURN + "/plan", Map.of("receiving", "wave-abroad", "contacts", "c", "plan", "p"));
        documents.put(RETURN + "/nationality-verification", Map.of("country", "AL", "personAgreed", true));
        documents.put(RETURN + "/document-request", Map.of("kind", "EMERGENCY_TRAVEL_DOCUMENT", "personAgreed", true));
        documents.put(
                RETURN + "/consular-packet",
                Map.of(
                        "consulate", "consulate-of-origin",
                        "name", "N",
                        "born", "1998-01-01",
                        "nationality", "AL"));
        documents.put(RETURN + "/escalation", Map.of("to", "IOM"));
        documents.put(RETURN + "/reintegration-steps", Map.of("step", "s"));
        documents.put(RETURN + "/monitoring", Map.of("month", 1, "wellbeing", "GOOD"));
    }
}

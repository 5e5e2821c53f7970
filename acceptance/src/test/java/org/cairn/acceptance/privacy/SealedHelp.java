package org.cairn.acceptance.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.Joined;
import org.cairn.acceptance.steps.KnownIds;
import org.cairn.acceptance.steps.Pathway;

/** Puts a marked word into every field of words on the way of help: safety, needs, law, status, return. */
record SealedHelp(Cast cast, String canary) {

    /** All of it, about one person. */
    void about(Pathway pathway) {
        var lawyer = Joined.lawyer(cast, pathway);
        inMatters(lawyer);
        inFamily(lawyer);
        inStatus(lawyer, Joined.statusOffice(cast, pathway));
        inReturn(Joined.mission(cast, pathway), Joined.receiving(cast, pathway));
        inSafety(pathway);
        inNeeds(pathway);
        inOperation();
    }

    private void inMatters(Joined lawyer) {
        var language = Map.of("type", "COMPENSATION", "freeLegalAid", true, "language", "eng");
        var matter = lawyer.begin("legal-aid", "/matters", "matterId", with(language, "summary"));
        var here = "/matters/" + matter;
        lawyer.step("legal-aid", here + "/conflict-check", with(Map.of("clear", true), "lawyer"));
        lawyer.step("legal-aid", here + "/activation", null);
        lawyer.step("legal-aid", here + "/advice", Map.of("advice", canary + "-advice"));
        lawyer.step("legal-aid", here + "/suspension", Map.of("reason", canary + "-pause"));
        lawyer.step("legal-aid", "/offences", Map.of("offence", canary + "-offence", "excluded", false));
        var day = "2099-01-05";
        var hearing = Map.of("presenceRequired", true, "remotePossible", true, "from", day, "to", day);
        lawyer.step("legal-aid", "/hearings", with(hearing, "before"));
        lawyer.agency()
                .post("legal-aid", "/engagements", Map.of("party", canary + "-party", "lawyer", canary + "-own"))
                .expect(201);
    }

    private void inFamily(Joined lawyer) {
        var sister = Map.of(
                "relation", "SIBLING",
                "alias", canary + "-sister",
                "name", canary + "-sisters-name",
                "safeContact", canary + "-sisters-contact");
        lawyer.agency()
                .post("coordination", "/pathways/" + lawyer.caseId() + "/dependants", sister)
                .expect(201);
    }

    private void inStatus(Joined lawyer, Joined office) {
        lawyer.first("immigration", "/status-need/not-required", Map.of("why", canary + "-citizen"))
                .expect(200, 201, 204);
        var need = "/cases/" + lawyer.caseId() + "/status-need/not-required";
        lawyer.agency().send("DELETE", "immigration", need, null, Map.of()).expect(200, 201, 204);
        lawyer.step(
                "immigration",
                "/enforcement-references",
                Map.of("authority", "border-enforcement", "reference", canary + "-file"));
        var application =
                lawyer.begin("immigration", "/applications", "applicationId", Map.of("ground", "PERSONAL_SITUATION"));
        var mine = "/applications/" + application;
        lawyer.step(
                "immigration",
                mine + "/lodging",
                Map.of("authority", office.agency().id()));
        var theirs = "/applications/"
                + office.agency()
                        .get("immigration", "/cases/" + office.caseId() + "/applications")
                        .expect(200)
                        .path("items")
                        .path(0)
                        .path("applicationId")
                        .asText();
        office.step("immigration", theirs + "/examination", null);
        office.step("immigration", theirs + "/decision", with(Map.of("outcome", "REFUSED"), "reasons"));
        lawyer.step("immigration", mine + "/appeal", Map.of("lateBecause", canary + "-late"));
        office.step("immigration", theirs + "/appeal-decision", with(Map.of("outcome", "REFUSED"), "reasons"));
    }

    private void inReturn(Joined mission, Joined abroad) {
        var home =
                mission.begin("repatriation", "/returns", "returnId", Map.of("initiator", "PERSON", "country", "AL"));
        var here = "/returns/" + home;
        mission.step("repatriation", here + "/counselling", Map.of("language", "sqi", "alternativesExplained", true));
        mission.step("repatriation", here + "/voluntariness", Map.of("voluntary", true));
        var risk = Map.of("result", "SAFE", "assessedOn", SealedWords.DAY, "routeReassessed", true);
        mission.step("repatriation", here + "/risk-assessment", with(risk, "detail"));
        var agreed = Map.of("country", "AL", "personAgreed", true);
        mission.step("repatriation", here + "/nationality-verification", agreed);
        mission.step("repatriation", here + "/nationality-confirmation", null);
        var paper = Map.of("kind", "EMERGENCY_TRAVEL_DOCUMENT", "personAgreed", true);
        mission.step("repatriation", here + "/document-request", paper);
        mission.step("repatriation", here + "/document", null);
        mission.step(
                "repatriation",
                here + "/plan",
                Map.of("receiving", abroad.agency().id(), "contacts", canary + "-aunt", "plan", canary + "-home"));
    }

    private void inSafety(Pathway pathway) {
        noted(pathway, "safety-plan", Map.of("plan", canary + "-plan"));
        noted(pathway, "threats", Map.of("level", "HIGH", "what", canary + "-threat", "toWhom", "FAMILY"));
        var rule = Map.of("channel", "PHONE", "hours", canary + "-hours", "leaveMessages", false);
        noted(pathway, "contact-rules", with(rule, "codeWord"));
        var asking = Map.of(
                "agency",
                "city-police",
                "role",
                "police",
                "categories",
                List.of("IDENTITY"),
                "danger",
                "MISSING_PERSON");
        noted(pathway, "break-glass", with(asking, "why"));
    }

    private void inNeeds(Pathway pathway) {
        noted(
                pathway,
                "needs-reviews",
                with(Map.of("occasion", "INTAKE", "byPerson", Map.of("HEALTH", "SOME")), "wish"));
        var sent = cast.ngo()
                .get("coordination", "/referrals?box=out&limit=100")
                .expect(200)
                .path("items");
        var taken = StreamSupport.stream(sent.spliterator(), false)
                .filter(line -> line.path("caseId").asText().equals(pathway.caseId()))
                .filter(line -> line.path("state").asText().equalsIgnoreCase("accepted"))
                .findFirst()
                .orElseThrow()
                .path("referralId")
                .asText();
        noted(pathway, "feedback", with(Map.of("referral", taken, "verdict", "PARTLY"), "words"));
    }

    private void noted(Pathway pathway, String what, Object body) {
        cast.ngo()
                .post("coordination", "/pathways/" + pathway.caseId() + "/" + what, body)
                .expect(200, 201, 204);
    }

    /** Somebody met in an operation, a list that was asked for, and somebody who came with a file. */
    private void inOperation() {
        var lead = "/operations/" + KnownIds.operation(cast);
        var theirs = operationThatNames(cast.ngo());
        cast.coordinator()
                .post("coordination", lead + "/lists", with(Map.of("purpose", "ASSISTANCE"), "reason"))
                .expect(201);
        var met =
                Map.of("age", "ADULT", "acceptsHelp", true, "alias", canary + "-met", "safeContact", canary + "-there");
        cast.ngo()
                .post("coordination", theirs + "/batches", Map.of("batchId", "first", "people", List.of(met)))
                .expect(200);
        var file = Map.of(
                "jurisdiction", "uk-nrm",
                "entryChannel", "BORDER",
                "region", "Kent",
                "age", "ADULT",
                "csv", "prs_FirstName\n" + canary + "-csv");
        cast.ngo().post("coordination", "/case-files", file).expect(201);
    }

    /** That operation as the agency knows it; of others that are live it is told as well, but takes no part in them. */
    private static String operationThatNames(Agency agency) {
        for (var operation :
                agency.get("coordination", "/operations").expect(200).path("items")) {
            if (operation.path("agencies").toString().contains("\"" + agency.id() + "\"")) {
                return "/operations/" + operation.path("operationId").asText();
            }
        }
        throw new AssertionError("no operation names " + agency);
    }

    /** The document with the marked word in one field more. */
    private Map<String, Object> with(Map<String, ?> document, String field) {
        var more = new HashMap<String, Object>(document);
        more.put(field, canary + "-" + field);
        return more;
    }
}

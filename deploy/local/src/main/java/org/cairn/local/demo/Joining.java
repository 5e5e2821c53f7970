package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An agency that joins: the person says yes to it, it is asked for a service, and it accepts. */
record Joining(Stage stage, Case known) {

    /** For which service and purpose an agency joins, and what it may know. */
    record Part(String service, String purpose, List<String> categories) {

        static final Part LAWYER = new Part(
                "LEGAL_AID",
                "LEGAL_REPRESENTATION",
                List.of(
                        "STATUS",
                        "IDENTITY",
                        "CONTACT",
                        "EXPLOITATION",
                        "IMMIGRATION",
                        "CRIMINAL",
                        "LEGAL",
                        "FAMILY",
                        "SAFETY"));

        static final Part STATUS_OFFICE =
                new Part("IMMIGRATION_STATUS", "STATUS_DECISION", List.of("STATUS", "IDENTITY", "IMMIGRATION"));

        static final Part RETURN = new Part(
                "RETURN", "RETURN", List.of("STATUS", "IDENTITY", "CONTACT", "SAFETY", "IMMIGRATION", "FAMILY"));
    }

    /** The case as the agency knows it from now on. */
    Case of(String agency, String role, Part part) throws IOException, InterruptedException {
        var consent = stage.consent(known, new Question(agency, part.purpose(), part.categories()));
        return accepted(agency, role, part, consent);
    }

    /** The same with the guardian's yes. */
    Case of(String agency, String role, Part part, Consents.Given consent) throws IOException, InterruptedException {
        return accepted(agency, role, part, consent);
    }

    private Case accepted(String agency, String role, Part part, Consents.Given consent)
            throws IOException, InterruptedException {
        var actor = stage.actor(agency, role);
        var before = waiting(actor).all("referralId");
        var fields = new ArrayList<>(List.of("alias", "languages"));
        if (part.categories().contains("CONTACT")) fields.add("safeContact");
        stage.refer(
                known,
                Map.of(
                        "recipients", List.of(agency),
                        "service", part.service(),
                        "priority", "URGENT",
                        "purpose", part.purpose(),
                        "categories", part.categories(),
                        "consents", List.of(consent.consentId()),
                        "fields", fields));
        var referral = new Patience("the referral in the inbox of " + agency)
                .until(() -> waiting(actor).unseen("referralId", before));
        var line = stage.step(actor, referral.asText(), "acceptance", Map.of());
        return new Case(actor, caseId(actor, referral), position(line));
    }

    private Pages waiting(Actor actor) {
        return new Pages(actor, stage.cast().coordination("/referrals?box=in&state=requested"));
    }

    private String caseId(Actor actor, JsonNode referral) throws IOException, InterruptedException {
        var read = actor.get(stage.cast().coordination("/referrals/" + referral.asText()));
        return read.path("caseId").asText();
    }

    private static String position(JsonNode answer) {
        return answer.path("position").asText("0");
    }
}

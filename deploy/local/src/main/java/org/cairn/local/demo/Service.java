package org.cairn.local.demo;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A service that an agency took on, under its own case id, and the consent that it rests on. */
record Service(Stage stage, Case theirs, Consents.Given consent, String referral) {

    private static final List<String> CATEGORIES = List.of("STATUS", "IDENTITY", "CONTACT");

    /** The person lets the agency know who they are, it is asked for the service, and takes it on. */
    static Service taken(Stage stage, Case known, Actor agency, Part part) throws IOException, InterruptedException {
        var consent = stage.consent(known, new Question(agency.agency(), part.purpose(), CATEGORIES));
        var referral = stage.refer(
                known,
                Map.of(
                        "recipients", List.of(agency.agency()),
                        "service", part.service(),
                        "priority", "NORMAL",
                        "purpose", part.purpose(),
                        "consents", List.of(consent.consentId()),
                        "fields", List.of("alias", "languages", "safeContact")));
        var line = stage.inbox(agency, "requested");
        stage.step(agency, line.path("referralId").asText(), "acceptance", Map.of());
        stage.says("%s takes on %s.", agency.agency(), part.service());
        return new Service(stage, new Case(agency, line.path("caseId").asText(), null), consent, referral);
    }

    /** For which service and purpose. */
    record Part(String service, String purpose) {}

    /** What the agency is answered when it asks for the pathway. */
    int finds() throws IOException, InterruptedException {
        return stage.pathway(theirs.knower(), theirs.id()).status();
    }

    /** All that the agency reads of what it was asked for, as text; the referrals of others are none of its own. */
    String reads() throws IOException, InterruptedException {
        var own = new Pages(theirs.knower(), stage.cast().coordination("/referrals?box=in"));
        var line = own.where("caseId", theirs.id());
        var url = stage.cast()
                .coordination("/referrals/" + line.path("referralId").asText());
        return line.isMissingNode() ? "" : theirs.knower().ask(url).body().toString();
    }

    /** The short names of the steps of this case that the agency's stream holds, read anew from its first number on. */
    Set<String> replayed() throws IOException, InterruptedException {
        var types = new HashSet<String>();
        for (var item : new Stream(stage, theirs.knower()).all()) {
            if (item.path("caseId").asText().equals(theirs.id()))
                types.add(item.path("type").asText());
        }
        return types;
    }

    /** The person takes back what they allowed this agency. */
    void withdraw(Case known) throws IOException, InterruptedException {
        var url = stage.cast().coordination("/consents/" + consent.consentId() + "/withdrawal");
        var progress = known.knower().post(url, Map.of());
        stage.says("For %s, applied by %s.", theirs.knower().agency(), progress.path("applied"));
    }

    /** How the referral stands for who sent it. */
    String state(Case known) throws IOException, InterruptedException {
        var url = stage.cast().coordination("/referrals/" + referral);
        return known.knower().get(url).path("state").asText();
    }
}

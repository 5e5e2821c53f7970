package org.cairn.local.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A lawyer is brought in, and then she changes her mind about the lawyer. */
record WithdrawalSteps(Cast cast, Narrator narrator, String caseId) {

    void play() throws IOException, InterruptedException {
        var consent = bringLawyerIn();
        var theirs = lawyerAccepts();
        narrator.says("The lawyer asks for the pathway: %d.", lawyerReads(theirs));
        withdraw(consent, theirs);
    }

    private Consents.Given bringLawyerIn() throws IOException, InterruptedException {
        narrator.chapter("She wants legal advice. Consent for Quay Law Centre, and a referral.");
        var consent = new Consents(cast, caseId)
                .askAndGive("law-centre", "LEGAL_REPRESENTATION", List.of("STATUS", "IDENTITY", "CONTACT"));
        var body = Map.of(
                "recipients",
                List.of("law-centre"),
                "service",
                "LEGAL_AID",
                "priority",
                "NORMAL",
                "purpose",
                "LEGAL_REPRESENTATION",
                "consents",
                List.of(consent.consentId()),
                "fields",
                List.of("alias", "languages", "safeContact"));
        cast.ngo().post(cast.coordination("/pathways/" + caseId + "/referrals"), body);
        return consent;
    }

    private String lawyerAccepts() throws IOException, InterruptedException {
        var line = new Pages(cast.lawyer(), cast.coordination("/referrals?box=in&state=requested")).newest("since");
        var url = cast.coordination("/referrals/" + line.path("referralId").asText() + "/acceptance");
        cast.lawyer().post(url, Map.of());
        narrator.says("The law centre accepts; it knows her under a case id of its own.");
        return line.path("caseId").asText();
    }

    private int lawyerReads(String caseId) throws IOException, InterruptedException {
        var url = cast.coordination("/pathways/" + caseId);
        return cast.lawyer().ask(url).status();
    }

    private void withdraw(Consents.Given consent, String lawyersCaseId) throws IOException, InterruptedException {
        narrator.chapter("She changes her mind about the lawyer, and takes that one consent back.");
        var url = cast.coordination("/consents/" + consent.consentId() + "/withdrawal");
        var progress = cast.ngo().post(url, Map.of());
        narrator.says("Applied by %s. From that answer on nothing more goes out.", progress.path("applied"));
        narrator.says("The lawyer asks for the pathway again: %d.", lawyerReads(lawyersCaseId));
    }
}

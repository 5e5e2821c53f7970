package org.cairn.local.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The formal way: she consents, the NGO submits, the competent authority decides. */
record AuthoritySteps(Cast cast, Narrator narrator, String caseId) {

    void play() throws IOException, InterruptedException {
        submit();
        decide();
    }

    private void submit() throws IOException, InterruptedException {
        narrator.chapter("With her consent, Harbour Aid submits her to the National Referral Mechanism.");
        var consent = new Consents(cast, caseId)
                .askAndGive("uk-sca", "IDENTIFICATION", List.of("STATUS", "IDENTITY", "EXPLOITATION"));
        var body = Map.of(
                "referralDate", today().toString(),
                "exploitation", "Labour",
                "ageAtExploitation", "Adult (18 or over)",
                "ageToday", 28,
                "gender", "Female",
                "nationality", "Albanian",
                "narrative", "She was promised work in a hotel and had to work off a debt in a laundry.");
        var receipt = cast.firstResponder()
                .post(cast.identification("/cases/" + caseId + "/submission"), body, consent.position());
        narrator.says(
                "The authority expects to decide by %s.", receipt.path("dueAt").asText());
    }

    private void decide() throws IOException, InterruptedException {
        narrator.chapter("The Single Competent Authority takes the case from its work list and decides.");
        var work = new Patience("the case on the authority's work list")
                .until(() -> new Pages(cast.authority(), cast.identification("/cases")).newest("receivedAt"));
        var url = cast.identification("/cases/" + work.path("caseId").asText() + "/reasonable-grounds");
        var decision = Map.of(
                "outcome", "POSITIVE",
                "decidedOn", today().toString(),
                "reasons", "Her account is consistent with what is known of such debts.");
        cast.authority().post(url, decision);
        narrator.says("There are reasonable grounds. The period of recovery and reflection starts.");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }
}

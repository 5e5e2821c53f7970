package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The formal way: she consents, the NGO submits, the competent authority decides. */
record AuthoritySteps(Cast cast, Narrator narrator, String caseId) {

    void play() throws IOException, InterruptedException {
        var before = workList().all("caseId");
        submit();
        decide(before);
    }

    private Pages workList() {
        return new Pages(cast.authority(), cast.identification("/cases"));
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

    private void decide(Set<JsonNode> before) throws IOException, InterruptedException {
        narrator.chapter("The Single Competent Authority takes the case from its work list and decides.");
        var theirs = new Patience("the case on the authority's work list")
                .until(() -> workList().unseen("caseId", before));
        var url = cast.identification("/cases/" + theirs.asText() + "/reasonable-grounds");
        var decision = Map.of(
                "outcome", "POSITIVE",
                "decidedOn", today().toString(),
                "reasons", "Her account is consistent with what is known of such debts.");
        cast.authority().post(url, decision);
        narrator.says("There are reasonable grounds. The period of recovery and reflection starts.");
    }

    private LocalDate today() {
        return cast.time().today();
    }
}

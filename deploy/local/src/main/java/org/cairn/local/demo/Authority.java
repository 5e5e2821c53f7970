package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The way to the competent authority and back: who submits, and what the authority does with the case. */
record Authority(Stage stage, Case known) {

    private static final List<String> NEEDED = List.of("STATUS", "IDENTITY", "EXPLOITATION");
    private static final Map<String, ?> ADULT = Map.of("ageAtExploitation", "Adult (18 or over)", "ageToday", 28);

    Actor actor() {
        return stage.actor("uk-sca", "identification-authority");
    }

    /** An adult consents and is submitted; returns the case as the authority knows it. */
    Case submitAdult(LocalDate referredOn) throws IOException, InterruptedException {
        return submit(agreed(), referredOn, ADULT);
    }

    /** An adult consents and is submitted, as one of many: nobody waits until the authority lists the case. */
    void handInAdult(LocalDate referredOn) throws IOException, InterruptedException {
        handIn(agreed(), referredOn, ADULT);
    }

    private String agreed() throws IOException, InterruptedException {
        return stage.consent(known, new Question("uk-sca", "IDENTIFICATION", NEEDED))
                .position();
    }

    /** Submits with these words; a child, or who is presumed one, needs no consent of their own. */
    Case submit(String position, LocalDate referredOn, Map<String, ?> words) throws IOException, InterruptedException {
        var before = cases();
        handIn(position, referredOn, words);
        var theirs = new Patience("the case on the authority's work list")
                .until(() -> workList().unseen("caseId", before));
        return new Case(actor(), theirs.asText(), null);
    }

    private void handIn(String position, LocalDate referredOn, Map<String, ?> words)
            throws IOException, InterruptedException {
        var body = new HashMap<String, Object>(Map.of(
                "referralDate", referredOn.toString(),
                "exploitation", "Labour",
                "gender", "Female",
                "nationality", "Albanian",
                "narrative", "She had to work off a debt in a laundry."));
        body.putAll(words);
        stage.actor(known.knower().agency(), "first-responder")
                .post(stage.cast().identification("/cases/" + known.id() + "/submission"), body, position);
    }

    /** The ids of all cases that the authority was sent. */
    Set<JsonNode> cases() throws IOException, InterruptedException {
        return workList().all("caseId");
    }

    private Pages workList() {
        return new Pages(actor(), stage.cast().identification("/cases"));
    }

    /** A positive decision on reasonable grounds, so many days ago. */
    Map<String, String> positive(int daysAgo) {
        return Map.of(
                "outcome",
                "POSITIVE",
                "decidedOn",
                stage.today().minusDays(daysAgo).toString(),
                "reasons",
                "The account is consistent.");
    }

    /** Takes a step that must be agreed to. */
    JsonNode step(Case of, String step, Map<String, ?> body) throws IOException, InterruptedException {
        return of.knower().post(url(of, step), body);
    }

    /** Takes a step that may be refused: the last word of the problem's type when it was, else nothing. */
    String refusal(Case of, String step, Map<String, ?> body) throws IOException, InterruptedException {
        return stage.refusal(of.knower(), url(of, step), body);
    }

    private String url(Case of, String step) {
        return stage.cast().identification("/cases/" + of.id() + "/" + step);
    }
}

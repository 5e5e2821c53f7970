package org.cairn.local.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.local.demo.Joining.Part;

/** S9: she returns, is in danger again after three months, is lost, and is found seven months later: help begins anew, in full. */
final class HarmedAgainAfterReturn implements Scenario {

    private static final Part RECEIVING =
            new Part("RETURN", "RETURN", List.of("STATUS", "IDENTITY", "CONTACT", "NEEDS", "SAFETY"));

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        var ngo = stage.actor("harbour-aid", "ngo-caseworker");
        stage.chapter("A woman wants to go home; Return Mission prepares it, and Wave will receive her.");
        var known = stage.open(ngo, Map.of());
        stage.presume(known, false);
        var mission = new Joining(stage, known).of("return-mission", "repatriation-worker", Part.RETURN);
        var lawyer = new Joining(stage, known).of("law-centre", "lawyer", Part.LAWYER);
        var wave = new Joining(stage, known).of("wave-abroad", "receiving-ngo", RECEIVING);
        var journey = Journey.wanted(stage, mission, "SAFE");
        var theirs = prepare(stage, journey, wave);

        stage.chapter("A court wants to hear her: she cannot leave before that.");
        var matters = Matters.of(stage, lawyer);
        var hearing = matters.hearing(20);
        new Patience("the hearing to stand in the way")
                .until(() -> stage.whether(journey.obstacles().contains("presence-needed")));
        var refused = journey.refusal("readiness", Map.of());
        stage.check("she is not ready to go: " + refused, refused.equals("presence-needed"));
        matters.remote(hearing);
        new Patience("the hearing to stand in the way no more")
                .until(() -> stage.whether(!journey.obstacles().contains("presence-needed")));
        stage.check("heard from afar, she may", journey.obstacles().isEmpty());

        stage.chapter("She leaves and arrives.");
        journey.step("readiness", Map.of());
        journey.step("departure", Map.of());
        theirs.step("arrival", Map.of());

        stage.chapter("After a month she is well; after three she is in danger again.");
        stage.forward(Duration.ofDays(31));
        theirs.step("monitoring", Map.of("month", 1, "wellbeing", "GOOD", "reRisk", false));
        stage.forward(Duration.ofDays(61));
        theirs.step("monitoring", Map.of("month", 3, "wellbeing", "POOR", "reRisk", true));
        stage.await(lawyer.knower(), lawyer.id(), "repatriation.returncase.re-risk");
        stage.check("her lawyer is told that help has to begin anew", true);

        stage.chapter("Seven months later Harbour Aid meets her again. She says herself that she was here before.");
        stage.forward(Duration.ofDays(210));
        again(stage, ngo, known);
    }

    /** All that a departure needs; returns the journey as the receiving agency knows it. */
    private static Journey prepare(Stage stage, Journey journey, Case wave) throws IOException, InterruptedException {
        journey.step("nationality-verification", Map.of("country", "AL", "personAgreed", true));
        journey.step("nationality-confirmation", Map.of());
        journey.step("document-request", Map.of("kind", "PASSPORT", "personAgreed", true));
        journey.step("document", Map.of());
        var plan = Map.of(
                "receiving", "wave-abroad",
                "contacts", "Wave, the women's office of the town, a lawyer",
                "plan", "a room for six months and a course");
        journey.step("plan", plan);
        var all = stage.cast().repatriation("/cases/" + wave.id() + "/returns");
        var line = new Patience("the return at Wave")
                .until(() -> wave.knower().ask(all).body().path("items").path(0));
        var theirs = new Journey(stage, wave, line.path("returnId").asText());
        theirs.step("reception", Map.of());
        return theirs;
    }

    private static void again(Stage stage, Actor ngo, Case before) throws IOException, InterruptedException {
        var body = new HashMap<String, Object>(Map.of("earlierCaseId", before.id(), "linkedByPerson", true));
        var known = stage.open(ngo, body);
        stage.presume(known, false);
        var stay = new Bed(stage, known, "north-house").moveIn();
        stage.check("she has a bed the same day", stay.phase().equals("ADMITTED"));
        var authority = new Authority(stage, known);
        var decided = authority.submitAdult(stage.today());
        authority.step(decided, "reasonable-grounds", authority.positive(0));
        stage.await(stay.shelter(), stay.caseId(), "identification.reflection.started");
        stage.check("a new period of recovery runs, though there was one before", true);

        stage.chapter("Another return by the same way is not taken for safe.");
        var mission = new Joining(stage, known).of("return-mission", "repatriation-worker", Part.RETURN);
        var journey = Journey.wanted(stage, mission, "SAFE", false);
        new Patience("the earlier route to stand in the way")
                .until(() -> stage.whether(journey.obstacles().contains("earlier-route-unsafe")));
        stage.check("until its route is assessed anew", true);
        stage.check(
                "Return Mission does not read of the earlier pathway",
                !stage.told(mission.knower(), mission.id()).contains("linked"));
    }
}

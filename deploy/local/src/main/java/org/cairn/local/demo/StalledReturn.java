package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.cairn.local.demo.Joining.Part;

/** S5: a State does not answer for 210 days; every alert comes at its time, she is helped meanwhile, and may change her mind. */
final class StalledReturn implements Scenario {

    private static final String STALLED = "repatriation.returncase.stalled";
    private static final String MISSED = "repatriation.deadline.missed";
    private static final List<Integer> DAYS = List.of(14, 30, 60, 90, 120, 150, 180, 210);

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        var ngo = stage.actor("harbour-aid", "ngo-caseworker");
        stage.chapter("A woman lives at North House and wants to go home. Her country has no embassy here.");
        var known = stage.open(ngo, Map.of());
        stage.presume(known, false);
        var stay = new Bed(stage, known, "north-house").moveIn();
        var mission = new Joining(stage, known).of("return-mission", "repatriation-worker", Part.RETURN);
        var lawyer = new Joining(stage, known).of("law-centre", "lawyer", Part.LAWYER);
        var journey = Journey.wanted(stage, mission, "MITIGABLE");

        stage.chapter("Day 0: her State is asked whether she is its national.");
        journey.step("nationality-verification", Map.of("country", "AL", "personAgreed", true));

        stage.chapter("No answer.");
        var day = -1; // an alert is due at the end of its day
        for (var next : DAYS) {
            stage.forward(Duration.ofDays(next - day));
            day = next;
            var alerts = DAYS.indexOf(next) + 1;
            var alert =
                    new Patience("alert " + alerts + " of the return").until(() -> nth(stage, mission, MISSED, alerts));
            stage.check(
                    "day %d: an alert (%s)"
                            .formatted(next, alert.path("data").path("kind").asText()),
                    true);
        }
        stage.check(
                "it counts as stalled from day 30 on, told seven times",
                told(stage, mission, STALLED).size() == DAYS.size() - 1);
        stage.check("the lawyer is told as well", !told(stage, lawyer, STALLED).isEmpty());
        stage.check(
                "nothing was decided against her by that: " + journey.state(),
                journey.state().equals("STALLED"));
        stage.check("she still lives at North House", stay.phase().equals("ADMITTED"));

        stage.chapter("She is held by the police on the street: her lawyer must know at once.");
        journey.step("detention", Map.of());
        stage.await(lawyer.knower(), lawyer.id(), "repatriation.returncase.detained");
        stage.check("her lawyer is told", true);
        journey.step("release", Map.of());

        stage.chapter("Day 210: the State answers. The danger was assessed 210 days ago.");
        journey.step("nationality-confirmation", Map.of());
        journey.step("document-request", Map.of("kind", "EMERGENCY_TRAVEL_DOCUMENT", "personAgreed", true));
        journey.step("document", Map.of());
        stage.check(
                "it has to be assessed anew: " + journey.obstacles(),
                journey.obstacles().contains("risk-too-old"));
        journey.weigh("MITIGABLE");
        stage.check("then it no longer stands in the way", !journey.obstacles().contains("risk-too-old"));

        stage.chapter("She would rather stay.");
        journey.step("cancellation", Map.of("atPersonsWish", true));
        stage.check("at once: " + journey.state(), journey.state().equals("CANCELLED"));
    }

    private static List<JsonNode> told(Stage stage, Case reader, String type) throws IOException, InterruptedException {
        var timeline = stage.cast().timeline("/timelines/" + reader.id());
        return StreamSupport.stream(
                        reader.knower().ask(timeline).body().path("entries").spliterator(), false)
                .filter(entry -> entry.path("type").asText().equals(type))
                .toList();
    }

    private static JsonNode nth(Stage stage, Case reader, String type, int number)
            throws IOException, InterruptedException {
        var all = told(stage, reader, type).stream()
                .filter(alert -> alert.path("data").path("kind").asText().startsWith("return-stall"))
                .toList();
        return all.size() < number ? MissingNode.getInstance() : all.get(number - 1);
    }
}

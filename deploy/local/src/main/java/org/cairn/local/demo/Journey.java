package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A return, as who prepares it knows it. */
record Journey(Stage stage, Case mission, String returnId) {

    /** The person asks for a return, is told what it means, and wants it; the danger was found to be that. */
    static Journey wanted(Stage stage, Case mission, String risk) throws IOException, InterruptedException {
        return wanted(stage, mission, risk, true);
    }

    /** The same; {@code reassessed} when an earlier return was looked at, too. */
    static Journey wanted(Stage stage, Case mission, String risk, boolean reassessed)
            throws IOException, InterruptedException {
        var all = stage.cast().repatriation("/cases/" + mission.id() + "/returns");
        stage.answering(mission.knower(), all);
        var asked = mission.knower().post(all, Map.of("initiator", "PERSON", "country", "AL"));
        var journey = new Journey(stage, mission, asked.path("returnId").asText());
        journey.step("counselling", Map.of("language", "sqi", "alternativesExplained", true));
        journey.step("voluntariness", Map.of("voluntary", true));
        journey.weigh(risk, reassessed);
        return journey;
    }

    void weigh(String risk) throws IOException, InterruptedException {
        weigh(risk, true);
    }

    private void weigh(String risk, boolean reassessed) throws IOException, InterruptedException {
        var found = Map.of(
                "result",
                risk,
                "detail",
                "assessed together with those who know the place",
                "assessedOn",
                stage.today().toString(),
                "routeReassessed",
                reassessed);
        step("risk-assessment", found);
    }

    JsonNode step(String step, Map<String, ?> body) throws IOException, InterruptedException {
        return mission.knower().post(url(step), body);
    }

    String refusal(String step, Map<String, ?> body) throws IOException, InterruptedException {
        return stage.refusal(mission.knower(), url(step), body);
    }

    String state() throws IOException, InterruptedException {
        return mission.knower()
                .get(stage.cast().repatriation("/cases/" + mission.id() + "/returns/" + returnId))
                .path("state")
                .asText();
    }

    /** What stands in the way, by its codes. */
    List<String> obstacles() throws IOException, InterruptedException {
        var found = mission.knower().get(url("obstacles")).path("obstacles");
        return StreamSupport.stream(found.spliterator(), false)
                .map(one -> one.path("code").asText())
                .toList();
    }

    String url(String step) {
        return stage.cast().repatriation("/cases/" + mission.id() + "/returns/" + returnId + "/" + step);
    }
}

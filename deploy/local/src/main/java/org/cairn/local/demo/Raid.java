package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** An operation, as its lead and as the agency know it that meets the people. */
record Raid(Stage stage, Actor lead, String operation, Actor ngo, String theirs) {

    static final int BATCH = 100;

    /** Every tenth accepts help. */
    private static final int ONE_IN = 10;

    /** Somebody who is not of age, and wants no help. */
    static final int CHILD = 5;

    /** The lead plans it and says that people are being met; the agency finds it under an id of its own. */
    static Raid live(Stage stage) throws IOException, InterruptedException {
        var ngo = stage.actor("harbour-aid", "ngo-caseworker");
        var lead = stage.actor("national-coordination", "pathway-coordinator");
        var before = known(stage, ngo).all("operationId");
        var plan = Map.of("jurisdiction", "uk-nrm", "region", "Kent", "agencies", List.of("harbour-aid"));
        var operation = lead.post(stage.cast().coordination("/operations"), plan)
                .path("operationId")
                .asText();
        var raid = new Raid(stage, lead, operation, ngo, "");
        stage.check(
                "while it is only planned the police do not know of it",
                !raid.police().contains("\"state\":\"PLANNED\""));
        lead.post(raid.led("/live"), Map.of());
        var theirs = new Patience("the operation at Harbour Aid")
                .until(() -> known(stage, ngo).unseen("operationId", before));
        return new Raid(stage, lead, operation, ngo, theirs.asText());
    }

    /** The smallest count above nothing of any operation that the police may know of. */
    int leastToldToThePolice() throws IOException, InterruptedException {
        return known(stage, stage.actor("city-police", "police")).lines().stream()
                .flatMap(shown -> StreamSupport.stream(shown.path("counts").spliterator(), false))
                .mapToInt(JsonNode::asInt) // the note that goes with them is no number and counts as 0
                .filter(count -> count > 0)
                .min()
                .orElse(0);
    }

    /** All operations that the police may know of, as text. */
    String police() throws IOException, InterruptedException {
        return known(stage, stage.actor("city-police", "police")).lines().toString();
    }

    /** One batch of people, sent under that name; what became of each. */
    JsonNode take(String id, int from, int to) throws IOException, InterruptedException {
        return ngo.post(met("/batches"), batch(id, from, to)).path("items");
    }

    /** A batch that may be refused. */
    String refusal(String id, int from, int to) throws IOException, InterruptedException {
        return stage.refusal(ngo, met("/batches"), batch(id, from, to));
    }

    /** A route of the operation for its lead. */
    String led(String path) {
        return stage.cast().coordination("/operations/" + operation + path);
    }

    /** The same for the agency that meets the people. */
    String met(String path) {
        return stage.cast().coordination("/operations/" + theirs + path);
    }

    static Set<String> ids(Iterable<JsonNode> items) {
        var ids = new HashSet<String>();
        items.forEach(item -> ids.add(item.path("caseId").asText()));
        return ids;
    }

    private static Pages known(Stage stage, Actor reader) {
        return new Pages(reader, stage.cast().coordination("/operations"));
    }

    private static Map<String, Object> batch(String id, int from, int to) {
        var people = IntStream.range(from, to).mapToObj(Raid::person).toList();
        return Map.of("batchId", id, "people", people);
    }

    private static Map<String, Object> person(int n) {
        return Map.of(
                "alias",
                "Person " + (n + 1),
                "languages",
                List.of("sqi"),
                "age",
                n == CHILD ? "CHILD" : "ADULT",
                "acceptsHelp",
                n % ONE_IN == 0);
    }
}

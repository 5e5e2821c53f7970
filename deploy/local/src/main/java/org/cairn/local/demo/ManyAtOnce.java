package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** S10: an operation finds 463 people within an hour; one in ten accepts help, and nobody is lost, listed or counted out. */
final class ManyAtOnce implements Scenario {

    /** How many Operation MIRAGE found in ten days (Mattar 2006). */
    private static final int PEOPLE = 463;

    private static final int BATCH = 100;
    private static final int ONE_IN = 10;

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        var ngo = stage.actor("harbour-aid", "ngo-caseworker");
        var lead = stage.actor("national-coordination", "pathway-coordinator");
        stage.chapter("The National Coordination Office plans an operation; Harbour Aid will meet the people.");
        var known = new Pages(ngo, stage.cast().coordination("/operations"));
        var before = known.all("operationId");
        var plan = Map.of("jurisdiction", "uk-nrm", "region", "Kent", "agencies", List.of("harbour-aid"));
        var operation = lead.post(stage.cast().coordination("/operations"), plan)
                .path("operationId")
                .asText();
        lead.post(of(stage, operation, "/live"), Map.of());
        var theirs = new Patience("the operation at Harbour Aid")
                .until(() -> known.unseen("operationId", before))
                .asText();

        stage.chapter("%d people are met and taken in, in batches of at most %d.".formatted(PEOPLE, BATCH));
        var tooMany = stage.refusal(ngo, of(stage, theirs, "/batches"), batch("all", 0, BATCH + 1));
        stage.check("a batch of %d is refused: %s".formatted(BATCH + 1, tooMany), tooMany.equals("batch-too-large"));
        var all = new ArrayList<JsonNode>();
        for (var from = 0; from < PEOPLE; from += BATCH) {
            var to = Math.min(PEOPLE, from + BATCH);
            ngo.post(of(stage, theirs, "/batches"), batch("batch " + from, from, to))
                    .path("items")
                    .forEach(all::add);
        }
        var again = ngo.post(of(stage, theirs, "/batches"), batch("batch 0", 0, BATCH));
        stage.check(
                "a batch sent twice takes nobody in twice",
                ids(again.path("items")).equals(ids(all.subList(0, BATCH))));
        stage.check("%d pathways, all different".formatted(ids(all).size()), ids(all).size() == PEOPLE);

        stage.chapter("Who wants no help gets a leaflet with a code, good for twelve months, and leaves no name.");
        var declined =
                all.stream().filter(item -> item.path("leaflet").asBoolean()).toList();
        stage.says("%d declined, %d accept.", declined.size(), PEOPLE - declined.size());
        stage.check(
                "each has a code of their own",
                declined.stream()
                                .map(item -> item.path("code").asText())
                                .distinct()
                                .count()
                        == declined.size());
        var back = comeBack(stage, ngo, declined.getFirst().path("code").asText());
        stage.check("one comes back with it and is helped", !back.isEmpty());

        stage.chapter("Those who accept are presumed victims and submitted.");
        for (var item : all) {
            if (!item.path("leaflet").asBoolean()) submit(stage, ngo, item);
        }

        stage.chapter("What is counted, and by whom it can be read.");
        var exact = lead.get(of(stage, operation, "")).path("counts");
        stage.check(
                "the lead counts them: " + exact.path("people"),
                exact.path("people").asInt() == PEOPLE);
        stage.check("the rapporteur reads no count from 1 to 10", stage.smallestPublished() >= 11);
        var list = Map.of("purpose", "ASSISTANCE", "reason", "to see who is still without a bed");
        var asked = ngo.post(of(stage, theirs, "/lists"), list).path("listId").asText();
        var alone = stage.refusal(ngo, of(stage, theirs, "/lists/" + asked + "/agreement"), Map.of());
        stage.check("nobody agrees to a list of their own: " + alone, !alone.isEmpty());
        lead.post(of(stage, operation, "/triaged"), Map.of());
        lead.post(of(stage, operation, "/closed"), Map.of());
    }

    private static void submit(Stage stage, Actor ngo, JsonNode item) throws IOException, InterruptedException {
        var known = new Case(
                ngo, item.path("caseId").asText(), item.path("position").asText());
        stage.presume(known, false);
        new Authority(stage, known).submitAdult(stage.today());
    }

    private static String comeBack(Stage stage, Actor ngo, String code) throws IOException, InterruptedException {
        var pathway = Map.of(
                "jurisdiction", "uk-nrm",
                "entryChannel", "SELF_REFERRAL",
                "region", "Kent",
                "age", "ADULT",
                "person", Map.of("alias", "Nobody's number", "languages", List.of("sqi")));
        var body = Map.of("code", code, "pathway", pathway);
        return ngo.post(stage.cast().coordination("/self-referrals"), body)
                .path("caseId")
                .asText();
    }

    private static Map<String, Object> batch(String id, int from, int to) {
        var people = IntStream.range(from, to)
                .mapToObj(n -> Map.<String, Object>of(
                        "alias",
                        "Person " + (n + 1),
                        "languages",
                        List.of("sqi"),
                        "age",
                        "ADULT",
                        "acceptsHelp",
                        n % ONE_IN == 0))
                .toList();
        return Map.of("batchId", id, "people", people);
    }

    private static HashSet<String> ids(Iterable<JsonNode> items) {
        var ids = new HashSet<String>();
        items.forEach(item -> ids.add(item.path("caseId").asText()));
        return ids;
    }

    private static String of(Stage stage, String operation, String path) {
        return stage.cast().coordination("/operations/" + operation + path);
    }
}

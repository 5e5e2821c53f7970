package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** S10: an operation finds 463 people within an hour; one in ten accepts help, and nobody is lost, listed or counted out. */
final class ManyAtOnce implements Scenario {

    /** How many Operation MIRAGE found in ten days (Mattar 2006). */
    private static final int PEOPLE = 463;

    /** As many as the smallest count that is published. */
    private static final int ELEVEN = 11;

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        stage.chapter("The National Coordination Office plans an operation; Harbour Aid will meet the people.");
        var raid = Raid.live(stage);
        stage.chapter("%d people are met and taken in, in batches of at most %d.".formatted(PEOPLE, Raid.BATCH));
        var all = takenIn(stage, raid);

        stage.chapter("Who wants no help gets a leaflet with a code, good for twelve months, and leaves no name.");
        var declined =
                all.stream().filter(item -> item.path("leaflet").asBoolean()).toList();
        var accept = all.stream()
                .filter(item -> !item.path("leaflet").asBoolean() && !item.equals(all.get(Raid.CHILD)))
                .toList();
        stage.says("%d declined, %d accept, and one is a child.", declined.size(), accept.size());
        leaflets(stage, raid, declined);
        var child = all.get(Raid.CHILD);
        stage.await(raid.ngo(), child.path("caseId").asText(), "coordination.guardian.required");
        stage.check(
                "the child has no leaflet; a guardian is called for",
                !child.path("leaflet").asBoolean());

        stage.chapter(
                "Those who accept are presumed victims and submitted; of some who do not, the authority is told a number.");
        submitted(stage, raid.ngo(), accept);
        for (var item : declined.subList(1, ELEVEN + 1)) refuse(stage, raid.ngo(), item);

        var one = known(raid.ngo(), accept.getFirst());
        var other = known(raid.ngo(), accept.get(1));
        new ShortOfBeds(stage).play(one, other);
        new TwiceMet(stage).play(other);
        new ManyCounted(stage, raid, PEOPLE).play();
    }

    private static List<JsonNode> takenIn(Stage stage, Raid raid) throws IOException, InterruptedException {
        var tooMany = raid.refusal("all", 0, Raid.BATCH + 1);
        stage.check(
                "a batch of %d is refused: %s".formatted(Raid.BATCH + 1, tooMany), tooMany.equals("batch-too-large"));
        var all = new ArrayList<JsonNode>();
        for (var from = 0; from < PEOPLE; from += Raid.BATCH) {
            raid.take("batch " + from, from, Math.min(PEOPLE, from + Raid.BATCH))
                    .forEach(all::add);
        }
        var again = raid.take("batch 0", 0, Raid.BATCH);
        stage.check(
                "a batch sent twice takes nobody in twice",
                Raid.ids(again).equals(Raid.ids(all.subList(0, Raid.BATCH))));
        var different = Raid.ids(all).size();
        stage.check("%d pathways, all different".formatted(different), different == PEOPLE);
        return all;
    }

    private static void leaflets(Stage stage, Raid raid, List<JsonNode> declined)
            throws IOException, InterruptedException {
        var codes = declined.stream()
                .map(item -> item.path("code").asText())
                .distinct()
                .count();
        stage.check("each has a code of their own", codes == declined.size());
        var pathway = Map.of(
                "jurisdiction", "uk-nrm",
                "entryChannel", "SELF_REFERRAL",
                "region", "Kent",
                "age", "ADULT",
                "person", Map.of("alias", "Nobody's number", "languages", List.of("sqi")));
        var body = Map.of("code", declined.getFirst().path("code").asText(), "pathway", pathway);
        var back = raid.ngo().post(stage.cast().coordination("/self-referrals"), body);
        stage.check("one comes back with it and is helped", back.hasNonNull("caseId"));
    }

    private static Case known(Actor ngo, JsonNode item) {
        return new Case(ngo, item.path("caseId").asText(), item.path("position").asText());
    }

    private static void submitted(Stage stage, Actor ngo, List<JsonNode> accept)
            throws IOException, InterruptedException {
        var authority = new Authority(stage, known(ngo, accept.getFirst()));
        var before = authority.cases().size();
        for (var item : accept) submit(stage, ngo, item);
        stage.check(
                "the authority has %d cases more".formatted(accept.size()),
                new Patience("all cases on the authority's work list")
                        .came(() -> BooleanNode.valueOf(authority.cases().size() == before + accept.size())));
    }

    private static void submit(Stage stage, Actor ngo, JsonNode item) throws IOException, InterruptedException {
        var known = known(ngo, item);
        stage.presume(known, false);
        new Authority(stage, known).handInAdult(stage.today());
    }

    /** An adult's no to being identified: the authority counts somebody, and is not told whom. */
    private static void refuse(Stage stage, Actor ngo, JsonNode item) throws IOException, InterruptedException {
        var known = known(ngo, item);
        stage.presume(known, false);
        new Authority(stage, known).step(known, "formal-refusal", Map.of("notify", true, "exploitation", "Sexual"));
    }
}

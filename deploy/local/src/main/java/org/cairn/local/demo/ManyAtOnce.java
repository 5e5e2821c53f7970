package org.cairn.local.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** S10: a raid finds many people at once; about one in ten accepts help, and nobody is lost or counted out. */
final class ManyAtOnce implements Scenario {

    /** One tenth of the 463 people whom Operation MIRAGE found, so that it can be watched. */
    private static final int PEOPLE = 46;

    private static final int ONE_IN = 10;

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        var ngo = stage.actor("harbour-aid", "ngo-caseworker");
        stage.chapter(
                "A raid finds %d people. Each gets a pathway of their own, with a name or without.".formatted(PEOPLE));
        var all = new ArrayList<Case>();
        for (var n = 0; n < PEOPLE; n++) {
            var known = stage.open(ngo, person(n));
            stage.presume(known, false);
            all.add(known);
        }
        stage.check("%d pathways, %d different case ids".formatted(PEOPLE, ids(all)), ids(all) == PEOPLE);

        stage.chapter("Nine in ten do not want to be identified; the authority is told of somebody, and not of whom.");
        var before = notified(stage);
        var accepting = new ArrayList<Case>();
        for (var n = 0; n < PEOPLE; n++) {
            if (n % ONE_IN == 0) accepting.add(all.get(n));
            else decline(stage, all.get(n));
        }
        var declined = PEOPLE - accepting.size();
        stage.says("%d declined, %d accept.", declined, accepting.size());
        var last = all.getLast();
        stage.check(
                "who declined has a pathway all the same",
                stage.pathway(ngo, last.id()).status() == 200);

        stage.chapter("Those who accept are submitted.");
        for (var known : accepting) new Authority(stage, known).submitAdult(stage.today());
        stage.says("%d submitted.", accepting.size());

        stage.chapter("What is counted, and by whom it can be read.");
        var counted = new Patience("the count of notifications")
                .until(() -> stage.whether(notified(stage) - before == declined));
        stage.check("the authority counts %d notifications more".formatted(declined), counted.asBoolean());
        stage.check("the rapporteur reads no count from 1 to 10", stage.smallestPublished() >= 11);
    }

    private static Map<String, Object> person(int n) {
        var anonymous = n % 3 == 0;
        return Map.of(
                "entryChannel",
                "POLICE_OPERATION",
                "anonymous",
                anonymous,
                "person",
                Map.of("alias", "Person " + (n + 1), "languages", List.of("sqi")));
    }

    private static int ids(List<Case> all) {
        return new HashSet<>(all.stream().map(Case::id).toList()).size();
    }

    private static void decline(Stage stage, Case known) throws IOException, InterruptedException {
        var body = Map.of(
                "notify",
                true,
                "exploitation",
                "Labour",
                "declinedOn",
                stage.today().toString());
        new Authority(stage, known).step(known, "formal-refusal", body);
    }

    private static int notified(Stage stage) throws IOException, InterruptedException {
        return stage.counted(stage.actor("uk-sca", "identification-authority"), "DUTY_TO_NOTIFY");
    }
}

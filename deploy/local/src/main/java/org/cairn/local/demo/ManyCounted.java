package org.cairn.local.demo;

import java.io.IOException;
import java.util.Map;

/** Who reads how many people an operation met, and who reads a list of them. */
record ManyCounted(Stage stage, Raid raid, int people) {

    private static final int LEAST = 11;
    private static final Map<String, String> WHY =
            Map.of("purpose", "ASSISTANCE", "reason", "to see who is still without a bed");

    void play() throws IOException, InterruptedException {
        stage.chapter("What is counted, and by whom it can be read.");
        var exact = raid.lead().get(raid.led("")).path("counts");
        stage.check(
                "the lead counts them: " + exact.path("people"),
                exact.path("people").asInt() == people);
        var police = raid.police();
        stage.check(
                "the police read counts and nothing else: no agency that meets people, no list, no case",
                police.contains("\"counts\"")
                        && !police.contains("harbour-aid")
                        && !police.contains("case_")
                        && !police.contains("listId"));
        var least = raid.leastToldToThePolice();
        stage.check("nor any count from 1 to 10: " + least, least == 0 || least >= LEAST);
        stage.check("the rapporteur reads no count from 1 to 10", stage.smallestPublished() >= LEAST);
        var rapporteur = stage.actor("rapporteur", "national-rapporteur");
        var told = new Patience("the count of those who did not want to be identified")
                .came(() -> stage.whether(stage.counted(rapporteur, "DUTY_TO_NOTIFY") >= LEAST));
        stage.check("and that eleven or more did not want to be identified", told);
        list();
        raid.lead().post(raid.led("/triaged"), Map.of());
        var late = raid.refusal("late", 0, 1);
        stage.check("nobody is taken in when everybody was spoken with: " + late, !late.isEmpty());
        raid.lead().post(raid.led("/closed"), Map.of());
    }

    /** A list of more than one takes two agencies, and is read once. */
    private void list() throws IOException, InterruptedException {
        var asked = raid.ngo().post(raid.met("/lists"), WHY).path("listId").asText();
        var url = raid.met("/lists/" + asked);
        var alone = stage.refusal(raid.ngo(), url + "/agreement", Map.of());
        stage.check("nobody agrees to a list of their own: " + alone, !alone.isEmpty());
        var early = raid.ngo().ask(url).status();
        stage.check("nor reads it before another agency agreed: " + early, early >= 403);
        var theirs = raid.lead()
                .get(raid.led(""))
                .path("lists")
                .path(0)
                .path("listId")
                .asText();
        raid.lead().post(raid.led("/lists/" + theirs + "/agreement"), Map.of());
        var read = raid.ngo().get(url).path("cases");
        stage.check("then it holds case ids, and nothing of anybody: " + read.size(), read.size() == people);
        var again = raid.ngo().ask(url).status();
        stage.check("once: " + again, again >= 403);
    }
}

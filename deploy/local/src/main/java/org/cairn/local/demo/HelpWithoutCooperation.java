package org.cairn.local.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cairn.local.demo.Bed.Stay;

/** S3: one woman wants nothing to do with the police, another agrees to be known to them; both are helped alike. */
final class HelpWithoutCooperation implements Scenario {

    private static final Question POLICE =
            new Question("city-police", "CRIMINAL_PROCEEDINGS", List.of("STATUS", "IDENTITY"));

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        var ngo = stage.actor("harbour-aid", "ngo-caseworker");
        stage.chapter("Two women are met, housed, submitted, and there are reasonable grounds for both.");
        var declines = stage.open(ngo, Map.of());
        var agrees = stage.open(ngo, Map.of());
        var stays = List.of(house(stage, declines), house(stage, agrees));

        stage.chapter("Both are asked whether the police may know of them. One says no, the other yes.");
        refuse(stage, declines);
        stage.consent(agrees, POLICE);

        stage.chapter("Support reads that answer nowhere.");
        stage.check("both stays read alike, but for ids and times", alike(stays));
        for (var stay : stays) {
            var refused = stay.refusal("discharge", Map.of("reason", "END_OF_SUPPORT"));
            stage.check("neither is put out while the period runs: " + refused, refused.equals("protected"));
        }

        stage.chapter("What the police see of the one who said no: nothing.");
        var police = stage.actor("city-police", "police");
        var asked = police.ask(stage.cast().coordination("/pathways/" + declines.id()))
                .status();
        stage.check("asked by an id that is not theirs they are told that there is none: " + asked, asked >= 403);
        var stream = police.ask(stage.cast().timeline("/streams/mine/events?after=0&limit=100"));
        stage.check(
                "their stream holds no step of either pathway (" + stream.status() + ")",
                stream.body().path("items").isEmpty());
    }

    private static Stay house(Stage stage, Case known) throws IOException, InterruptedException {
        stage.presume(known, false);
        var stay = new Bed(stage, known, "north-house").moveIn();
        var authority = new Authority(stage, known);
        var theirs = authority.submitAdult(stage.today());
        var yes = Map.of(
                "outcome", "POSITIVE", "decidedOn", stage.today().toString(), "reasons", "Her account is consistent.");
        authority.step(theirs, "reasonable-grounds", yes);
        stage.await(stay.shelter(), stay.caseId(), "identification.reflection.started");
        stay.awaitProtection();
        return stay;
    }

    private static void refuse(Stage stage, Case known) throws IOException, InterruptedException {
        var asked =
                known.knower().post(stage.cast().coordination("/pathways/" + known.id() + "/consents"), POLICE.body());
        var url =
                stage.cast().coordination("/consents/" + asked.path("consentId").asText() + "/refusal");
        known.knower().post(url, Map.of());
    }

    private static boolean alike(List<Stay> stays) throws IOException, InterruptedException {
        return bare(stays.getFirst().read().toString())
                .equals(bare(stays.getLast().read().toString()));
    }

    private static String bare(String json) {
        return json.replaceAll("\"[a-z]{3,4}_[A-Za-z0-9_-]+\"", "\"id\"")
                .replaceAll("\"\\d{4}-\\d\\d-\\d\\dT[^\"]+\"", "\"time\"");
    }
}

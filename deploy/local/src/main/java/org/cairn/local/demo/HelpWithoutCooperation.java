package org.cairn.local.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cairn.local.demo.Bed.Stay;
import org.cairn.local.demo.Joining.Part;

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
        var lawyer = decides(stage, declines, "DECLINES");
        decides(stage, agrees, "COOPERATES");

        stage.chapter("Support reads that answer nowhere.");
        stage.check("both stays read alike, but for ids and times", alike(stays));
        for (var stay : stays) {
            var refused = stay.refusal("discharge", Map.of("reason", "END_OF_SUPPORT"));
            stage.check("neither is put out while the period runs: " + refused, refused.equals("protected"));
        }

        stage.chapter("The one who said no applies for a stay for reasons of her own life (CETS 197 Art. 14(1)(a)).");
        stay(stage, lawyer, declines);

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

    /** Their lawyer notes what they want; nothing that helps them reads it. */
    private static Case decides(Stage stage, Case known, String decision) throws IOException, InterruptedException {
        var lawyer = new Joining(stage, known).of("law-centre", "lawyer", Part.LAWYER);
        var matters = Matters.of(stage, lawyer);
        matters.take(matters.open("CRIMINAL_PARTICIPATION"));
        matters.cooperation(decision);
        return lawyer;
    }

    private static void stay(Stage stage, Case lawyer, Case known) throws IOException, InterruptedException {
        var office = new Joining(stage, known).of("immigration-authority", "status-caseworker", Part.STATUS_OFFICE);
        var applications = stage.cast().immigration("/cases/%s/applications");
        var mine = applications.formatted(lawyer.id());
        stage.answering(lawyer.knower(), mine);
        var application = lawyer.knower()
                .post(mine, Map.of("ground", "PERSONAL_SITUATION"))
                .path("applicationId")
                .asText();
        lawyer.knower().post(mine + "/" + application + "/lodging", Map.of("authority", "immigration-authority"));
        var theirs = applications.formatted(office.id());
        var lodged = new Patience("the application at the status office")
                .until(() ->
                        office.knower().ask(theirs).body().path("items").path(0).path("applicationId"));
        office.knower().post(theirs + "/" + lodged.asText() + "/examination", Map.of());
        var yes = Map.of(
                "outcome", "GRANTED",
                "kind", "TEMPORARY",
                "validUntil", stage.today().plusMonths(12).toString(),
                "workRight", true,
                "reasons", "She needs time to recover.");
        office.knower().post(theirs + "/" + lodged.asText() + "/decision", yes);
        stage.await(lawyer.knower(), lawyer.id(), "immigration.permit.granted");
        stage.check("it is granted, and nobody asked whether she helps the police", true);
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

package org.cairn.local.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cairn.local.demo.Bed.Stay;
import org.cairn.local.demo.Joining.Part;

/** S3: one woman wants nothing to do with the police, another helps them; both are helped alike, and a later yes opens nothing of before. */
final class HelpWithoutCooperation implements Scenario {

    private static final Part REPORT =
            new Part("CRIMINAL_PROCEEDINGS", "CRIMINAL_PROCEEDINGS", List.of("STATUS", "IDENTITY", "CRIMINAL"));
    private static final Question POLICE = new Question("city-police", REPORT.purpose(), REPORT.categories());

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        var ngo = stage.actor("harbour-aid", "ngo-caseworker");
        stage.chapter("Two women are met, housed, submitted, and there are reasonable grounds for both.");
        var declines = stage.open(ngo, Map.of());
        var agrees = stage.open(ngo, Map.of());
        var stays = List.of(house(stage, declines), house(stage, agrees));
        var one = ShelterViews.of(stage, stays.getFirst());
        var other = ShelterViews.of(stage, stays.getLast());

        stage.chapter("Both are asked whether the police may know of them. One says no, the other yes.");
        refuse(stage, declines);
        var lawyer = decides(stage, declines, "DECLINES");
        var police = new Joining(stage, agrees).of("city-police", "police", REPORT);
        decides(stage, agrees, "COOPERATES");
        stage.answering(police.knower(), cooperation(stage, police));
        stage.check("the police read the yes of the one who agreed", true);

        stage.chapter("Support reads that answer nowhere.");
        alike(stage, one, other);
        for (var stay : stays) {
            var refused = stay.refusal("discharge", Map.of("reason", "END_OF_SUPPORT"));
            stage.check("neither is put out while the period runs: " + refused, refused.equals("protected"));
        }

        stage.chapter("The one who said no applies for a stay for reasons of her own life (CETS 197 Art. 14(1)(a)).");
        var office = new Joining(stage, declines).of("immigration-authority", "status-caseworker", Part.STATUS_OFFICE);
        var status = new OwnStatus(stage, lawyer, office);
        status.lodge("PERSONAL_SITUATION");
        status.grant("She needs time to recover.");
        stage.check("it is granted, and nobody asked whether she helps the police", true);

        stage.chapter("What the police see of the one who said no: nothing.");
        nothing(stage, declines);

        stage.chapter("Later she changes her mind, and lets the police know.");
        later(stage, declines, Matters.of(stage, lawyer));
    }

    private static Stay house(Stage stage, Case known) throws IOException, InterruptedException {
        stage.presume(known, false);
        stage.await(known.knower(), known.id(), "immigration.removal-hold.activated");
        var stay = new Bed(stage, known, "north-house").moveIn();
        var authority = new Authority(stage, known);
        var theirs = authority.submitAdult(stage.today());
        authority.step(theirs, "reasonable-grounds", authority.positive(0));
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

    private static void refuse(Stage stage, Case known) throws IOException, InterruptedException {
        var asked =
                known.knower().post(stage.cast().coordination("/pathways/" + known.id() + "/consents"), POLICE.body());
        var url =
                stage.cast().coordination("/consents/" + asked.path("consentId").asText() + "/refusal");
        known.knower().post(url, Map.of());
    }

    /** View by view; what one shelter reads of the two may reach it at different moments, so each is given time to agree. */
    private static void alike(Stage stage, ShelterViews one, ShelterViews other)
            throws IOException, InterruptedException {
        new Patience("North House to have heard the same of both")
                .came(() -> stage.whether(one.all().equals(other.all())));
        var hers = one.all();
        var theOthers = other.all();
        for (var view : hers.keySet()) {
            var same = hers.get(view).equals(theOthers.get(view));
            if (!same) stage.says("%s%n    and of the other%n    %s", hers.get(view), theOthers.get(view));
            stage.check("North House reads the same bytes of both, but for ids and moments: " + view, same);
        }
        stage.check("nor does any of it name the police", !theOthers.toString().contains("police"));
    }

    private static void nothing(Stage stage, Case declines) throws IOException, InterruptedException {
        var police = stage.actor("city-police", "police");
        var asked = stage.pathway(police, declines.id()).status();
        stage.check("asked by an id that is not theirs they are told that there is none: " + asked, asked >= 403);
        var inbox = new Pages(police, stage.cast().coordination("/referrals?box=in&state=requested"));
        stage.check("nobody referred her to them", inbox.lines().isEmpty());
        var stream = police.ask(stage.cast().timeline("/streams/mine/events?after=0&limit=100"));
        stage.check("a stream they have none: " + stream.status(), stream.status() == 403);
    }

    /** Two hearings are set, one before she tells the police and one after; they read of the second alone. */
    private static void later(Stage stage, Case declines, Matters matters) throws IOException, InterruptedException {
        matters.hearing(20);
        matters.cooperation("COOPERATES");
        var police = new Joining(stage, declines).of("city-police", "police", REPORT);
        stage.answering(police.knower(), cooperation(stage, police));
        matters.hearing(40);
        var read = police.knower().get(cooperation(stage, police));
        stage.check(
                "the police read her yes, and of two hearings the one that was set since",
                read.path("decision").asText().equals("COOPERATES")
                        && read.path("hearings").size() == 1
                        && read.toString().contains(stage.today().plusDays(40).toString()));
        stage.check(
                "of what was before they see no step",
                stage.seen(police.knower(), police.id()).isEmpty()
                        && !read.toString().contains(stage.today().plusDays(20).toString()));
    }

    private static String cooperation(Stage stage, Case police) {
        return stage.cast().legalAid("/cases/" + police.id() + "/cooperation");
    }
}

package org.cairn.local.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** S7: she takes back what she allowed the police and the psychologist; her bed is hers all the same. In the end she wants to be forgotten. */
final class ConsentWithdrawnMidway implements Scenario {

    private static final Service.Part THERAPY = new Service.Part("MHPSS", "ASSISTANCE");
    private static final Service.Part REPORT = new Service.Part("CRIMINAL_PROCEEDINGS", "CRIMINAL_PROCEEDINGS");
    private static final List<String> TOLD = List.of("Mira", "drop-in", "quiet room");
    private static final String LEFT = "shelter.placement.discharged";

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        stage.chapter("Harbour Aid meets a woman and opens a pathway; three agencies take on a part each.");
        var ngo = stage.actor("harbour-aid", "ngo-caseworker");
        var known = stage.open(ngo, Map.of());
        stage.presume(known, false);
        var bed = new Bed(stage, known, "north-house").moveIn();
        var therapy = Service.taken(stage, known, stage.actor("quay-health", "health-provider"), THERAPY);
        var police = Service.taken(stage, known, stage.actor("city-police", "police"), REPORT);
        before(stage, therapy, police);
        var heard = heard(therapy);

        stage.chapter("She takes two consents back: from the answer on nothing more goes out.");
        therapy.withdraw(known);
        police.withdraw(known);
        after(stage, known, therapy, police);
        stopUse(stage, known, therapy);
        stopUse(stage, known, police);

        stage.chapter("The shelter goes on as if nothing had happened, for it has not asked for that.");
        again(stage, known);
        stage.check("her placement stands", bed.phase().equals("ADMITTED"));
        stage.check(
                "the shelter still reads what she allowed it",
                stage.pathway(bed.shelter(), bed.caseId()).status() == 200);
        var told = stage.seen(bed.shelter(), bed.caseId());
        stage.check(
                "the shelter is told neither that others lost their consent nor that she said no",
                !told.contains("coordination.consent.withdrawn") && !told.contains("coordination.consent.refused"));

        stage.chapter("What happens later is not for those who were left out.");
        new Bed(stage, known, "north-house").leave(bed);
        stage.await(bed.shelter(), bed.caseId(), LEFT);
        replay(stage, therapy, heard);
        stage.check(
                "the police still find nothing, and have no stream to read anew",
                police.finds() >= 403
                        && police.theirs()
                                        .knower()
                                        .ask(stage.cast().timeline("/streams/mine/events?after=0"))
                                        .status()
                                == 403);
        new Forgotten(stage, known).play();
    }

    private static void before(Stage stage, Service therapy, Service police) throws IOException, InterruptedException {
        stage.check("the psychologist reads the pathway", therapy.finds() == 200);
        stage.check(
                "the police read what she told them and nothing else: no pathway, no timeline",
                police.reads().contains(TOLD.getFirst())
                        && police.finds() >= 403
                        && stage.seen(police.theirs().knower(), police.theirs().id())
                                .isEmpty());
    }

    private static void after(Stage stage, Case known, Service therapy, Service police)
            throws IOException, InterruptedException {
        stage.check("the psychologist finds nothing any more", therapy.finds() == 404);
        stage.check("the police read nothing of her any more", silent(therapy.reads()) && silent(police.reads()));
        stage.check(
                "both referrals are cancelled for the sender",
                therapy.state(known).equals("cancelled") && police.state(known).equals("cancelled"));
    }

    private static boolean silent(String read) {
        return TOLD.stream().noneMatch(read::contains);
    }

    /** The recipient is told to stop using what it learnt, and says that it has. */
    private static void stopUse(Stage stage, Case known, Service service) throws IOException, InterruptedException {
        var agency = service.theirs().knower();
        var notices = new Pages(agency, stage.cast().coordination("/stop-use-notices"));
        var notice = new Patience("the notice to stop")
                .until(() -> notices.where("caseId", service.theirs().id()));
        stage.says("Notice to stop using it, due %s.", notice.path("dueAt").asText());
        var due = LocalDate.parse(notice.path("dueAt").asText().substring(0, 10));
        stage.check(
                "after five working days at the earliest",
                !due.isBefore(stage.today().plusDays(5)));
        var url = stage.cast()
                .coordination("/consents/" + notice.path("consentId").asText() + "/stop-use-acknowledgement");
        agency.post(url, Map.of());
        stage.await(known.knower(), known.id(), "coordination.consent.stop-use-acknowledged");
        stage.check("the NGO sees that %s has stopped".formatted(agency.agency()), true);
    }

    /** She is asked once more, and says no. */
    private static void again(Stage stage, Case known) throws IOException, InterruptedException {
        var question = new Question("quay-health", "ASSISTANCE", List.of("STATUS", "IDENTITY"));
        var asked = known.knower()
                .post(stage.cast().coordination("/pathways/" + known.id() + "/consents"), question.body());
        var consent =
                stage.cast().coordination("/consents/" + asked.path("consentId").asText());
        known.knower().post(consent + "/refusal", Map.of());
        stage.await(known.knower(), known.id(), "coordination.consent.refused");
        stage.says("Asked once more whether the psychologist may know, she says no.");
    }

    private static Set<String> heard(Service therapy) throws IOException, InterruptedException {
        new Patience("the psychologist's stream to tell of the acceptance")
                .until(() -> therapy.stage().whether(therapy.replayed().contains("coordination.referral.accepted")));
        return therapy.replayed();
    }

    /** Who reads their stream from the first number on finds bare facts up to the end of their access. */
    private static void replay(Stage stage, Service therapy, Set<String> heard)
            throws IOException, InterruptedException {
        var types = therapy.replayed();
        stage.check(
                "the psychologist's stream, read anew, has the bare facts of then and none of later",
                !types.isEmpty() && heard.containsAll(types));
        stage.check(
                "and never had a word of hers",
                silent(new Stream(stage, therapy.theirs().knower()).all().toString()));
    }
}

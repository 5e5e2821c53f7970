package org.cairn.local.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** S7: she takes back what she allowed the psychologist and the lawyer; her bed is hers all the same. */
final class ConsentWithdrawnMidway implements Scenario {

    private static final List<String> CATEGORIES = List.of("STATUS", "IDENTITY", "CONTACT");

    /** A service that an agency took on, under its own case id, and the consent that it rests on. */
    private record Service(Actor agency, String caseId, Consents.Given consent, String referral) {}

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        stage.chapter("Harbour Aid meets a woman and opens a pathway; three agencies take on a part each.");
        var ngo = stage.actor("harbour-aid", "ngo-caseworker");
        var known = stage.open(ngo, Map.of());
        stage.presume(known, false);
        var bed = new Bed(stage, known, "north-house").moveIn();
        var health = serve(stage, known, stage.actor("quay-health", "health-provider"), "MHPSS", "ASSISTANCE");
        var lawyer = serve(stage, known, stage.actor("law-centre", "lawyer"), "LEGAL_AID", "LEGAL_REPRESENTATION");
        stage.check("psychologist and lawyer read the pathway", reads(stage, health) && reads(stage, lawyer));

        stage.chapter("She takes two consents back: from the answer on nothing more goes out.");
        withdraw(stage, known, health);
        withdraw(stage, known, lawyer);
        stage.check("the psychologist finds nothing any more", finds(stage, health) == 404);
        stage.check("the lawyer finds nothing any more", finds(stage, lawyer) == 404);
        stage.check(
                "both referrals are cancelled for the sender",
                state(stage, known, health).equals("cancelled")
                        && state(stage, known, lawyer).equals("cancelled"));
        stopUse(stage, known, health);

        stage.chapter("The shelter goes on as if nothing had happened, for it has not asked for that.");
        stage.check("her placement stands", bed.phase().equals("ADMITTED"));
        stage.check(
                "the shelter still reads what she allowed it",
                stage.pathway(bed.shelter(), bed.caseId()).status() == 200);
        stage.check(
                "the shelter is not told that others lost their consent",
                !stage.seen(bed.shelter(), bed.caseId()).contains("coordination.consent.withdrawn"));

        stage.chapter("What happens later is not for those who were left out.");
        new Bed(stage, known, "north-house").leave(bed);
        stage.await(bed.shelter(), bed.caseId(), "shelter.placement.discharged");
        stage.check(
                "lawyer and psychologist see no later step",
                !stage.seen(lawyer.agency(), lawyer.caseId()).contains("shelter.placement.discharged")
                        && !stage.seen(health.agency(), health.caseId()).contains("shelter.placement.discharged"));
    }

    private static Service serve(Stage stage, Case known, Actor agency, String service, String purpose)
            throws IOException, InterruptedException {
        var consent = stage.consent(known, new Question(agency.agency(), purpose, CATEGORIES));
        var referral = stage.refer(
                known,
                Map.of(
                        "recipients",
                        List.of(agency.agency()),
                        "service",
                        service,
                        "priority",
                        "NORMAL",
                        "purpose",
                        purpose,
                        "consents",
                        List.of(consent.consentId()),
                        "fields",
                        List.of("alias", "languages", "safeContact")));
        var line = stage.inbox(agency, "requested");
        stage.step(agency, line.path("referralId").asText(), "acceptance", Map.of());
        stage.says("%s takes on %s.", agency.agency(), service);
        return new Service(agency, line.path("caseId").asText(), consent, referral);
    }

    private static boolean reads(Stage stage, Service service) throws IOException, InterruptedException {
        return finds(stage, service) == 200;
    }

    private static int finds(Stage stage, Service service) throws IOException, InterruptedException {
        return stage.pathway(service.agency(), service.caseId()).status();
    }

    private static void withdraw(Stage stage, Case known, Service service) throws IOException, InterruptedException {
        var url = stage.cast().coordination("/consents/" + service.consent().consentId() + "/withdrawal");
        var progress = known.knower().post(url, Map.of());
        stage.says("For %s, applied by %s.", service.agency().agency(), progress.path("applied"));
    }

    private static String state(Stage stage, Case known, Service service) throws IOException, InterruptedException {
        return known.knower()
                .get(stage.cast().coordination("/referrals/" + service.referral()))
                .path("state")
                .asText();
    }

    /** The recipient is told to stop using what it learnt, and says that it has. */
    private static void stopUse(Stage stage, Case known, Service service) throws IOException, InterruptedException {
        var notices = new Pages(service.agency(), stage.cast().coordination("/stop-use-notices"));
        var notice = new Patience("the notice to stop").until(() -> notices.newest("dueAt"));
        stage.says("Notice to stop using it, due %s.", notice.path("dueAt").asText());
        var url = stage.cast()
                .coordination("/consents/" + notice.path("consentId").asText() + "/stop-use-acknowledgement");
        service.agency().post(url, Map.of());
        stage.await(known.knower(), known.id(), "coordination.consent.stop-use-acknowledged");
        stage.check("the NGO sees that the psychologist has stopped", true);
    }
}

package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cairn.local.demo.Bed.Stay;

/** S8: she is in danger where she is; another region takes her, and the house that she leaves does not learn where. */
final class MoveAfterThreat implements Scenario {

    private static final String NEW_REGION = "South East";

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        stage.chapter("A woman lives at North House.");
        var ngo = stage.actor("harbour-aid", "ngo-caseworker");
        var known = stage.open(ngo, Map.of());
        stage.presume(known, false);
        var before = new Bed(stage, known, "north-house").moveIn();

        stage.chapter("She is threatened there. North House asks for a move to another region, as an emergency.");
        before.shelter()
                .post(
                        stage.cast().coordination("/pathways/" + before.caseId() + "/threats"),
                        Map.of("level", "HIGH", "what", "A man waited at the door.", "toWhom", "PERSON"));
        before.step("transfer", Map.of("basis", "EMERGENCY", "regionTo", NEW_REGION));
        stage.check(
                "her bed at North House stays hers until she has arrived elsewhere", phase(before, "TRANSFER_PENDING"));
        var after = move(stage, before);

        stage.chapter("South House admits her.");
        after.step("admission", Map.of("checklist", Bed.answered()));
        stage.check("she lives at South House", phase(after, "ADMITTED"));
        stage.check("and no longer at North House", phase(before, "TRANSFERRED"));

        stage.chapter("What North House may know of it.");
        stage.check(
                "whatever it reads, it reads no region",
                !before.read().toString().contains(NEW_REGION));
        new Patience("the end of North House's access").until(() -> stage.whether(ended(stage, before)));
        stage.check("its access has ended", true);
        var left = new Patience("the shelter service to hear of that").until(() -> bare(before));
        stage.check(
                "its own stay still reads as ended by a transfer, region withheld, without a detail: " + left,
                left.path("phase").asText().equals("TRANSFERRED")
                        && left.path("transfer").path("regionWithheld").asBoolean());
        stage.check(
                "it does not see that she was admitted elsewhere",
                !stage.told(before.shelter(), before.caseId()).contains(NEW_REGION));
        stage.check(
                "the NGO sees the move, and neither house nor region",
                !stage.told(ngo, known.id()).contains("south-house"));
    }

    /** West House has no room, so South House is asked next. */
    private static Stay move(Stage stage, Stay before) throws IOException, InterruptedException {
        var north = new Case(before.shelter(), before.caseId(), null);
        var west = new Bed(stage, north, "west-house").offer();
        var south = new Bed(stage, north, "south-house").offer();
        stage.chapter("North House asks her for consent, and then two shelters in turn, naming nobody.");
        var toWest = stage.consent(north, new Question(west, "ASSISTANCE", Bed.CATEGORIES));
        var toSouth = stage.consent(north, new Question(south, "ASSISTANCE", Bed.CATEGORIES));
        stage.refer(
                north,
                Map.of(
                        "kind",
                        "TRANSFER",
                        "recipients",
                        List.of(west),
                        "reserve",
                        List.of(south),
                        "service",
                        "SHELTER",
                        "priority",
                        "EMERGENCY",
                        "purpose",
                        "ASSISTANCE",
                        "consents",
                        List.of(toWest.consentId(), toSouth.consentId()),
                        "fields",
                        List.of("alias", "languages", "safeContact", "needs")));
        var westHouse = stage.actor("west-house", "shelter-worker");
        var no = Map.of("reason", "NO_CAPACITY", "capacityStatus", "no-capacity");
        stage.step(
                westHouse,
                stage.inbox(westHouse, "requested").path("referralId").asText(),
                "rejection",
                no);
        stage.says("West House says no: no room. South House is asked.");
        return new Bed(stage, north, "south-house").acceptWithOwnBed();
    }

    private static boolean phase(Stay stay, String phase) throws IOException, InterruptedException {
        return stay.phase().equals(phase);
    }

    /** What is left of the stay for its house, once it is shown no detail any more. */
    private static JsonNode bare(Stay stay) throws IOException, InterruptedException {
        var left = stay.read().path("placement");
        return left.has("admission") ? MissingNode.getInstance() : left;
    }

    private static boolean ended(Stage stage, Stay before) throws IOException, InterruptedException {
        return stage.pathway(before.shelter(), before.caseId()).status() == 404;
    }
}

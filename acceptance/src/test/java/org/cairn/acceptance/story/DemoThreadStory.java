package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.House;
import org.cairn.acceptance.steps.Inbox;
import org.cairn.acceptance.steps.Letter;
import org.cairn.acceptance.steps.Pathway;
import org.cairn.acceptance.steps.Samples;
import org.cairn.acceptance.steps.WorkList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One referral travels all the way, from a border to a bed, a timeline and a stream. */
@ExtendWith(RunningPlatform.class)
class DemoThreadStory {

    private final Cast cast;
    private final Platform platform;

    DemoThreadStory(Platform platform) {
        this.platform = platform;
        this.cast = Cast.of(platform);
    }

    @Test
    void a_person_comes_from_first_suspicion_to_a_bed_and_a_recovery_period() {
        var pathway = cast.meet();
        screenAndPresume(pathway);
        var house = cast.house(2);
        moveIn(pathway, house);
        identify(pathway);

        var seen = pathway.timelineWith("identification.submission.received");
        assertThat(Pathway.types(seen))
                .as("the NGO sees each step, and of the shelter's only that there was one")
                .containsSubsequence(
                        "coordination.pathway.opened",
                        "identification.victim.presumed",
                        "coordination.referral.requested",
                        "coordination.referral.accepted",
                        "step",
                        "identification.submission.received");
        var coordinators = caseOf(cast.coordinator());
        var all = Pathway.timelineOf(cast.coordinator(), coordinators, "identification.reasonable-grounds.decided");
        assertThat(all.path("periods").findValuesAsText("kind"))
                .as("the recovery period runs")
                .anyMatch(kind -> kind.contains("recovery") || kind.contains("reflection"));
        nobodyLearnsWhichHouse(house, all.toString());
        lawyerComesAndGoes(pathway);
    }

    private void screenAndPresume(Pathway pathway) {
        pathway.ngo()
                .post(
                        "identification",
                        "/cases/" + pathway.caseId() + "/screenings",
                        Map.of("instrument", "ILO_FORCED_LABOUR", "indicators", List.of("DECEPTION", "DEBT_BONDAGE")))
                .expect(201);
        pathway.ngo()
                .post(
                        "identification",
                        "/cases/" + pathway.caseId() + "/presumption",
                        Map.of("urgentNeeds", List.of("SHELTER")))
                .expect(201);
    }

    private void moveIn(Pathway pathway, House house) {
        var offer = house.offerTo(cast.ngo());
        assertThat(offer)
                .as("a house is spoken of under a name that tells nothing")
                .startsWith("agy_");
        var hold = house.hold(cast.ngo(), offer);
        var consent = pathway.consent(offer, "ASSISTANCE", "STATUS", "IDENTITY", "CONTACT", "NEEDS");
        pathway.refer(Letter.toShelter(List.of(offer), List.of(consent)).with("holdId", hold));

        var inbox = new Inbox(house.agency());
        var awaited = inbox.awaited().path("referralId").asText();
        var before = house.agency().get("coordination", "/referrals/" + awaited).expect(200);
        assertThat(before.has("details")).as("before the yes only the minimum").isFalse();
        assertThat(before.path("minimum").path("languages")).isNotEmpty();
        inbox.accept(awaited, before.path("holdId").asText()).expect(200);
        var after = house.agency().get("coordination", "/referrals/" + awaited).expect(200);
        assertThat(after.path("details").path("alias").asText()).isEqualTo("Mira");
        assertThat(after.path("details").has("name"))
                .as("the name was not asked for")
                .isFalse();

        var placement = inbox.placement().path("placementId").asText();
        house.agency()
                .post("shelter", "/placements/" + placement + "/admission", Map.of("checklist", Samples.CHECKLIST))
                .expect(200, 201, 204);
    }

    private void identify(Pathway pathway) {
        pathway.consent("uk-sca", "IDENTIFICATION", "STATUS", "IDENTITY", "EXPLOITATION");
        var today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        var submission = Map.of(
                "referralDate", today,
                "exploitation", "Labour",
                "ageAtExploitation", "Adult (18 or over)",
                "ageToday", 28,
                "gender", "Female",
                "nationality", "Albanian",
                "narrative", "Told to " + cast.ngo().id());
        var waiting = WorkList.from(cast.authority());
        pathway.ngo()
                .as("first-responder")
                .post("identification", "/cases/" + pathway.caseId() + "/submission", submission)
                .expect(201);
        cast.authority()
                .post(
                        "identification",
                        "/cases/" + waiting.caseTelling(cast.ngo().id()) + "/reasonable-grounds",
                        Map.of("outcome", "POSITIVE", "decidedOn", today, "reasons", "Her account is consistent."))
                .expect(201);
    }

    private void lawyerComesAndGoes(Pathway pathway) {
        var lawyer = cast.lawyer();
        var consent = pathway.consent(lawyer.id(), "LEGAL_REPRESENTATION", "STATUS", "IDENTITY");
        pathway.refer(Letter.toLawyer(lawyer, consent));
        var letter = new Inbox(lawyer).awaited();
        new Inbox(lawyer).accept(letter.path("referralId").asText(), null).expect(200);
        var theirs = letter.path("caseId").asText();
        lawyer.get("coordination", "/pathways/" + theirs).expect(200);
        pathway.withdraw(consent).expect(200);
        lawyer.get("coordination", "/pathways/" + theirs).expect(404);
    }

    private static String caseOf(Agency agency) {
        return agency.get("coordination", "/pathways")
                .expect(200)
                .path("items")
                .path(0)
                .path("caseId")
                .asText();
    }

    private static void nobodyLearnsWhichHouse(House house, String timeline) {
        assertThat(timeline).doesNotContain(house.agency().id());
    }

    @Test
    void the_demo_plays_as_it_is_written() {
        var played = platform.launcher().run(120, "demo");
        assertThat(played.code()).as(played.output()).isZero();
        assertThat(played.output()).contains("coordination.referral.accepted", "/pathways/case_");
    }
}

package org.cairn.acceptance.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.Forgetting;
import org.cairn.acceptance.steps.Inbox;
import org.cairn.acceptance.steps.Letter;
import org.cairn.acceptance.steps.Pathway;
import org.cairn.acceptance.steps.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody wants to be forgotten: their keys are destroyed in every service, and nobody reads anything of them (GDPR Art. 17). */
@ExtendWith(RunningPlatform.class)
class ErasureStory {

    private static final Duration TRAVELS = Duration.ofSeconds(20);
    private static final Map<String, Object> WISH = Map.of("atPersonsWish", true);

    /** The hold itself: by whose reference it stands lies under one key of its own, as long as it stands. */
    private static final int HOLD = 1;

    private final Platform platform;
    private final Cast cast;
    private final String canary =
            "canary" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    ErasureStory(Platform platform) {
        this.platform = platform;
        this.cast = Cast.of(platform);
    }

    @Test
    void who_is_forgotten_is_as_if_they_had_never_been() {
        platform.awaitQuiet();
        var before = keys();
        var kept = keys("identification");
        var pathway = cast.meet(Person.someone().telling("alias", canary));
        var lawyer = cast.lawyer();
        var consent = pathway.consent(lawyer.id(), "LEGAL_REPRESENTATION", "STATUS", "IDENTITY");
        pathway.refer(Letter.toLawyer(lawyer, consent));
        var letter = new Inbox(lawyer).awaited();
        new Inbox(lawyer).accept(letter.path("referralId").asText(), null).expect(200);
        cast.ngo()
                .send(
                        "POST",
                        "identification",
                        "/cases/" + pathway.caseId() + "/presumption",
                        Map.of("urgentNeeds", List.of("SHELTER")),
                        Map.of("Cairn-Position", Long.toString(pathway.position())))
                .expect(200, 201);
        pathway.timelineWith("identification.victim.presumed");
        assertThat(keys()).as("keys of theirs").isGreaterThan(before);
        var hold = "/pathways/" + letter.path("caseId").asText() + "/erasure/hold";
        lawyer.post("coordination", hold, evidence()).expect(201);

        var forgotten = Forgetting.of(cast, pathway);
        Awaitility.await("every service but the one that keeps evidence has forgotten")
                .atMost(TRAVELS)
                .until(() -> keys() - keys("identification") <= before - kept + HOLD);
        platform.awaitQuiet();
        assertThat(keys("identification")).as("what the court needs").isGreaterThan(kept);
        lawyer.post("coordination", hold + "/end", null).expect(204);
        Awaitility.await("that is forgotten, too").atMost(TRAVELS).until(() -> keys() <= before);
        var nonsense = cast.ngo().get("coordination", "/pathways/" + forgotten + "x");
        for (var route : List.of(
                "coordination /pathways/%s",
                "coordination /pathways/%s/record", "identification /cases/%s", "timeline /timelines/%s")) {
            var place = route.formatted(forgotten).split(" ");
            var answer = cast.ngo().get(place[0], place[1]);
            assertThat(answer.status()).as(answer.asked()).isEqualTo(404);
            if (place[0].equals("coordination")) assertThat(answer.text()).isEqualTo(nonsense.text());
        }
        assertThat(cast.ngo().get("timeline", "/timelines").text()).doesNotContain(forgotten);
        assertThat(cast.coordinator()
                        .get("timeline", "/streams/mine/events?limit=100")
                        .text())
                .as("the coordinator's stream")
                .doesNotContain("coordination.pathway");
        assertThat(cast.ngo().get("coordination", "/tasks").text()).doesNotContain(forgotten);
    }

    @Test
    void neither_one_agency_alone_nor_anybody_while_the_pathway_is_open() {
        var pathway = cast.meet();
        var route = "/pathways/" + pathway.caseId() + "/erasure";
        assertThat(cast.ngo()
                        .post("coordination", route, Map.of("atPersonsWish", false))
                        .status())
                .isEqualTo(400);
        cast.ngo().post("coordination", route, WISH).expect(201);
        assertThat(cast.ngo()
                        .post("coordination", route + "/confirmation", WISH)
                        .status())
                .as("an NGO confirms nothing")
                .isEqualTo(404);
        var theirs = theirs();
        var early = cast.coordinator().post("coordination", "/pathways/" + theirs + "/erasure/confirmation", WISH);
        assertThat(early.text()).contains("still-open");
        cast.ngo().post("coordination", route + "/withdrawal", null).expect(204);
        assertThat(Pathway.types(pathway.timelineWith("coordination.pathway.opened")))
                .isNotEmpty();
    }

    private String theirs() {
        return cast.coordinator()
                .get("coordination", "/tasks")
                .expect(200)
                .path("items")
                .findValuesAsText("caseId")
                .getFirst();
    }

    private static Map<String, Object> evidence() {
        return Map.of(
                "services",
                List.of("identification"),
                "ground",
                "CRIMINAL_FILE",
                "reference",
                "a court's",
                "reviewBy",
                LocalDate.now(ZoneOffset.UTC).plusMonths(6).toString());
    }

    private long keys() {
        return Platform.SERVICES.stream()
                .filter(service -> !service.equals("portal"))
                .mapToLong(this::keys)
                .sum();
    }

    private long keys(String service) {
        return platform.databases()
                .number(
                        service,
                        "select count(*) from keyring.data_key where sealed_for <> '00000000-0000-0000-0000-000000000000'");
    }
}

package org.cairn.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.Inbox;
import org.cairn.acceptance.steps.Letter;
import org.cairn.acceptance.steps.Letters;
import org.cairn.acceptance.steps.Pathway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Shirin of a shelter answers referrals, Clara finds another way where nobody is left, Otto looks at what waits. */
@ExtendWith(RunningPlatform.class)
class WorkPageStory {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    private static Chromium chromium;

    private final Platform platform;
    private final Agency house;
    private final Agency office;
    private final Cast cast;

    WorkPageStory(Platform platform) {
        this.platform = platform;
        this.house = platform.agency("north-house", "shelter-worker");
        this.office = platform.agency("national-coordination", "pathway-coordinator");
        this.cast =
                new Cast(platform, platform.onboarded("desk-aid", "NGO", "ngo-caseworker", "first-responder"), office);
    }

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    @Test
    void by_keyboard_alone_a_shelter_worker_takes_somebody_in() {
        refer();
        var referral = waiting();
        try (var shirin = Visitor.signedIn(chromium, platform, "shirin", "/work")) {
            shirin.pageIsSound("work");
            shirin.tabTo("[data-pile=requests] a").press("Enter");
            assertThat(shirin.see("#referrals")).isVisible(SOON);
            shirin.pageIsSound("inbox");
            shirin.tabTo("tr[data-referral='" + referral + "'] th a").press("Enter");
            assertThat(shirin.see("#referral-state[data-state=requested]")).isVisible(SOON);
            shirin.pageIsSound("referral-asked");
            shirin.tabTo("#bed").press("W");
            assertThat(shirin.see("#bed")).hasValue("WOMEN");
            shirin.tabTo("form[data-step=acceptance] button").press("Enter");
            assertThat(shirin.see("#done")).isVisible(SOON);
            assertThat(shirin.see("#referral-state[data-state=accepted]")).isVisible(SOON);
            shirin.pageIsSound("referral-accepted");
        }
        assertThat(stateOf(referral)).isEqualTo("accepted");
    }

    @Test
    void a_form_that_is_sent_twice_takes_one_bed() {
        refer();
        var referral = waiting();
        var taken = bedsTaken();
        try (var shirin = Visitor.signedIn(chromium, platform, "shirin", "/referrals/" + referral)) {
            shirin.see("#bed").selectOption("WOMEN");
            var answers = shirin.page().evaluate("""
                    async () => {
                      const form = document.querySelector('form[data-step=acceptance]');
                      const sent = () => fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))});
                      const first = await Promise.all([sent(), sent()]);
                      const later = await sent();
                      return [...first, later].map((answer) => answer.status);
                    }""");
            assertThat(((List<?>) answers).stream().map(Object::toString))
                    .as("a form that is sent again gets the first answer again")
                    .containsOnly("200");
            shirin.open("/referrals/" + referral);
            assertThat(shirin.see("#referral-state[data-state=accepted]")).isVisible(SOON);
        }
        assertThat(bedsTaken()).as("beds taken").isEqualTo(taken + 1);
    }

    @Test
    void another_is_declined_with_a_reason() {
        var pathway = refer();
        var referral = waiting();
        try (var shirin = Visitor.signedIn(chromium, platform, "shirin", "/referrals/" + referral)) {
            shirin.see("form[data-step=rejection] button").click();
            assertThat(shirin.see("#done")).hasCount(0);
            shirin.see("form[data-step=rejection] select[name=reason]").selectOption("SAFETY_CONCERN");
            shirin.see("#rejection-text").fill("Somebody here knows her.");
            shirin.see("form[data-step=rejection] button").click();
            assertThat(shirin.see("#done")).isVisible(SOON);
            shirin.pageIsSound("referral-declined");
        }
        assertThat(stateOf(referral)).isEqualTo("rejected");
        var seen = pathway.timelineWith("coordination.referral.rejected").toString();
        assertThat(seen).contains("SAFETY_CONCERN").doesNotContain("Somebody here");
    }

    @Test
    void a_coordinator_sees_who_has_not_answered_and_settles_where_nobody_is_left() {
        var lawyer = cast.lawyer();
        var pathway = cast.meet();
        var consent = pathway.consent(lawyer.id(), "LEGAL_REPRESENTATION", "STATUS", "IDENTITY");
        pathway.refer(Letter.toLawyer(lawyer, consent));
        pathway.timelineWith("coordination.referral.requested");
        try (var clara = Visitor.signedIn(chromium, platform, "clara", "/pathways?view=unanswered")) {
            var theirs = newestOf("unanswered");
            clara.open("/pathways?view=unanswered");
            assertThat(clara.see("tr[data-case='" + theirs + "']")).isVisible(SOON);
            clara.pageIsSound("unanswered");

            var before = deadEnds();
            var asked = new Inbox(lawyer).awaited().path("referralId").asText();
            lawyer.post("coordination", "/referrals/" + asked + "/rejection", Map.of("reason", "OUT_OF_SCOPE"))
                    .expect(200);
            var deadEnd = deadEnds().stream()
                    .filter(one -> !before.contains(one))
                    .findFirst()
                    .orElseThrow();
            assertThat(newestOf("dead-ended")).isEqualTo(theirs);
            var panel = "[data-dead-end='" + deadEnd + "']";
            clara.open("/dead-ends");
            clara.pageIsSound("dead-ends");
            clara.see(panel + " select").selectOption("OTHER_HELP_FOUND");
            clara.see(panel + " button").click();
            assertThat(clara.see("#done")).isVisible(SOON);
            assertThat(clara.see(panel)).hasCount(0);
            assertThat(deadEnds()).doesNotContain(deadEnd);
        }
    }

    @Test
    void an_operator_sees_what_a_service_set_aside_and_tries_it_again() {
        var lawyer = cast.lawyer();
        var pathway = cast.meet();
        var consent = pathway.consent(lawyer.id(), "LEGAL_REPRESENTATION", "STATUS", "IDENTITY");
        pathway.refer(Letter.toLawyer(lawyer, consent));
        pathway.timelineWith("coordination.referral.requested");
        var before = parked();
        Letters.ofNewest(platform.topics(), cast.ngo().id())
                .sendSpoilt("org.cairn.coordination.referral.requested", "LEGAL_AID", "TELEPORTATION");
        Awaitility.await("it is set aside").until(() -> parked().size() > before.size());
        var id = parked().stream()
                .filter(one -> !before.contains(one))
                .findFirst()
                .orElseThrow();
        var line = "tr[data-parked='" + id + "']:has(form[action*='/timeline/'])";
        try (var otto = Visitor.signedIn(chromium, platform, "otto", "/work")) {
            otto.pageIsSound("operator");
            otto.tabTo("[data-pile=parked] a").press("Enter");
            assertThat(otto.see(line)).isVisible(SOON);
            otto.pageIsSound("parked");
            assertThat(otto.page().content())
                    .as("whose it is, an operator does not learn")
                    .doesNotContain(pathway.caseId(), cast.ngo().id(), "TELEPORTATION");
            otto.see(line + " button").click();
            assertThat(otto.see("#done[data-outcome=still-failing]")).isVisible(SOON);
            otto.pageIsSound("parked-tried");
        }
    }

    /** A person whom the NGO refers to North House. */
    private Pathway refer() {
        makeRoom();
        var pathway = cast.meet();
        var offer = cast.ngo()
                .get("shelter", "/vacancies?profile=WOMEN&region=North%20East")
                .expect(200)
                .path(0)
                .path("offer")
                .asText();
        var consent = pathway.consent(offer, "ASSISTANCE", "STATUS", "IDENTITY", "CONTACT", "NEEDS");
        pathway.refer(Letter.toShelter(List.of(offer), List.of(consent)));
        return pathway;
    }

    /** The house's own id of the referral that came last. */
    private String waiting() {
        return new Inbox(house).awaited().path("referralId").asText();
    }

    /** North House is everybody's: whatever others took there, a bed for women is free. */
    private void makeRoom() {
        house.put("shelter", "/capacity", Map.of("profile", "WOMEN", "places", bedsTaken() + 3))
                .expect(200);
    }

    private int bedsTaken() {
        return lines(house.get("shelter", "/capacity").expect(200).path("profiles"))
                .filter(line -> line.path("profile").asText().equals("WOMEN"))
                .mapToInt(
                        line -> line.path("places").asInt() - line.path("free").asInt())
                .sum();
    }

    private String stateOf(String referral) {
        return house.get("coordination", "/referrals/" + referral)
                .expect(200)
                .path("state")
                .asText();
    }

    /** The office's id of the newest pathway on that list of its own. */
    private String newestOf(String view) {
        return Awaitility.await("a pathway that is " + view)
                .until(
                        () -> lines(office.get("timeline", "/timelines?limit=100&view=" + view)
                                        .expect(200)
                                        .path("items"))
                                .max(Comparator.comparing(
                                        line -> line.path("openedAt").asText()))
                                .map(line -> line.path("caseId").asText())
                                .orElse(""),
                        caseId -> !caseId.isEmpty());
    }

    private List<String> deadEnds() {
        return office.get("coordination", "/dead-ends?limit=100").expect(200).findValuesAsText("referralId");
    }

    private List<String> parked() {
        return platform.agency("cairn-operator", "platform-operator")
                .get("timeline", "/operations/parked")
                .expect(200)
                .findValuesAsText("parkedId");
    }

    private static Stream<JsonNode> lines(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

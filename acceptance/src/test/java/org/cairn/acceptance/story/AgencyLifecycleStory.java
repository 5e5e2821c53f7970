package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Answer;
import org.cairn.acceptance.platform.Followed;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.Inbox;
import org.cairn.acceptance.steps.Letter;
import org.cairn.acceptance.steps.Pathway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator lets an agency take no part for a while, then lets it go for good; and one of its people leaves. */
@ExtendWith(RunningPlatform.class)
class AgencyLifecycleStory {

    /** A fact travels in well under a second; this machine is busy. */
    private static final Duration TRAVELS = Duration.ofSeconds(20);

    private static final List<String> DOORS =
            List.of("coordination /pathways", "shelter /holds", "timeline /timelines", "timeline /streams/mine/events");

    private final Platform platform;
    private final Cast cast;
    private final Agency operator;

    AgencyLifecycleStory(Platform platform) {
        this.platform = platform;
        this.cast = Cast.of(platform);
        this.operator = platform.agency("cairn-operator", "platform-operator");
    }

    @Test
    void a_suspended_agency_is_shut_out_everywhere_and_comes_back_to_what_it_had() {
        var pathway = cast.meet();
        pathway.timelineWith("coordination.pathway.opened");
        var itsCase = "identification /cases/" + pathway.caseId();
        at(pathway.ngo(), itsCase).expect(200);
        DOORS.forEach(door -> at(cast.ngo(), door).expect(200));
        try (var followed = Followed.of(cast.ngo(), "timeline", "/streams/mine", null)) {
            Awaitility.await("the stream runs").until(() -> !followed.lines().isEmpty());
            operate("suspension", Map.of("reason", "UNDER_REVIEW"));
            assertThat(at(cast.ngo(), "coordination /pathways").status())
                    .as("coordination, from the answer on")
                    .isEqualTo(403);
            DOORS.forEach(door -> awaitRefusal(door, 403, "agency-suspended"));
            awaitRefusal(itsCase, 404, "not-found");
            Awaitility.await("the open stream ends").atMost(TRAVELS).until(followed::isOver);
        }
        operate("reinstatement", null);
        DOORS.forEach(this::awaitOpen);
        awaitOpen(itsCase);
    }

    private void awaitOpen(String door) {
        Awaitility.await("read again at " + door)
                .atMost(TRAVELS)
                .until(() -> at(cast.ngo(), door).status() == 200);
    }

    @Test
    void an_agency_that_leaves_for_good_takes_its_running_referrals_along_and_the_others_are_told() {
        var lawyer = cast.lawyer();
        var pathway = cast.meet();
        var consent = pathway.consent(lawyer.id(), "LEGAL_REPRESENTATION", "STATUS", "IDENTITY");
        var sent = pathway.refer(Letter.toLawyer(lawyer, consent));
        var letter = new Inbox(lawyer).awaited();
        new Inbox(lawyer).accept(letter.path("referralId").asText(), null).expect(200);
        pathway.timelineWith("coordination.referral.accepted");

        operator.post("coordination", "/agencies/" + lawyer.id() + "/off-boarding", null)
                .expect(204);
        lawyer.get("coordination", "/referrals?box=in").expect(403);
        lawyer.get("coordination", "/referrals/" + letter.path("referralId").asText())
                .expect(404);
        var seen = Pathway.timelineOf(cast.ngo(), pathway.caseId(), "coordination.referral.cancelled");
        assertThat(seen.toString()).as("why, on the NGO's timeline").contains("AGENCY_LEFT");
        assertThat(cast.ngo()
                        .get("coordination", "/referrals/" + sent)
                        .expect(200)
                        .path("state")
                        .asText())
                .isEqualTo("cancelled");
        var again = operator.post("coordination", "/agencies/" + lawyer.id() + "/reinstatement", null);
        assertThat(again.expect(409).path("type").asText()).endsWith("/left-for-good");
    }

    @Test
    void who_left_an_agency_is_refused_everywhere_though_the_token_still_counts_and_colleagues_work_on() {
        var token = platform.tokenOfColleague(cast.ngo(), "ngo-caseworker");
        DOORS.forEach(
                door -> assertThat(colleagueAt(token, door).status()).as(door).isEqualTo(200));
        operate("departures", Map.of("staff", accountOf(token)));
        for (var door : DOORS) {
            var refused = Awaitility.await("refused at " + door)
                    .atMost(TRAVELS)
                    .until(() -> colleagueAt(token, door), answer -> answer.status() == 401);
            assertThat(refused.json().path("type").asText()).endsWith("/departed");
            at(cast.ngo(), door).expect(200);
        }
    }

    private void operate(String what, Object body) {
        operator.post("coordination", "/agencies/" + cast.ngo().id() + "/" + what, body)
                .expect(204);
    }

    private void awaitRefusal(String door, int status, String type) {
        var refused = Awaitility.await("refused at " + door)
                .atMost(TRAVELS)
                .until(() -> at(cast.ngo(), door), answer -> answer.status() == status);
        assertThat(refused.json().path("type").asText()).endsWith("/" + type);
        assertThat(refused.json().path("wayOut").asText()).isNotBlank();
    }

    private static Answer at(Agency agency, String door) {
        var words = door.split(" ");
        return agency.get(words[0], words[1]);
    }

    private Answer colleagueAt(String token, String door) {
        var words = door.split(" ");
        var headers = Map.of("Authorization", "Bearer " + token, "Cairn-Role", "ngo-caseworker");
        return platform.nobody().send("GET", words[0], words[1], null, headers);
    }

    /** The account's id, as the identity provider wrote it into its token. */
    private static String accountOf(String token) {
        try {
            var claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
            return new ObjectMapper().readTree(claims).path("sub").asText();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

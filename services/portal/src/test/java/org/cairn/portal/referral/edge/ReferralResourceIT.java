package org.cairn.portal.referral.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.portal.pathway.edge.StubWork.LOST;
import static org.cairn.portal.pathway.edge.StubWork.REFERRAL;
import static org.cairn.portal.pathway.edge.StubWork.SENT;
import static org.cairn.portal.pathway.edge.StubWork.SLOW;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.Pattern;
import org.cairn.portal.pathway.edge.SignedInClara;
import org.cairn.portal.pathway.edge.StubServices;
import org.cairn.portal.pathway.edge.StubWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
@TestSecurity(user = "clara", augmentors = SignedInClara.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferralResourceIT {

    @BeforeEach
    void nothing_was_sent_yet() {
        StubWork.CAME.clear();
        StubWork.DONE.clear();
    }

    @Test
    void the_inbox_shows_referrals_and_leads_to_them() {
        var page = page("/referrals?box=in&state=requested", 200);
        assertThat(page)
                .contains("<title>Notes</title>", "href=\"/referrals/" + REFERRAL + "\"", "Waiting for an answer")
                .contains("box=in&amp;state=requested&amp;cursor=more", "data-form=\"full\"");
    }

    @Test
    void a_referral_shows_what_its_reader_may_know_with_a_form_for_each_step() {
        var page = page("/referrals/" + REFERRAL, 200);
        assertThat(page)
                .contains("Harbour Aid", "Stairs?", "data-step=\"acceptance\"", "data-step=\"rejection\"")
                .contains(
                        "data-step=\"information-request\"",
                        "Women: 2 free",
                        "Albanian, Romany",
                        "Nationalities</dt><dd>Albania")
                .doesNotContain("data-step=\"start\"", "harbour-aid");
        assertThat(keys(page)).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void the_sender_answers_each_question_in_a_form_of_its_own() {
        var page = page("/referrals/" + SENT, 200);
        assertThat(page).contains("data-step=\"cancellation\"").doesNotContain("data-step=\"acceptance\"");
        assertThat(page.split("data-step=\"information\"")).hasSize(2 + 1);
        assertThat(keys(page)).doesNotHaveDuplicates();
        send(
                        SENT,
                        "information",
                        ours().formParam("key", keys(page).getFirst())
                                .formParam("to", "law-centre")
                                .formParam("answer", "Albanian"))
                .then()
                .statusCode(303);
        assertThat(StubWork.DONE.getFirst().body().path("answer").asText()).isEqualTo("Albanian");
    }

    @Test
    void a_form_sent_twice_is_done_once() {
        var form = page("/referrals/" + REFERRAL, 200);
        var key = keyOf(form, "rejection");
        for (var twice = 0; twice < 2; twice++) {
            send(
                            REFERRAL,
                            "rejection",
                            ours().formParam("key", key)
                                    .formParam("reason", "NO_CAPACITY")
                                    .formParam("text", ""))
                    .then()
                    .statusCode(303)
                    .header("Location", org.hamcrest.Matchers.endsWith("/referrals/" + REFERRAL + "?done=rejection"));
        }
        assertThat(StubWork.CAME).hasSize(2).extracting(StubWork.Sent::key).containsOnly(key);
        assertThat(StubWork.DONE).hasSize(1);
        assertThat(StubWork.DONE.getFirst().body().has("text")).isFalse();
    }

    @Test
    void a_shelter_accepts_with_a_bed_of_its_own_that_is_held_first_and_once() {
        var key = keyOf(page("/referrals/" + REFERRAL, 200), "acceptance");
        for (var twice = 0; twice < 2; twice++) {
            accept(REFERRAL, key).then().statusCode(303);
        }
        assertThat(StubWork.DONE)
                .extracting(StubWork.Sent::path)
                .containsExactly("/house/holds", "/referrals/" + REFERRAL + "/acceptance");
        var bed = StubWork.DONE.getFirst().body();
        assertThat(bed.path("offer").asText()).isEqualTo("north-house");
        assertThat(bed.path("profile").asText()).isEqualTo("WOMEN");
        assertThat(bed.path("priority").asText()).isEqualTo("URGENT");
        var acceptance = StubWork.DONE.getLast().body();
        assertThat(acceptance.path("holdId").asText()).isEqualTo("hold_1");
        assertThat(acceptance.path("expectedStart").asText()).isEqualTo("2026-11-22T10:30:00Z");
    }

    @Test
    void a_bed_is_given_back_when_another_was_first_and_the_page_says_so() {
        var page = accept(LOST, keyOf(page("/referrals/" + LOST, 200), "acceptance"))
                .then()
                .statusCode(409)
                .extract()
                .asString();
        assertThat(page).contains("Another agency was first.", "Look at the next referral.", "is free again");
        assertThat(page).contains("value=\"2026-11-22T10:30\"", "value=\"WOMEN\" selected");
        assertThat(StubWork.CAME)
                .extracting(sent -> sent.method() + " " + sent.path())
                .containsExactly(
                        "POST /house/holds", "POST /referrals/" + LOST + "/acceptance", "DELETE /house/holds/hold_1");
    }

    @Test
    void without_an_answer_the_bed_stays_held_and_the_same_form_is_drawn_again() {
        var key = keyOf(page("/referrals/" + SLOW, 200), "acceptance");
        var page = accept(SLOW, key).then().statusCode(503).extract().asString();
        assertThat(page).contains("nobody can say yet whether this was done", "it is done once");
        assertThat(keyOf(page, "acceptance")).isEqualTo(key);
        assertThat(StubWork.CAME).noneMatch(sent -> sent.method().equals("DELETE"));
    }

    @Test
    void after_a_plain_no_the_form_has_a_new_key() {
        var key = keyOf(page("/referrals/" + LOST, 200), "acceptance");
        var page = accept(LOST, key).then().statusCode(409).extract().asString();
        assertThat(keyOf(page, "acceptance")).isNotEqualTo(key);
    }

    @Test
    void a_form_that_we_have_not_drawn_or_that_stood_elsewhere_does_nothing() {
        send(REFERRAL, "start", ours().formParam("key", "made up")).then().statusCode(400);
        send(REFERRAL, "start", given().formParam("key", "x")).then().statusCode(404);
        send(REFERRAL, "start", given().header("Sec-Fetch-Site", "cross-site").formParam("key", "x"))
                .then()
                .statusCode(404);
        send(REFERRAL, "no-such-step", ours().formParam("key", "x")).then().statusCode(404);
        assertThat(StubWork.CAME).isEmpty();
    }

    @Test
    void what_is_not_yours_reads_like_what_never_was() {
        assertThat(page("/referrals/ref_of-others", 404)).isEqualTo(page("/referrals/ref_never", 404));
    }

    private static Response accept(String referral, String key) {
        return send(
                referral,
                "acceptance",
                ours().formParam("key", key)
                        .formParam("bed", "WOMEN")
                        .formParam("priority", "URGENT")
                        .formParam("expectedStart", "2026-11-22T10:30"));
    }

    private static Response send(String referral, String step, RequestSpecification form) {
        return form.redirects().follow(false).post("/referrals/" + referral + "/" + step);
    }

    private static RequestSpecification ours() {
        return given().header("Sec-Fetch-Site", "same-origin");
    }

    private static String keyOf(String page, String step) {
        return found(page, "data-step=\"" + step + "\"[^>]*>\\s*<input type=\"hidden\" name=\"key\" value=\"([^\"]+)\"")
                .getFirst();
    }

    private static List<String> keys(String page) {
        return found(page, "name=\"key\" value=\"([^\"]+)\"");
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    private static String page(String path, int status) {
        return given().get(path).then().statusCode(status).extract().asString();
    }
}

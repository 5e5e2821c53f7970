package org.cairn.portal.work.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
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
class WorkResourceIT {

    @BeforeEach
    void nothing_was_sent_yet() {
        StubWork.CAME.clear();
        StubWork.DONE.clear();
    }

    @Test
    void the_work_page_counts_what_the_services_have_for_this_reader_and_says_who_is_silent() {
        var page = page("/work", 200);
        assertThat(page).contains("<title>Notes</title>", "data-pile=\"requests\"", "1+", "Identification");
        assertThat(page).containsPattern("data-pile=\"tasks\"[^\\n]*<span class=\"count\">4<");
        assertThat(page).doesNotContain("data-pile=\"unanswered\"").contains("All pathways");
    }

    @Test
    void tasks_of_all_services_stand_together_soonest_first() {
        var page = page("/tasks", 200);
        assertThat(page.indexOf("ref_a")).isLessThan(page.indexOf("Somebody is expected"));
        assertThat(page.indexOf("Somebody is expected")).isLessThan(page.indexOf("Weigh the danger"));
        assertThat(page.indexOf("Weigh the danger")).isLessThan(page.indexOf("Find another way for a referral"));
        assertThat(page).contains("class=\"tag late\"", "id=\"silent\"");
    }

    @Test
    void a_task_leads_to_the_page_on_which_it_can_be_done() {
        assertThat(page("/tasks", 200))
                .contains("href=\"/referrals/ref_a\"", "href=\"/dead-ends\"")
                .doesNotContain("href=\"/referrals/ref_b\"", "Something to do");
    }

    @Test
    void a_dead_end_is_settled_once() {
        var page = page("/dead-ends", 200);
        assertThat(page).contains("data-dead-end=\"ref_dead\"", "Help was found in another way");
        for (var twice = 0; twice < 2; twice++) {
            given().redirects()
                    .follow(false)
                    .header("Sec-Fetch-Site", "same-origin")
                    .formParam("key", key(page))
                    .formParam("settlement", "OTHER_HELP_FOUND")
                    .post("/dead-ends/ref_dead")
                    .then()
                    .statusCode(303);
        }
        assertThat(StubWork.DONE).hasSize(1);
        assertThat(StubWork.DONE.getFirst())
                .returns("/referrals/ref_dead/dead-end-settlement", StubWork.Sent::path)
                .returns(
                        "OTHER_HELP_FOUND",
                        sent -> sent.body().path("settlement").asText());
    }

    @Test
    void what_a_service_set_aside_is_released_there() {
        var page = page("/operations/parked", 200);
        assertThat(page).contains("an unknown code", "coordination.events", ">4<");
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("key", key(page))
                .post("/operations/parked/shelter/p-1/release")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/operations/parked?outcome=still-failing"));
        assertThat(StubWork.DONE)
                .extracting(StubWork.Sent::path)
                .containsExactly("/house/operations/parked/p-1/release");
        assertThat(page("/operations/parked?outcome=still-failing", 200)).contains("the cause is still there");
    }

    private static String key(String page) {
        var key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(page);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private static String page(String path, int status) {
        return given().get(path).then().statusCode(status).extract().asString();
    }
}

package org.cairn.portal.session.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionResourceIT {

    @Test
    void the_landing_page_tells_nothing() {
        var page = given().get("/").then().statusCode(200).extract().asString();

        assertThat(page).contains("<title>Notes</title>", "Sign in").doesNotContainIgnoringCase("traffick");
    }

    @Test
    void nothing_else_opens_without_signing_in() {
        for (var path : List.of(
                "/pathways",
                "/pathways/case_x",
                "/pathways/case_x/story",
                "/pathways/case_x/changes",
                "/work",
                "/tasks",
                "/referrals",
                "/referrals/ref_x",
                "/dead-ends",
                "/operations/parked")) {
            given().redirects().follow(false).get(path).then().statusCode(401);
        }
    }

    @Test
    void every_answer_tells_the_browser_to_keep_nothing_and_load_nothing_from_elsewhere() {
        for (var path : List.of("/", "/session-ended", "/not-signed-in", "/assets/site.js", "/assets/site.css")) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-store"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"));
        }
    }

    @Test
    void the_pages_carry_no_inline_script_or_style_and_all_they_name_is_served_here() {
        var page = given().get("/").asString();

        assertThat(page).doesNotContain("style=", "<style", "onclick", "javascript:");
        var named = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1));
        assertThat(named)
                .hasSize(3)
                .allSatisfy(asset -> given().get(asset).then().statusCode(200));
        given().get("/assets/htmx.min.js").then().body(containsString("htmx"));
    }

    @Test
    void on_a_slow_line_scripts_and_styles_come_small_and_pages_do_not_tell_by_their_size() {
        for (var asset : List.of("/assets/htmx.min.js", "/assets/site.js", "/assets/site.css")) {
            given().header("Accept-Encoding", "gzip").get(asset).then().header("Content-Encoding", equalTo("gzip"));
        }
        given().header("Accept-Encoding", "gzip").get("/").then().header("Content-Encoding", not(equalTo("gzip")));
    }

    @Test
    void quick_exit_leaves_and_takes_the_session_cookies_along() {
        given().redirects()
                .follow(false)
                .cookie("q_session", "broken")
                .cookie("q_session_chunk_1", "broken")
                .post("/quick-exit")
                .then()
                .statusCode(303)
                .header("Location", "https://www.bbc.co.uk/weather")
                .cookie("q_session", "")
                .cookie("q_session_chunk_1", "");
    }

    @Test
    void forms_from_other_places_lead_nowhere() {
        for (var path :
                List.of("/referrals/ref_x/acceptance", "/dead-ends/ref_x", "/operations/parked/shelter/x/release")) {
            given().header("Sec-Fetch-Site", "cross-site")
                    .formParam("key", "k")
                    .post(path)
                    .then()
                    .statusCode(anyOf(equalTo(401), equalTo(404)));
            given().header("Origin", "https://elsewhere.example")
                    .formParam("key", "k")
                    .post(path)
                    .then()
                    .statusCode(anyOf(equalTo(401), equalTo(404)));
            given().formParam("key", "k").post(path).then().statusCode(anyOf(equalTo(401), equalTo(404)));
        }
    }

    @Test
    void health_is_told_without_signing_in() {
        given().get("/q/health/ready").then().statusCode(200);
    }
}

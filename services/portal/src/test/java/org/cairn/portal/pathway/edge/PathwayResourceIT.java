package org.cairn.portal.pathway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
@TestSecurity(user = "clara", augmentors = SignedInClara.class)
class PathwayResourceIT {
    @TestHTTPResource
    URI portal;

    @Test
    void the_list_shows_pathways_and_leads_to_them() {
        var page = page("/pathways", 200);

        assertThat(page).contains("<title>Notes</title>", "id=\"pathways\"", "data-case=\"" + StubServices.CASE + "\"");
        assertThat(page).contains("href=\"/pathways/" + StubServices.CASE + "\"", "cursor=more-please");
    }

    @Test
    void an_empty_list_says_so() {
        assertThat(page("/pathways?view=late", 200)).contains("No date has passed without its answer.");
    }

    @Test
    void who_may_not_read_a_list_is_told_plainly() {
        assertThat(page("/pathways?view=unanswered", 403)).contains("Your role does not open this page");
    }

    @Test
    void the_drawing_holds_every_step_period_and_date() {
        var page = page("/pathways/" + StubServices.CASE, 200);

        assertThat(page)
                .contains(
                        "/assets/htmx.min.js",
                        "id=\"lanes\"",
                        "id=\"quick-exit\"",
                        "id=\"view-table\"",
                        "Reflection period");
        assertThat(page.split("data-entry=")).hasSize(15 + 1);
        assertThat(page.split("data-period=")).hasSize(3 + 1);
        assertThat(page.split("data-deadline=")).hasSize(4 + 1);
    }

    @Test
    void the_table_holds_the_same_facts() {
        var page = page("/pathways/" + StubServices.CASE + "?view=table", 200);

        assertThat(page)
                .contains("<caption>What happened</caption>", "scope=\"row\"", "Harbour Aid", "A shelter, South East");
        assertThat(page.split("data-entry=")).hasSize(15 + 1);
        assertThat(page.split("data-period=")).hasSize(3 + 1);
        assertThat(page.split("data-deadline=")).hasSize(4 + 1);
    }

    @Test
    void what_waits_and_what_for_lead_to_each_other_and_a_hidden_cause_leads_nowhere() {
        for (var view : new String[] {"", "?view=table"}) {
            assertThat(page("/pathways/" + StubServices.CASE + view, 200))
                    .contains("<a href=\"#about-evt_13\">The end of the reflection period</a>", "id=\"about-evt_13\"")
                    .contains("id=\"block-1\"", "<a href=\"#block-1\">Journey home</a>")
                    .contains("the person, the authority", "Something else has to come first &middot; Law");
        }
    }

    @Test
    void ids_that_only_programs_understand_stay_out_of_sight() {
        var page = page("/pathways/" + StubServices.CASE + "?view=table", 200);

        assertThat(page).contains("Submitted by: Harbour Aid").doesNotContain("agy_");
    }

    @Test
    void a_part_that_has_ended_is_said_to_have_ended() {
        assertThat(page("/pathways/case_ended", 200)).contains("id=\"relation-ended\"", "A step took place");
    }

    @Test
    void the_fragment_is_the_changing_part_alone() {
        assertThat(page("/pathways/" + StubServices.CASE + "/story", 200))
                .contains("id=\"lanes\"")
                .doesNotContain("<html", "quick-exit");
    }

    @Test
    void unknown_and_not_yours_read_the_same_as_an_address_that_never_was() {
        var notYours = page("/pathways/case_of-somebody-else", 404);

        assertThat(page("/pathways/case_that-never-was", 404)).isEqualTo(notYours);
        assertThat(page("/no/such/page", 404)).isEqualTo(notYours);
        assertThat(notYours).contains("There is nothing here for you").doesNotContain("case_");
    }

    @Test
    void a_service_out_of_reach_is_no_error_of_the_reader() {
        given().get("/pathways/case_asleep").then().statusCode(503).header("Retry-After", "10");
        assertThat(page("/pathways/case_asleep", 503)).contains("Nothing is lost", "id=\"retry\"");
        assertThat(page("/pathways/case_garbled", 503)).contains("id=\"retry\"");
    }

    @Test
    void changes_come_through_as_they_happen() throws IOException, InterruptedException {
        StubServices.CHANGES.add("etag-1");
        try (var http = HttpClient.newHttpClient();
                var lines = changes(http)) {
            assertThat(lines.readLine()).isEqualTo("event: changed");
            assertThat(lines.readLine()).isEqualTo("data: etag-1");
            assertThat(lines.readLine()).isEmpty();
            StubServices.CHANGES.add("etag-2");
            assertThat(lines.readLine()).isEqualTo("event: changed");
            assertThat(lines.readLine()).isEqualTo("data: etag-2");
            StubServices.CHANGES.add(StubServices.END);
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isNull();
        }
    }

    @Test
    void the_timeline_is_let_go_when_the_reader_leaves() throws IOException, InterruptedException {
        var leftBefore = StubServices.LEFT.get();
        StubServices.CHANGES.add("etag-1");
        try (var http = HttpClient.newHttpClient()) {
            var lines = changes(http);
            assertThat(lines.readLine()).isEqualTo("event: changed");
            lines.close();
            await().untilAsserted(() -> {
                StubServices.CHANGES.add("nobody hears this");
                assertThat(StubServices.LEFT.get()).isGreaterThan(leftBefore);
            });
        }
        StubServices.CHANGES.clear();
    }

    private BufferedReader changes(HttpClient http) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(portal.resolve("/pathways/" + StubServices.CASE + "/changes"))
                .build();
        var response = http.send(request, BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    @Test
    void changes_of_what_is_not_yours_stay_unheard() {
        given().get("/pathways/case_of-somebody-else/changes").then().statusCode(404);
    }

    private static String page(String path, int status) {
        return given().get(path).then().statusCode(status).extract().asString();
    }
}

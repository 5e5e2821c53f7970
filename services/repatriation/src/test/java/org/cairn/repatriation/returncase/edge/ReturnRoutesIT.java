package org.cairn.repatriation.returncase.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cairn.chassis.stage.Foundations;
import org.cairn.contracts.Category;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.repatriation.stage.OfAgency;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The routes of a return, as an agency with several roles calls them. */
@QuarkusTest
@QuarkusTestResource(Foundations.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestSecurity(
        user = "return-mission",
        roles = {
            "repatriation-worker",
            "person",
            "guardian",
            "lawyer",
            "pathway-coordinator",
            "consulate",
            "receiving-ngo",
            "ngo-caseworker",
            "national-rapporteur"
        },
        augmentors = OfAgency.class)
class ReturnRoutesIT extends ReturnCalls {

    private static final Set<String> TELLING = Set.of(
            "traffick", "victim", "exploit", "return", "repatriat", "mission", "case", "cairn", "ngo", "shelter");

    @Test
    void a_person_goes_home_with_a_plan_and_is_followed() {
        prepared();
        step("plan", plan()).statusCode(409).body("type", equalTo(problem("no-consent-to-receiving")));
        as("receiving-ngo", "GET", "").statusCode(404);
        let(Role.RECEIVING_NGO, Purpose.RETURN);
        as("receiving-ngo", "GET", "").statusCode(404);
        step("plan", plan()).statusCode(201);
        step("readiness", null).statusCode(409).body("type", equalTo(problem("reception-open")));
        as("repatriation-worker", "GET", "/obstacles")
                .statusCode(200)
                .body("obstacles.code", contains("reception-open"))
                .body("obstacles[0].source", notNullValue())
                .body("warnings", empty());
        tasks("receiving-ngo").body("items.kind", hasItem("confirm-reception"));
        as("receiving-ngo", "POST", "/reception").statusCode(201);
        step("readiness", null).statusCode(201);
        step("departure", null).statusCode(201);
        step("cancellation", Map.of("atPersonsWish", true))
                .statusCode(409)
                .body("type", equalTo(problem("already-departed")));
        as("receiving-ngo", "POST", "/arrival").statusCode(201);
        as("receiving-ngo", "POST", "/reintegration-steps", Map.of("step", "a course"))
                .statusCode(201);
        as("receiving-ngo", "POST", "/monitoring", report(1, false)).statusCode(201);
        as("receiving-ngo", "GET", "")
                .body("state", equalTo("MONITORING"))
                .body("course.journey.plan.contacts", equalTo("the centre"))
                .body("course.reports", hasSize(1))
                .body("course.weighing", equalTo(Map.of()))
                .body("course.requested", nullValue());
        as("receiving-ngo", "POST", "/monitoring", report(3, true)).statusCode(201);
        as("repatriation-worker", "GET", "").body("state", equalTo("RE_RISK"));
    }

    @Test
    void contacts_and_plan_are_for_few_and_the_danger_for_who_helps_against_it() {
        prepared();
        let(Role.RECEIVING_NGO, Purpose.RETURN);
        step("plan", plan()).statusCode(201);
        as("repatriation-worker", "GET", "")
                .body("course.journey.plan.contacts", equalTo("the centre"))
                .body("course.weighing.risk.result", equalTo("MITIGABLE"));
        let(Role.LAWYER, Purpose.LEGAL_REPRESENTATION);
        as("lawyer", "GET", "").body("course.journey.plan.contacts", equalTo("the centre"));
        let(Role.PERSON, Purpose.ASSISTANCE);
        as("person", "GET", "").body("course.weighing.risk.detail", equalTo("canary"));
        stage.grant(pathway, MISSION, Role.PATHWAY_COORDINATOR, Purpose.ASSISTANCE);
        var seen = as("pathway-coordinator", "GET", "")
                .body("state", equalTo("PLAN_AGREED"))
                .extract()
                .asString();
        assertThat(seen).doesNotContain("the centre", "canary", "MITIGABLE", "\"AL\"", "Amina");
        as("ngo-caseworker", "GET", "").statusCode(404);
    }

    @Test
    void a_consulate_reads_the_packet_that_it_got_and_nothing_that_tells() {
        begin();
        packet("photo-17").statusCode(409).body("type", equalTo(problem("no-consent")));
        let(Role.CONSULATE, Purpose.RETURN_DOCS, Category.IDENTITY);
        packet("photo-17").statusCode(409).body("type", equalTo(problem("risk-first")));
        weighed();
        packet("trafficking-17").statusCode(409).body("type", equalTo(problem("packet-tells")));
        packet("photo-17").statusCode(201);
        var list = given().header("Cairn-Role", "consulate")
                .get("/consular-packets")
                .then();
        var id = list.statusCode(200).extract().<String>path("items.packetId[-1]");
        var packet = given().header("Cairn-Role", "consulate").get("/consular-packets/" + id);
        packet.then().statusCode(200).body("name", equalTo("Amina Hoxha")).body("nationality", equalTo("AL"));
        assertThat(packet.jsonPath().getMap("")).containsOnlyKeys("name", "born", "nationality", "photo");
        var bytes = packet.asString().toLowerCase(Locale.ROOT);
        TELLING.forEach(word -> assertThat(bytes).doesNotContain(word));
        stage.revoke(pathway, MISSION, Role.CONSULATE);
        given().header("Cairn-Role", "consulate")
                .get("/consular-packets/" + id)
                .then()
                .statusCode(404);
        let(Role.CONSULATE, Purpose.RETURN_DOCS, Category.IDENTITY);
        step("cancellation", Map.of("atPersonsWish", true)).statusCode(201);
        given().header("Cairn-Role", "consulate")
                .get("/consular-packets/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void for_a_child_the_guardian_asks_and_answers_and_says_what_is_best() {
        stage.hear(pathway, new IdentificationEvent.AgePresumedChild(clock.now()));
        let(Role.GUARDIAN, Purpose.ASSISTANCE);
        ask("repatriation-worker").statusCode(409).body("type", equalTo(problem("guardian-asks")));
        ask("guardian").statusCode(409);
        stage.hear(pathway, new GuardianEvent.Appointed(MISSION, null, null, clock.now()));
        returnId = ask("guardian").statusCode(201).extract().path("returnId");
        step("counselling", Map.of("language", "sqi", "alternativesExplained", true))
                .statusCode(201);
        step("voluntariness", Map.of("voluntary", true))
                .statusCode(409)
                .body("type", equalTo(problem("guardian-answers")));
        as("guardian", "POST", "/voluntariness", Map.of("voluntary", true)).statusCode(201);
        as("guardian", "POST", "/best-interests", Map.of("inBestInterests", false, "caregiverAssessed", false))
                .statusCode(201);
        as("guardian", "GET", "").body("state", equalTo("HALTED"));
        as("repatriation-worker", "GET", "/obstacles")
                .body("obstacles.code", hasItem("against-best-interests"))
                .body("obstacles.code", hasItem("caregiver-not-assessed"));
    }

    @Test
    void a_no_is_taken_from_everybody_and_asks_for_no_id() {
        var url = "/cases/" + stage.caseOf(pathway, MISSION) + "/return-cancellation";
        stage.grant(pathway, MISSION, Role.NGO_CASEWORKER, Purpose.ASSISTANCE);
        no(url, false).statusCode(400);
        no(url, true).statusCode(204);
        prepared();
        no(url, true).statusCode(204);
        as("repatriation-worker", "GET", "").body("state", equalTo("CANCELLED"));
        step("counselling", Map.of("language", "sqi", "alternativesExplained", true))
                .statusCode(409)
                .body("type", equalTo(problem("over")));
        ask("repatriation-worker").statusCode(201);
    }

    @Test
    void lists_show_what_is_ones_own_and_counts_show_nobody() {
        begin();
        given().header("Cairn-Role", "repatriation-worker")
                .get("/work?limit=100")
                .then()
                .statusCode(200)
                .body("items.returnId", hasItem(returnId));
        tasks("repatriation-worker").body("items.find { it.returnId == '" + returnId + "' }.kind", equalTo("counsel"));
        ask("repatriation-worker").statusCode(409).body("type", equalTo(problem("under-way")));
        for (var role : Set.of("national-rapporteur", "pathway-coordinator")) {
            given().header("Cairn-Role", role)
                    .get("/delays")
                    .then()
                    .statusCode(200)
                    .body("waits", empty());
        }
        var other = stage.pathway("coe-default");
        given().header("Cairn-Role", "repatriation-worker")
                .get("/cases/" + stage.caseOf(other, MISSION) + "/returns/" + returnId)
                .then()
                .statusCode(404);
        stage.grant(other, MISSION, Role.REPATRIATION_WORKER, Purpose.RETURN);
        given().header("Cairn-Role", "repatriation-worker")
                .get("/cases/" + stage.caseOf(other, MISSION) + "/returns/" + returnId)
                .then()
                .statusCode(404);
    }

    @Test
    void bad_input_is_named_and_a_change_on_an_old_reading_refused() {
        begin();
        step("counselling", Map.of("language", "xx", "alternativesExplained", true))
                .statusCode(400)
                .body("field", equalTo("language"));
        step("counselling", Map.of("language", "sqi", "alternativesExplained", false))
                .statusCode(400)
                .body("field", equalTo("alternativesExplained"));
        step("risk-assessment", Map.of("result", "SAFE", "detail", "x", "assessedOn", "2999-01-01"))
                .statusCode(400)
                .body("field", equalTo("assessedOn"));
        step("monitoring", report(13, false)).statusCode(400).body("field", equalTo("month"));
        given().header("Cairn-Role", "repatriation-worker")
                .header("If-Match", "\"old\"")
                .contentType(ContentType.JSON)
                .body(Map.of("language", "sqi", "alternativesExplained", true))
                .post(url() + "/counselling")
                .then()
                .statusCode(412);
    }
}

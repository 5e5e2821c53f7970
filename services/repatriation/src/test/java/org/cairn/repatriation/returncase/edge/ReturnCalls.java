package org.cairn.repatriation.returncase.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.repatriation.stage.Stage;
import org.junit.jupiter.api.BeforeEach;

/** How an agency with several roles calls the routes of a return. */
abstract class ReturnCalls {

    static final AgencyId MISSION = new AgencyId("return-mission");

    @Inject
    Stage stage;

    @Inject
    PlatformClock clock;

    PathwayId pathway;
    String today;
    String returnId;

    @BeforeEach
    void open() {
        today = clock.now().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1).toString();
        pathway = stage.pathway("coe-default");
        stage.grant(pathway, MISSION, Role.REPATRIATION_WORKER, Purpose.RETURN);
    }

    /** A return that the mission conducts, with papers there. */
    void prepared() {
        begin();
        weighed();
        step("detention", null).statusCode(201);
        step("nationality-verification", Map.of("country", "AL", "personAgreed", false))
                .statusCode(409)
                .body("field", equalTo("consulate"));
        step("nationality-verification", Map.of("country", "AL", "personAgreed", true))
                .statusCode(201);
        step("escalation", Map.of("to", "IOM")).statusCode(201);
        step("release", null).statusCode(201);
        step("nationality-confirmation", null).statusCode(201);
        step("document-request", Map.of("kind", "LAISSEZ_PASSER", "personAgreed", true))
                .statusCode(201);
        step("document", null).statusCode(201);
    }

    void begin() {
        returnId = ask("repatriation-worker").statusCode(201).extract().path("returnId");
    }

    void weighed() {
        step("counselling", Map.of("language", "sqi", "alternativesExplained", true))
                .statusCode(201);
        step("voluntariness", Map.of("voluntary", true)).statusCode(201);
        step("risk-assessment", Map.of("result", "MITIGABLE", "detail", "canary", "assessedOn", today))
                .statusCode(201);
    }

    ValidatableResponse ask(String role) {
        return given().header("Cairn-Role", role)
                .contentType(ContentType.JSON)
                .body(Map.of("initiator", "PERSON", "country", "AL"))
                .post("/cases/" + stage.caseOf(pathway, MISSION) + "/returns")
                .then();
    }

    ValidatableResponse packet(String photo) {
        return step(
                "consular-packet",
                Map.of(
                        "consulate",
                        "return-mission",
                        "name",
                        "Amina Hoxha",
                        "born",
                        "2001-04-03",
                        "nationality",
                        "AL",
                        "photo",
                        photo));
    }

    static ValidatableResponse no(String url, boolean wish) {
        return given().header("Cairn-Role", "ngo-caseworker")
                .contentType(ContentType.JSON)
                .body(Map.of("atPersonsWish", wish))
                .post(url)
                .then();
    }

    static Map<String, Object> plan() {
        return Map.of("receiving", "return-mission", "contacts", "the centre", "plan", "a course");
    }

    static Map<String, Object> report(int month, boolean danger) {
        return Map.of("month", month, "wellbeing", danger ? "POOR" : "GOOD", "reRisk", danger);
    }

    void let(Role role, Purpose purpose) {
        stage.grant(pathway, MISSION, role, purpose);
    }

    void let(Role role, Purpose purpose, Category category) {
        stage.grant(pathway, new Stage.Known(MISSION, role, purpose, Set.of(category)));
    }

    ValidatableResponse step(String step, Map<String, ?> body) {
        return as("repatriation-worker", "POST", "/" + step, body);
    }

    ValidatableResponse as(String role, String method, String part) {
        return as(role, method, part, null);
    }

    ValidatableResponse as(String role, String method, String part, Map<String, ?> body) {
        var request = given().header("Cairn-Role", role);
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.request(method, url() + part).then().log().ifValidationFails();
    }

    static ValidatableResponse tasks(String role) {
        return given().header("Cairn-Role", role).get("/tasks?limit=100").then().statusCode(200);
    }

    String url() {
        return "/cases/" + stage.caseOf(pathway, MISSION) + "/returns/" + returnId;
    }

    static String problem(String name) {
        return "/problems/repatriation/" + name;
    }
}

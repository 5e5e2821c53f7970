package org.cairn.immigration.enforcement.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cairn.chassis.stage.Foundations;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.immigration.stage.Desk;
import org.cairn.immigration.stage.OfAgency;
import org.cairn.immigration.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every route of the service, tried by the body that has one question, and that question by everybody else. */
@QuarkusTest
@QuarkusTestResource(Foundations.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EnforcementRoutesIT {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch");
    private static final AgencyId FORCE = new AgencyId("route-force");
    private static final AgencyId OTHER = new AgencyId("other-force");

    @Inject
    Stage stage;

    @Inject
    PlatformClock clock;

    private PathwayId amina;

    @BeforeEach
    void open() {
        stage.list(FORCE, Role.IMMIGRATION_ENFORCEMENT);
        stage.list(OTHER, Role.IMMIGRATION_ENFORCEMENT);
        amina = stage.pathway("uk-nrm");
        stage.hear(amina, new IdentificationEvent.VictimPresumed(Set.of(), clock.now()));
    }

    @Test
    @TestSecurity(user = "somebody", roles = "immigration-enforcement", augmentors = OfAgency.class)
    void it_has_no_other_route() {
        for (var route : routes()) {
            var status = desk(FORCE, "immigration-enforcement").status(route.verb(), route.on(stage, amina, FORCE));
            assertThat(status).as(route.toString()).isEqualTo(route.allowed(404, 403, 415));
        }
        stage.grant(amina, FORCE, Role.IMMIGRATION_ENFORCEMENT, Purpose.STATUS_DECISION);
        stage.grant(amina, FORCE, Role.LAWYER, Purpose.LEGAL_REPRESENTATION);
        for (var route : routes()) {
            var status = desk(FORCE, "immigration-enforcement").status(route.verb(), route.on(stage, amina, FORCE));
            assertThat(status).as("with grants by mistake: %s", route).isEqualTo(route.allowed(404, 403, 415));
        }
    }

    @Test
    void without_a_token_nobody_passes() {
        for (var route : routes()) {
            assertThat(given().request(route.verb(), route.on(stage, amina, FORCE))
                            .statusCode())
                    .as(route.toString())
                    .isEqualTo(401);
        }
    }

    @Test
    @TestSecurity(
            user = "somebody",
            roles = {"lawyer", "police"},
            augmentors = OfAgency.class)
    void nobody_else_asks_its_question_and_a_stranger_finds_no_case() {
        var all = routes();
        for (var role : List.of("lawyer", "police")) {
            for (var route : all) {
                if (route.hasId() || route.path().equals("/enforcement-questions")) {
                    assertThat(desk(OTHER, role).status(route.verb(), route.on(stage, amina, OTHER)))
                            .as(role + " " + route)
                            .isEqualTo(route.hasId() ? 404 : 403);
                }
            }
        }
    }

    private static Desk desk(AgencyId agency, String role) {
        return new Desk(agency, role, "");
    }

    /** All routes that the service promises, the chassis' own among them. */
    private static List<Route> routes() {
        var paths = given().queryParam("format", "JSON")
                .get("/q/openapi")
                .jsonPath()
                .<Map<String, Map<String, Object>>>get("paths");
        var routes = paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(VERBS::contains)
                        .map(verb -> new Route(verb.toUpperCase(Locale.ROOT), path.getKey())))
                .toList();
        assertThat(routes).hasSizeGreaterThanOrEqualTo(18);
        return routes;
    }

    private record Route(String verb, String path) {

        String on(Stage stage, PathwayId pathway, AgencyId agency) {
            return path.replace("{caseId}", stage.caseOf(pathway, agency)).replaceAll("\\{[^}]+}", "unknown");
        }

        boolean hasId() {
            return path.contains("{");
        }

        /** The question without a body is refused for that. */
        int allowed(int withId, int without, int question) {
            if (path.equals("/enforcement-questions")) {
                return question;
            }
            return hasId() ? withId : without;
        }
    }
}

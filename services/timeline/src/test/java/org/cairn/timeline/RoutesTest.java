package org.cairn.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.cairn.chassis.stage.Foundations;
import org.cairn.contracts.AgencyId;
import org.cairn.timeline.stage.OfAgency;
import org.cairn.timeline.stage.Stage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Foundations.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoutesTest {

    private static final AgencyId ENFORCEMENT = new AgencyId("border-enforcement");
    private static final AgencyId STRANGER = new AgencyId("wave-abroad");

    @Inject
    Stage stage;

    @Test
    void without_a_token_nobody_passes() {
        routes().forEach(route ->
                assertThat(status(route, STRANGER)).as(route.toString()).isEqualTo(401));
    }

    @Test
    @TestSecurity(user = "border-enforcement", roles = "immigration-enforcement", augmentors = OfAgency.class)
    void enforcement_has_no_view_of_persons_and_no_stream() {
        routes().forEach(route ->
                assertThat(status(route, ENFORCEMENT)).as(route.toString()).isEqualTo(route.hasId() ? 404 : 403));
    }

    @Test
    @TestSecurity(user = "wave-abroad", roles = "receiving-ngo", augmentors = OfAgency.class)
    void a_stranger_finds_no_pathway_and_does_not_run_the_platform() {
        routes().stream().filter(Route::hasId).forEach(route -> assertThat(status(route, STRANGER))
                .as(route.toString())
                .isEqualTo(404));
        routes().stream()
                .filter(route -> route.path().endsWith("/rebuild"))
                .forEach(route ->
                        assertThat(status(route, STRANGER)).as(route.toString()).isEqualTo(403));
    }

    @Test
    @TestSecurity(user = "cairn-operator", roles = "platform-operator", augmentors = OfAgency.class)
    void who_runs_the_platform_sees_no_pathway() {
        routes().stream().filter(route -> !route.path().endsWith("/rebuild")).forEach(route -> assertThat(
                        status(route, new AgencyId("cairn-operator")))
                .as(route.toString())
                .isEqualTo(route.hasId() ? 404 : 403));
        given().get("/timelines/rebuild").then().statusCode(200);
    }

    private int status(Route route, AgencyId agency) {
        var path = route.path().replace("{caseId}", stage.caseOf(stage.pathway(), agency));
        return given().request(route.verb(), path).statusCode();
    }

    private static List<Route> routes() {
        var routes = new ClassFileImporter()
                .importPackages("org.cairn.timeline").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .map(Route::of)
                        .toList();
        assertThat(routes).hasSizeGreaterThanOrEqualTo(7);
        return routes;
    }

    private record Route(String verb, String path) {

        static Route of(JavaMethod method) {
            var path = method.getOwner().getAnnotationOfType(Path.class).value();
            return new Route(method.isAnnotatedWith(POST.class) ? "POST" : "GET", path);
        }

        boolean hasId() {
            return path.contains("{");
        }
    }
}

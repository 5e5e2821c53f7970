package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Answer;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.Route;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.KnownIds;
import org.cairn.acceptance.steps.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every route that a service describes, tried by everybody who has no business there. */
@ExtendWith(RunningPlatform.class)
class RoutesAndRolesStory {

    private static final List<String> ROLES = List.of(
            "person",
            "guardian",
            "independent-advocate",
            "ngo-caseworker",
            "first-responder",
            "pathway-coordinator",
            "identification-authority",
            "shelter-worker",
            "lawyer",
            "status-caseworker",
            "police",
            "witness-protection",
            "repatriation-worker",
            "consulate",
            "receiving-ngo",
            "health-provider",
            "national-rapporteur",
            "auditor");

    /** The only thing that enforcement can ask, and what it is told of a reference that nobody noted. */
    private static final String THE_QUESTION = "POST /enforcement-questions";

    private static final String NOBODY = "{\"active\":false,\"until\":null}";

    /** Comes after all others: what it may set going, such as a rebuilding, would change their answers. */
    private static final String OPERATOR = "platform-operator";

    private final Platform platform;
    private final List<Route> routes;

    RoutesAndRolesStory(Platform platform) {
        this.platform = platform;
        // Reading first: a stranger's own pathway would fill its lists.
        this.routes = Route.all(platform).stream()
                .filter(route -> !route.path().equals("/streams/mine"))
                .sorted(Comparator.comparing(route -> !route.method().equals("GET")))
                .toList();
    }

    @Test
    void every_service_describes_its_routes() {
        assertThat(routes).hasSizeGreaterThan(150);
        assertThat(routes.stream().map(Route::service).distinct())
                .containsExactlyInAnyOrderElementsOf(Platform.SERVICES);
    }

    @Test
    void of_every_route_it_is_written_down_who_may_use_it() {
        assertThat(routes).allMatch(route -> route.namesSomething() || Doors.isKnown(route));
        assertThat(routes.stream().filter(Route::namesSomething).flatMap(route -> Doors.of(route).stream()))
                .as("a route that names somebody's case stands on no list")
                .isEmpty();
    }

    @Test
    void without_a_token_or_with_a_broken_one_every_route_answers_401() {
        for (var route : routes) {
            var ids = Map.of("caseId", "case_x");
            var none = platform.nobody().send(route.method(), route.service(), route.with(ids), null, Map.of());
            var broken = platform.nobody()
                    .send(
                            route.method(),
                            route.service(),
                            route.with(ids),
                            null,
                            Map.of("Authorization", "Bearer x.y.z"));
            assertThat(List.of(none.status(), broken.status()))
                    .as(route.toString())
                    .containsOnly(401);
            assertThat(none.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void in_no_role_does_an_agency_without_a_part_get_anything() {
        var known = KnownIds.ofFullThread(platform);
        var wrong = ROLES.parallelStream()
                .flatMap(role -> tried(role, known).stream())
                .toList();
        assertThat(wrong).isEmpty();
        assertThat(tried(OPERATOR, known)).isEmpty();
    }

    /** What a stranger in that role was answered otherwise than it should be. */
    private List<String> tried(String role, Map<String, String> known) {
        var stranger = platform.onboarded("stranger", "NGO", role);
        var wrong = new ArrayList<String>();
        for (var route : routes) {
            var answer = ask(stranger, route, known);
            if (!asExpected(role, route, answer)) wrong.add(stranger + " " + route + ": " + answer.withoutDate());
        }
        return wrong;
    }

    private static boolean asExpected(String role, Route route, Answer answer) {
        if (route.namesSomething()) return answer.status() == 404;
        if (!Doors.isOpenTo(role, route)) return answer.status() == closed(route);
        return !answer.isGood() || !Doors.holdsOnlyOwn(route) || items(answer).isEmpty();
    }

    /** 403 says that one may not; where the path names anything, 404 says nothing. */
    private static int closed(Route route) {
        return route.path().contains("{") ? 404 : 403;
    }

    private static List<String> items(Answer answer) {
        var items = new ArrayList<String>();
        answer.json().path("items").forEach(item -> items.add(item.toString()));
        return items;
    }

    @Test
    void enforcement_meets_a_closed_door_on_every_route_but_one() {
        var known = KnownIds.ofFullThread(platform);
        var enforcement = platform.agency("border-enforcement", "immigration-enforcement");
        for (var route : routes) {
            var answer = ask(enforcement, route, known);
            if (route.toString().equals(THE_QUESTION)) assertThat(answer.text()).isEqualTo(NOBODY);
            assertThat(answer.status())
                    .as(route.toString())
                    .isEqualTo(route.toString().equals(THE_QUESTION) ? 200 : closed(route));
            var otherRole = ask(enforcement.as("first-responder"), route, known);
            assertThat(otherRole.status())
                    .as(route + " in a role that it must not hold")
                    .isIn(403, 404);
        }
    }

    private static Answer ask(Agency agency, Route route, Map<String, String> ids) {
        return agency.send(route.method(), route.service(), route.with(ids), Samples.documentFor(route), Map.of());
    }
}

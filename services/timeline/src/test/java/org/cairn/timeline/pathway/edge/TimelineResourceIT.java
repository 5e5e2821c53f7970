package org.cairn.timeline.pathway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.pathway.Told.NGO;
import static org.cairn.timeline.pathway.Told.NORTH;
import static org.cairn.timeline.pathway.Told.SOUTH;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Set;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.stage.Foundations;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AccessEvent;
import org.cairn.timeline.pathway.Stories;
import org.cairn.timeline.pathway.Told;
import org.cairn.timeline.stage.OfAgency;
import org.cairn.timeline.stage.Stage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Foundations.class)
@TestSecurity(user = "harbour-aid", roles = "ngo-caseworker", augmentors = OfAgency.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelineResourceIT {

    @Inject
    Stage stage;

    @Inject
    Grants grants;

    @Test
    void events_that_come_twice_and_out_of_order_make_the_same_timeline() {
        var pathway = stage.pathway();
        part(pathway, NGO, Role.NGO_CASEWORKER, 0);
        var entries = thread(pathway).entries();
        stage.arrive(entries);
        var once = read(pathway);
        stage.arrive(entries.reversed());
        stage.arrive(entries);
        assertThat(read(pathway)).isEqualTo(once).contains("coordination.referral.accepted");
    }

    @Test
    void a_reader_learns_of_a_shelter_by_kind_and_never_of_its_id() {
        var pathway = stage.pathway();
        part(pathway, NGO, Role.NGO_CASEWORKER, 0);
        stage.arrive(thread(pathway).entries());
        assertThat(read(pathway)).contains("\"recipient\":\"agy_").doesNotContain(NORTH.value(), SOUTH.value());
    }

    @Test
    void a_reader_who_has_the_timeline_already_gets_no_second_copy() {
        var pathway = stage.pathway();
        part(pathway, NGO, Role.NGO_CASEWORKER, 0);
        stage.arrive(thread(pathway).entries());
        var address = "/timelines/" + stage.caseOf(pathway, NGO);
        var tag = given().get(address).header("ETag");
        given().header("If-None-Match", tag).get(address).then().statusCode(304);
    }

    @Test
    void a_foreign_case_and_one_that_never_was_answer_in_the_same_bytes() {
        var pathway = stage.pathway();
        part(pathway, SOUTH, Role.SHELTER_WORKER, 0);
        stage.arrive(thread(pathway).entries());
        var foreign = given().get("/timelines/" + stage.caseOf(pathway, SOUTH));
        var own = given().get("/timelines/" + stage.caseOf(pathway, NGO));
        var none = given().get("/timelines/" + stage.caseOf(stage.pathway(), NGO));
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(own.asString()).isEqualTo(foreign.asString());
        assertThat(none.asString()).isEqualTo(foreign.asString());
    }

    @Test
    void the_lists_hold_what_their_names_say() {
        var waiting = stage.pathway();
        part(waiting, NGO, Role.NGO_CASEWORKER, 0);
        stage.arrive(new Told(waiting).opened().referred(1, NORTH).entries());
        var answered = stage.pathway();
        part(answered, NGO, Role.NGO_CASEWORKER, 0);
        stage.arrive(thread(answered).entries());
        assertThat(list("mine")).contains(stage.caseOf(waiting, NGO), stage.caseOf(answered, NGO));
        assertThat(list("late")).contains(stage.caseOf(waiting, NGO)).doesNotContain(stage.caseOf(answered, NGO));
        assertThat(list("unanswered")).contains(stage.caseOf(waiting, NGO)).doesNotContain(stage.caseOf(answered, NGO));
        given().get("/timelines?view=lost").then().statusCode(400);
    }

    @Test
    void dead_ends_have_a_list_and_a_lost_contact_shows_in_the_state() {
        var stuck = stage.pathway();
        part(stuck, NGO, Role.NGO_CASEWORKER, 0);
        var story = new Told(stuck).opened().referred(1, NORTH).rejected(2, NORTH);
        stage.arrive(Stories.stuck(story).entries());
        assertThat(list("dead-ended")).contains(stage.caseOf(stuck, NGO), "\"deadEnded\":true");
        assertThat(list("unanswered")).doesNotContain(stage.caseOf(stuck, NGO));
        stage.arrive(Stories.lost(story).entries());
        assertThat(read(stuck)).contains("\"state\":\"suspended\"", "\"waitsFor\":\"coordinator\"");
    }

    @Test
    void all_that_can_happen_makes_the_same_timeline_in_any_order_and_number() {
        var pathway = stage.pathway();
        part(pathway, NGO, Role.NGO_CASEWORKER, 0);
        var entries = Stories.everything(new Told(pathway)).entries();
        stage.arrive(entries);
        var once = read(pathway);
        stage.arrive(entries.reversed());
        stage.arrive(entries);
        assertThat(read(pathway)).isEqualTo(once).contains("coordination.referral.reoffered");
    }

    @Test
    @TestSecurity(user = "law-centre", roles = "lawyer", augmentors = OfAgency.class)
    void what_a_departure_waits_for_is_the_same_in_any_order_and_number_and_says_who_can_help() {
        var law = new AgencyId("law-centre");
        var pathway = stage.pathway();
        part(pathway, law, Role.LAWYER, 0);
        var entries = Stories.everything(new Told(pathway)).entries();
        stage.arrive(entries.reversed());
        var once = given().get("/timelines/" + stage.caseOf(pathway, law)).asString();
        stage.arrive(entries);
        assertThat(given().get("/timelines/" + stage.caseOf(pathway, law)).asString())
                .isEqualTo(once)
                .contains("\"waitsFor\":\"hearing\"", "\"unblockedBy\":\"heard-or-from-afar\",\"who\":[\"lawyer\"]");
    }

    @Test
    void lists_come_in_pages() {
        for (var each = 0; each < 3; each++) {
            var pathway = stage.pathway();
            part(pathway, NGO, Role.NGO_CASEWORKER, 0);
            stage.arrive(new Told(pathway).opened().entries());
        }
        var first = given().get("/timelines?limit=2").jsonPath();
        var second = given().get("/timelines?limit=2&cursor=" + first.getString("next"))
                .jsonPath();
        assertThat(first.getList("items")).hasSize(2).doesNotContainAnyElementsOf(second.getList("items"));
    }

    /** More than a question whether it helps. */
    private void part(PathwayId pathway, AgencyId agency, Role role, int hour) {
        var granted = new AccessEvent.Granted(
                new GrantId(agency.value()),
                agency,
                role,
                Set.of(Category.values()),
                Purpose.ASSISTANCE,
                LegalBasis.CONSENT,
                Told.hour(hour),
                null,
                Told.hour(hour));
        QuarkusTransaction.requiringNew().run(() -> grants.apply(pathway, 1, granted));
    }

    private static Told thread(PathwayId pathway) {
        return new Told(pathway)
                .opened()
                .referred(3, NORTH, SOUTH)
                .rejected(4, SOUTH)
                .accepted(5, NORTH)
                .placed(5, NORTH);
    }

    private String read(PathwayId pathway) {
        var answer = given().get("/timelines/" + stage.caseOf(pathway, NGO));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString();
    }

    private static String list(String view) {
        return given().get("/timelines?limit=100&view=" + view).asString();
    }
}

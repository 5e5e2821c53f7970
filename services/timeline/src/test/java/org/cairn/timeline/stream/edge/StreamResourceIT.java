package org.cairn.timeline.stream.edge;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cairn.timeline.pathway.Told.NGO;
import static org.cairn.timeline.pathway.Told.NORTH;
import static org.cairn.timeline.pathway.Told.SOUTH;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.LongStream;
import org.cairn.chassis.stage.Foundations;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.timeline.pathway.Stories;
import org.cairn.timeline.pathway.Told;
import org.cairn.timeline.stage.OfAgency;
import org.cairn.timeline.stage.Stage;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Foundations.class)
@TestSecurity(user = "north-house", roles = "shelter-worker", augmentors = OfAgency.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StreamResourceIT {

    @Inject
    Stage stage;

    @Inject
    Jdbi jdbi;

    private long before;

    @BeforeEach
    void everything_before_is_old() {
        before = settled();
    }

    @Test
    void whichever_comes_first_the_grant_or_the_event_the_agency_hears_of_it_once() {
        var granted = stage.pathway();
        stage.grant(granted, NORTH, Role.SHELTER_WORKER, 3);
        stage.arrive(referral(granted).entries());
        settled();
        var late = stage.pathway();
        stage.arrive(referral(late).entries());
        settled();
        stage.grant(late, NORTH, Role.SHELTER_WORKER, 3);
        settled();
        assertThat(types(granted)).isEqualTo(types(late)).containsExactly("coordination.referral.requested");
    }

    @Test
    void numbers_are_dense_and_a_second_delivery_gives_none() {
        var pathway = stage.pathway();
        stage.grant(pathway, NORTH, Role.SHELTER_WORKER, 3);
        stage.arrive(referral(pathway).accepted(5, NORTH).entries());
        settled();
        stage.arrive(referral(pathway).accepted(5, NORTH).entries());
        stage.grant(pathway, NORTH, Role.SHELTER_WORKER, 3);
        var last = settled();
        var numbers = page(before).getList("items.number", Long.class);
        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, last).boxed().toList());
        assertThat(types(pathway)).hasSize(2);
    }

    @Test
    void what_is_withdrawn_before_it_was_sent_keeps_its_number_and_says_nothing() {
        var pathway = stage.pathway();
        stage.grant(pathway, NORTH, Role.SHELTER_WORKER, 3);
        stage.arrive(referral(pathway).entries());
        var last = settled();
        stage.revoke(pathway, NORTH);
        assertThat(given().get("/streams/mine/events?after=" + (last - 1)).asString())
                .isEqualTo("{\"items\":[{\"number\":%d,\"type\":\"filler\"}],\"next\":%d}".formatted(last, last));
        stage.grant(pathway, NORTH, Role.SHELTER_WORKER, 3);
        settled();
        assertThat(page(last - 1).getList("items.type", String.class))
                .as("its number says nothing for ever; that it is asked again, it is told")
                .containsExactly("filler", "coordination.referral.requested");
    }

    @Test
    void who_is_only_asked_hears_nothing_of_the_way_even_before_the_question_has_come() {
        var pathway = stage.pathway();
        stage.grant(pathway, NORTH, Role.SHELTER_WORKER, 0);
        stage.arrive(new Told(pathway).opened().submitted(1).reflecting(2, true).entries());
        assertThat(settled()).isEqualTo(before);
        stage.arrive(referral(pathway).entries());
        settled();
        assertThat(page(before).getList("items.type", String.class)).containsExactly("coordination.referral.requested");
    }

    @Test
    void what_was_told_stays_the_agencys_own_and_nothing_new_comes_after_the_end() {
        var pathway = stage.pathway();
        stage.grant(pathway, NORTH, Role.SHELTER_WORKER, 3);
        stage.arrive(referral(pathway).entries());
        settled();
        var told = types(pathway);
        stage.revoke(pathway, NORTH);
        stage.arrive(referral(pathway).accepted(5, NORTH).entries());
        settled();
        assertThat(types(pathway)).isEqualTo(told);
        var bare = given().get("/timelines/" + stage.caseOf(pathway, NORTH)).jsonPath();
        assertThat(bare.getString("relation")).isEqualTo("ended");
        assertThat(bare.getList("entries.type", String.class)).isEqualTo(told);
        assertThat(bare.getMap("entries[0].data")).isEmpty();
    }

    @Test
    void the_next_in_turn_hears_of_a_request_and_of_nothing_before_it() {
        var pathway = stage.pathway();
        stage.arrive(Stories.askedInTurn(new Told(pathway), SOUTH, NORTH).entries());
        stage.grant(pathway, NORTH, Role.SHELTER_WORKER, 0);
        settled();
        assertThat(types(pathway)).containsExactly("coordination.referral.requested");
    }

    @Test
    void an_agency_hears_nothing_of_what_another_was_granted() {
        var pathway = stage.pathway();
        stage.grant(pathway, NGO, Role.NGO_CASEWORKER, 0);
        stage.arrive(referral(pathway).entries());
        assertThat(settled()).isEqualTo(before);
    }

    @Test
    void the_event_says_where_to_read_on_and_nothing_else() {
        var pathway = stage.pathway();
        stage.grant(pathway, NORTH, Role.SHELTER_WORKER, 3);
        stage.arrive(referral(pathway).entries());
        settled();
        var item = page(before).<String, Object>getMap("items[0]");
        assertThat(item).containsOnlyKeys("number", "id", "type", "caseId", "at", "read");
        assertThat(item.get("read").toString()).startsWith("/referrals/ref_");
        assertThat(item.get("caseId")).isEqualTo(stage.caseOf(pathway, NORTH));
    }

    private static Told referral(PathwayId pathway) {
        return new Told(pathway).opened().referred(3, NORTH);
    }

    private List<String> types(PathwayId pathway) {
        return page(before).getList("items.findAll { it.caseId == '%s' }.type".formatted(stage.caseOf(pathway, NORTH)));
    }

    private static JsonPath page(long after) {
        return given().get("/streams/mine/events?limit=100&after=" + after).jsonPath();
    }

    /** Waits until everything that came has been looked at; the last number of the agency's stream. */
    private long settled() {
        await().atMost(60, SECONDS).until(() -> count("select count(*) from undisclosed") == 0);
        return count("select coalesce(max(last), 0) from stream_number where agency = 'north-house'");
    }

    private long count(String query) {
        return jdbi.withHandle(db -> db.createQuery(query).mapTo(Long.class).one());
    }
}

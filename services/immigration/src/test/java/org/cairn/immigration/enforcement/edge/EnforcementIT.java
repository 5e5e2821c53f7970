package org.cairn.immigration.enforcement.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.stage.Foundations;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.immigration.stage.Desk;
import org.cairn.immigration.stage.OfAgency;
import org.cairn.immigration.stage.Stage;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The one question of an enforcement body. */
@QuarkusTest
@QuarkusTestResource(Foundations.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestSecurity(user = "somebody", roles = "immigration-enforcement", augmentors = OfAgency.class)
class EnforcementIT {

    private static final int AN_HOUR = 30;
    private static final AgencyId OTHER = new AgencyId("other-force");
    private static final AgencyId LAWYER = new AgencyId("law-centre");

    @Inject
    Stage stage;

    @Inject
    EnforcementDesk desk;

    @Inject
    PlatformClock clock;

    @Inject
    Jdbi jdbi;

    private AgencyId force;
    private PathwayId amina;

    /** A body of its own for each test, so that none uses up another's questions. */
    @BeforeEach
    void open() {
        force = new AgencyId("force-" + clock.newId().toString().substring(0, 8));
        stage.list(force, Role.IMMIGRATION_ENFORCEMENT);
        stage.list(OTHER, Role.IMMIGRATION_ENFORCEMENT);
        amina = stage.pathway("uk-nrm");
        stage.hear(amina, new IdentificationEvent.VictimPresumed(Set.of(), clock.now()));
    }

    @Test
    void it_learns_yes_or_no_and_until_when_and_no_answer_tells_whether_anybody_is_known() {
        note(amina, "HO 123/4");
        assertThat(ask(" ho123/4 ").asString()).isEqualTo("{\"active\":true,\"until\":null}");
        var released = stage.pathway("uk-nrm");
        note(released, "HO999");
        var known = ask("HO999");
        var unknown = ask("NOBODY");
        var hold = ask("HO123/4");
        assertThat(known.asString()).isEqualTo(unknown.asString()).isEqualTo("{\"active\":false,\"until\":null}");
        assertThat(headers(known)).isEqualTo(headers(unknown)).isEqualTo(headers(hold));
        assertThat(headers(known)).doesNotContain("ETag", "Last-Modified");
        stage.hear(amina, new PathwayEvent.Closed(null, clock.now()));
        assertThat(ask("HO123/4").jsonPath().getString("until")).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    void a_reference_answers_only_the_body_that_holds_the_file() {
        note(amina, "HO5");
        assertThat(ask(OTHER, "HO5").asString()).isEqualTo("{\"active\":false,\"until\":null}");
        assertThat(ask("HO5").asString()).contains("true");
        assertThat(count("select count(*) from enforcement_reference where pathway = ?", amina.value()))
                .isEqualTo(1);
        assertThat(count("select count(*) from enforcement_reference where encode(mac, 'escape') like '%HO5%'"))
                .isZero();
    }

    @Test
    void each_question_is_written_down_for_the_person_and_so_is_one_about_nobody() {
        note(amina, "HO7");
        ask("HO7");
        ask("NOBODY");
        var rows = "select count(*) from audit where agency = ? and subject = ? and what = ? and categories = ''";
        assertThat(count(rows, force.value(), amina.value(), EnforcementDesk.ROUTE))
                .isEqualTo(1);
        assertThat(count(rows, force.value(), new UUID(0, 0), EnforcementDesk.ROUTE))
                .isEqualTo(1);
        assertThat(count("select count(*) from audit where what like '%HO7%'")).isZero();
    }

    @Test
    void it_asks_thirty_times_an_hour_and_the_next_question_tells_nothing_of_the_reference() {
        note(amina, "HO8");
        for (var asked = 0; asked < AN_HOUR; asked++) {
            assertThat(ask("GUESS" + asked).statusCode()).isEqualTo(200);
        }
        var known = ask("HO8");
        var unknown = ask("NOBODY");
        assertThat(known.statusCode()).isEqualTo(429);
        assertThat(known.asString()).isEqualTo(unknown.asString());
        assertThat(Integer.parseInt(known.header("Retry-After"))).isBetween(3_000, 3_600);
    }

    @Test
    @TestSecurity(user = "somebody", roles = "lawyer", augmentors = OfAgency.class)
    void who_has_the_document_notes_its_reference_once_and_only_for_an_enforcement_body() {
        stage.grant(amina, LAWYER, Role.LAWYER, Purpose.LEGAL_REPRESENTATION);
        stage.list(LAWYER, Role.LAWYER);
        var lawyer = new Desk(LAWYER, "lawyer", "/cases/" + stage.caseOf(amina, LAWYER));
        var body = Map.of("authority", force.value(), "reference", "HO42");
        lawyer.write("/enforcement-references", body);
        lawyer.post("/enforcement-references", body).statusCode(409);
        lawyer.post("/enforcement-references", Map.of("authority", LAWYER.value(), "reference", "HO42"))
                .statusCode(400);
        assertThat(lawyer.text("/removal-hold")).contains("HO42", force.value());
        var who = new Who(force, Role.IMMIGRATION_ENFORCEMENT, Purpose.STATUS_DECISION, "somebody");
        desk.ask(who, References.of(force, "HO42"), clock.now());
        lawyer.get("/enforcement-questions")
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].authority", equalTo(force.value()));
    }

    /** What cannot be understood yet may be that the person was presumed. */
    @Test
    void while_news_of_the_person_waits_to_be_understood_the_answer_is_yes() {
        var besa = stage.pathway("uk-nrm");
        note(besa, "HO9");
        assertThat(ask("HO9").asString()).contains("false");
        jdbi.useHandle(db -> db.execute(
                "insert into inbox_parked (event_id, subject, topic, partition, position, headers, payload, reason)"
                        + " values (gen_random_uuid(), ?, 'any', 0, 0, '', '', 'NotUnderstood')",
                besa.toString()));
        assertThat(ask("HO9").asString()).isEqualTo("{\"active\":true,\"until\":null}");
        jdbi.useHandle(db -> db.execute("delete from inbox_parked where subject = ?", besa.toString()));
    }

    @Test
    void a_reference_is_found_also_after_the_hash_key_was_changed() {
        note(amina, "HO10");
        jdbi.useHandle(db -> db.execute(
                "update enforcement_reference set mac = 'other'::bytea || mac where pathway = ?", amina.value()));
        assertThat(ask("HO10").asString()).contains("false");
        QuarkusTransaction.requiringNew().run(() -> desk.hashAnew(new StartupEvent()));
        assertThat(ask("HO10").asString()).contains("true");
    }

    private void note(PathwayId pathway, String reference) {
        var train = clock.newId();
        var act = new Act(LAWYER, "client", clock.now(), train, train);
        QuarkusTransaction.requiringNew().run(() -> desk.note(pathway, References.of(force, reference), act));
    }

    private Response ask(String reference) {
        return ask(force, reference);
    }

    private static Response ask(AgencyId agency, String reference) {
        return new Desk(agency, "immigration-enforcement", "")
                .post("/enforcement-questions", Map.of("reference", reference))
                .extract()
                .response();
    }

    private static Set<String> headers(Response response) {
        var names = new TreeSet<String>();
        response.headers().forEach(header -> names.add(header.getName()));
        return names;
    }

    private long count(String query, Object... values) {
        return jdbi.withHandle(db -> db.select(query, values).mapTo(Long.class).one());
    }
}

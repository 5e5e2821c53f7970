package org.cairn.legalaid.matter.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.cairn.chassis.stage.Foundations;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.ClosureReason;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.legalaid.stage.Desk;
import org.cairn.legalaid.stage.OfAgency;
import org.cairn.legalaid.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every route, as a lawyer's agency (which has other roles, too) calls it. */
@QuarkusTest
@QuarkusTestResource(Foundations.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestSecurity(
        user = "law-centre",
        roles = {"lawyer", "ngo-caseworker", "repatriation-worker", "person", "witness-protection", "shelter-worker"},
        augmentors = OfAgency.class)
class LawyerIT {

    private static final AgencyId CENTRE = new AgencyId("law-centre");

    @Inject
    Stage stage;

    @Inject
    PlatformClock clock;

    private PathwayId pathway;
    private Desk lawyer;
    private LocalDate today;

    @BeforeEach
    void open() {
        pathway = stage.pathway();
        stage.grant(pathway, CENTRE, Role.LAWYER, Purpose.LEGAL_REPRESENTATION);
        lawyer = new Desk("lawyer", "/cases/" + stage.caseOf(pathway, CENTRE));
        today = clock.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Test
    void a_matter_goes_from_its_opening_to_the_closed_file() {
        lawyer.post("matters", Map.of("type", "STATUS_REPRESENTATION", "freeLegalAid", true, "language", "xx"))
                .statusCode(400)
                .body("field", equalTo("language"));
        var matter = "matters/" + opened("STATUS_REPRESENTATION");
        lawyer.post(matter + "/activation").statusCode(409).body("type", equalTo("/problems/legal-aid/not-assigned"));
        assign(matter);
        lawyer.list("/work?limit=100").body("items.phase", hasItem("ASSIGNED"));
        lawyer.post(matter + "/activation").statusCode(201);
        lawyer.post(matter + "/advice", Map.of("advice", "say nothing yet")).statusCode(201);
        lawyer.post(matter + "/suspension", Map.of("reason", "papers")).statusCode(201);
        var stale = lawyer.get(matter).statusCode(200).extract().header("ETag");
        lawyer.post(matter + "/resumption").statusCode(201);
        ifMatch(stale)
                .body(Map.of("outcome", "GRANTED"))
                .post(lawyer.url() + "/" + matter + "/resolution")
                .then()
                .statusCode(412);
        lawyer.post(matter + "/resolution", Map.of("outcome", "GRANTED")).statusCode(201);
        lawyer.post(matter + "/closure").statusCode(201);
        lawyer.get(matter)
                .body("phase", equalTo("CLOSED"))
                .body("opening.language", equalTo("sqi"))
                .body("conduct.advice[0].advice", equalTo("say nothing yet"));
        lawyer.get("matters/" + opened("CHILD_FAMILY").replace("mat_", "mat_x")).statusCode(404);
    }

    @Test
    void an_offence_that_came_up_waits_for_a_lawyer_and_for_another_when_one_is_not_free() {
        stage.grant(pathway, CENTRE, Role.NGO_CASEWORKER, Purpose.ASSISTANCE);
        var offence = Map.of("offence", "theft", "excluded", true);
        lawyer.as("ngo-caseworker").post("offences", offence).statusCode(201);
        lawyer.as("ngo-caseworker").post("offences", offence).statusCode(201);
        lawyer.as("repatriation-worker").post("offences", offence).statusCode(404);
        lawyer.list("/tasks?limit=100").body("items.kind", hasItem("take-up"));
        var waiting = waiting();
        lawyer.get(waiting).body("offences.offence", contains("theft", "theft"));
        lawyer.post(waiting + "/conflict-check", Map.of("clear", false, "reason", "NO_CAPACITY"))
                .statusCode(201);
        var anew = waiting();
        assertThat(anew).isEqualTo(waiting);
        assertThat(lawyer.as("ngo-caseworker").text("matters")).isEqualTo("{\"matters\":[]}");
        assign(anew);
        lawyer.post(anew + "/non-punishment", Map.of("authority", "prosecutor")).statusCode(201);
        lawyer.post(anew + "/non-punishment/decision", Map.of("outcome", "DISCONTINUED"))
                .statusCode(201);
        lawyer.get(anew)
                .body("excludedOffence", equalTo(true))
                .body("offences.offence", contains("theft", "theft"))
                .body("nonPunishmentDecision.outcome", equalTo("DISCONTINUED"));
    }

    @Test
    void an_offence_is_not_lost_when_the_agency_that_flagged_it_is_not_free() {
        lawyer.post("offences", Map.of("offence", "theft", "excluded", false)).statusCode(201);
        var own = waiting();
        lawyer.post(own + "/conflict-check", Map.of("clear", false, "reason", "NO_CAPACITY"))
                .statusCode(201);
        assertThat(waiting()).isNotEqualTo(own);
        lawyer.get(waiting()).body("offences.offence", contains("theft"));
    }

    @Test
    void compensation_a_complaint_abroad_and_who_stands_by_the_person() {
        var claim = "matters/" + opened("COMPENSATION");
        assign(claim);
        lawyer.post(claim + "/compensation/claim", Map.of("source", "STATE_FUND"))
                .statusCode(201);
        lawyer.post(claim + "/compensation/award", Map.of("source", "STATE_FUND", "amountBand", "UNDER_10000"))
                .statusCode(201);
        lawyer.get(claim)
                .body("compensationIs", equalTo("POSSIBILITY"))
                .body("award.amountBand", equalTo("UNDER_10000"));
        var criminal = "matters/" + opened("CRIMINAL_PARTICIPATION");
        assign(criminal);
        lawyer.post(criminal + "/proceedings/complaint-abroad", Map.of("country", "ZZ"))
                .statusCode(400);
        lawyer.post(criminal + "/proceedings/complaint-abroad", Map.of("country", "AL"))
                .statusCode(201);
        lawyer.post(criminal + "/proceedings/assistance", Map.of("agencyId", "law-centre"))
                .statusCode(201);
        stage.revoke(pathway, CENTRE, Role.LAWYER);
        lawyer.post(criminal + "/proceedings/assistance", Map.of("agencyId", "law-centre"))
                .statusCode(404);
    }

    @Test
    void a_hearing_keeps_nobody_who_is_heard_from_afar_and_its_days_stay_with_lawyer_and_person() {
        stage.grant(pathway, CENTRE, Role.REPATRIATION_WORKER, Purpose.RETURN);
        lawyer.post("hearings", hearing(today.minusDays(1))).statusCode(409).body("field", equalTo("from"));
        var hearing = "hearings/" + lawyer.written("hearings", hearing(today.plusDays(40)), "hearingId");
        lawyer.post(hearing + "/move", Map.of("from", today.plusDays(3).toString()))
                .statusCode(201);
        lawyer.get("hearings")
                .body("hearings[0].from", equalTo(today.plusDays(3).toString()))
                .body("hearings[0].before", equalTo("Crown Court"));
        lawyer.list("/tasks?limit=100").body("items.kind", hasItem("hearing"));
        var worker = lawyer.as("repatriation-worker");
        worker.get("hearings").body("hearings[0].blocksDeparture", equalTo(true));
        lawyer.post(hearing + "/remote").statusCode(201);
        assertThat(worker.text("hearings"))
                .contains("\"blocksDeparture\":false")
                .doesNotContain("\"from\"", "\"to\"", "Crown", "\"end\"");
        var read = lawyer.get("hearings").extract().header("ETag");
        ifMatch("stale").post(lawyer.url() + "/" + hearing + "/remote").then().statusCode(412);
        ifMatch(read)
                .body(Map.of("end", "HEARD"))
                .post(lawyer.url() + "/" + hearing + "/end")
                .then()
                .statusCode(201);
    }

    @Test
    void a_notice_and_a_measure_of_protection_are_told_as_far_as_each_may_know() {
        lawyer.post("information-notice", Map.of("answerBy", today.plusDays(20).toString()))
                .statusCode(404);
        assign("matters/" + opened("STATUS_REPRESENTATION"));
        lawyer.post("information-notice", Map.of("answerBy", today.plusDays(20).toString()))
                .statusCode(201);
        lawyer.get("information-notice").body("state", equalTo("RUNNING"));
        lawyer.list("/tasks?limit=100").body("items.kind", hasItem("information-notice"));
        lawyer.post("information-notice/answer").statusCode(201);
        stage.grant(pathway, CENTRE, Role.SHELTER_WORKER, Purpose.ASSISTANCE);
        lawyer.post("protection-measures", Map.of("measure", "RELOCATION")).statusCode(201);
        lawyer.get("protection-measures").body("measures", contains("RELOCATION"));
        assertThat(lawyer.as("shelter-worker").text("protection-measures")).isEqualTo("{\"anyStands\":true}");
        lawyer.post("protection-measures/end", Map.of("measure", "RELOCATION")).statusCode(201);
    }

    @Test
    void what_runs_outlives_a_closed_pathway_and_nothing_new_is_opened() {
        var matter = "matters/" + opened("RECONSIDERATION");
        assign(matter);
        lawyer.post(matter + "/activation").statusCode(201);
        stage.hear(pathway, new ReturnEvent.Detained(clock.now()));
        lawyer.list("/tasks?limit=100").body("items.kind", hasItem("detained"));
        stage.hear(pathway, new PathwayEvent.Closed(ClosureReason.COMPLETED, clock.now()));
        lawyer.post("matters", Map.of("type", "COMPENSATION", "freeLegalAid", true, "language", "sqi"))
                .statusCode(409)
                .body("type", equalTo("/problems/legal-aid/pathway-closed"));
        stage.revoke(pathway, CENTRE, Role.LAWYER);
        lawyer.get(matter).statusCode(404);
        lawyer.post(matter + "/advice", Map.of("advice", "appeal")).statusCode(201);
        lawyer.post("hearings", hearing(today.plusDays(9))).statusCode(201);
        lawyer.post(matter + "/resolution", Map.of("outcome", "REFUSED")).statusCode(201);
        lawyer.post("hearings", hearing(today.plusDays(9))).statusCode(404);
        lawyer.list("/work?limit=100").body("items.caseId", not(hasItem(stage.caseOf(pathway, CENTRE))));
    }

    @Test
    void who_helps_otherwise_is_not_the_persons_lawyer_for_having_lawyers() {
        stage.grant(pathway, CENTRE, Role.NGO_CASEWORKER, Purpose.ASSISTANCE);
        lawyer.post("offences", Map.of("offence", "theft", "excluded", false)).statusCode(201);
        stage.revoke(pathway, CENTRE, Role.LAWYER);
        lawyer.as("ngo-caseworker").get("matters").statusCode(200);
        lawyer.get("matters").statusCode(404);
        lawyer.get("hearings").statusCode(404);
        lawyer.post("matters", Map.of("type", "COMPENSATION", "freeLegalAid", true, "language", "sqi"))
                .statusCode(404);
        lawyer.post("hearings", hearing(today.plusDays(9))).statusCode(404);
        lawyer.as("person")
                .post("cooperation", Map.of("decision", "COOPERATES"))
                .statusCode(404);
    }

    @Test
    void when_the_person_takes_their_yes_back_the_lawyer_may_end_the_matter_and_add_nothing() {
        var matter = "matters/" + opened("STATUS_REPRESENTATION");
        assign(matter);
        lawyer.post(matter + "/activation").statusCode(201);
        stage.revoke(pathway, CENTRE, Role.LAWYER);
        lawyer.post(matter + "/advice", Map.of("advice", "more")).statusCode(404);
        lawyer.post(matter + "/resolution", Map.of("outcome", "WITHDRAWN_BY_PERSON"))
                .statusCode(201);
    }

    private static RequestSpecification ifMatch(String tag) {
        return given().header("Cairn-Role", "lawyer").header("If-Match", tag).contentType(ContentType.JSON);
    }

    private Map<String, Object> hearing(LocalDate from) {
        return Map.of(
                "presenceRequired", true, "remotePossible", true, "from", from.toString(), "before", "Crown Court");
    }

    private String opened(String type) {
        return lawyer.written(
                "matters", Map.of("type", type, "freeLegalAid", true, "language", "sqi", "summary", "x"), "matterId");
    }

    private void assign(String matter) {
        lawyer.post(matter + "/conflict-check", Map.of("clear", true, "lawyer", "Ms Grey"))
                .log()
                .ifValidationFails()
                .statusCode(201);
    }

    private String waiting() {
        List<String> found = lawyer.get("matters").extract().path("matters.findAll { it.phase == 'OPENED' }.matterId");
        assertThat(found).hasSize(1);
        return "matters/" + found.getFirst();
    }
}

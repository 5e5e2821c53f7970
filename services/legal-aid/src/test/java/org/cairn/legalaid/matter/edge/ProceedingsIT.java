package org.cairn.legalaid.matter.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import java.util.Map;
import org.cairn.chassis.stage.Foundations;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.legalaid.stage.OfAgency;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What comes up beside a matter, as the lawyer's agency calls it: offences, proceedings, hearings, notices, protection. */
@QuarkusTest
@QuarkusTestResource(Foundations.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestSecurity(
        user = "law-centre",
        roles = {"lawyer", "ngo-caseworker", "repatriation-worker", "person", "witness-protection", "shelter-worker"},
        augmentors = OfAgency.class)
class ProceedingsIT extends LawyerCalls {

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

    private String waiting() {
        List<String> found = lawyer.get("matters").extract().path("matters.findAll { it.phase == 'OPENED' }.matterId");
        assertThat(found).hasSize(1);
        return "matters/" + found.getFirst();
    }
}

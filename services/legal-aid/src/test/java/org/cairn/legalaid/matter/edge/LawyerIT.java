package org.cairn.legalaid.matter.edge;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.Map;
import org.cairn.chassis.stage.Foundations;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.ClosureReason;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.legalaid.stage.OfAgency;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A lawyer's matter from its opening to the closed file, as the lawyer's agency (which has other roles, too) calls it. */
@QuarkusTest
@QuarkusTestResource(Foundations.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestSecurity(
        user = "law-centre",
        roles = {"lawyer", "ngo-caseworker", "repatriation-worker", "person", "witness-protection", "shelter-worker"},
        augmentors = OfAgency.class)
class LawyerIT extends LawyerCalls {

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
}

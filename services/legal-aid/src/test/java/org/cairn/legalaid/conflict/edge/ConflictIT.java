package org.cairn.legalaid.conflict.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.cairn.chassis.sealing.Erasing;
import org.cairn.chassis.stage.Foundations;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.legalaid.stage.Desk;
import org.cairn.legalaid.stage.OfAgency;
import org.cairn.legalaid.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The register speaks up against who is not free to act, says nothing else, and forgets with the person. */
@QuarkusTest
@QuarkusTestResource(Foundations.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestSecurity(user = "law-centre", roles = "lawyer", augmentors = OfAgency.class)
class ConflictIT {

    private static final AgencyId CENTRE = new AgencyId("law-centre");

    @Inject
    Stage stage;

    @Inject
    Erasing erasing;

    private Desk lawyer;

    @BeforeEach
    void open() {
        lawyer = new Desk("lawyer", "/cases/" + stage.caseOf(represented(), CENTRE));
    }

    @Test
    void no_check_is_clear_against_the_register_not_even_when_the_name_is_left_out_later() {
        engage(Map.of("party", "Novák, Ján"), 201);
        var check = "matters/" + opened("COMPENSATION") + "/conflict-check";
        lawyer.post(check, Map.of("clear", true, "lawyer", "Ms Grey", "adverse", List.of("Jan Novak")))
                .statusCode(409)
                .body("type", equalTo("/problems/legal-aid/conflict-of-interest"));
        lawyer.post(check, Map.of("clear", true, "lawyer", "Ms Grey"))
                .statusCode(409)
                .body("type", equalTo("/problems/legal-aid/conflict-of-interest"));
        lawyer.post(check, Map.of("clear", true)).statusCode(400).body("field", equalTo("lawyer"));
        lawyer.post(check, Map.of("clear", false, "reason", "CONFLICT_OF_INTEREST"))
                .statusCode(201);
    }

    @Test
    void whom_the_agency_acts_for_here_is_forgotten_with_them_and_nobody_guesses_names() {
        engage(Map.of("party", "Amina Hoxha", "caseId", stage.caseOf(stage.pathway(), CENTRE)), 404);
        var sister = represented();
        engage(Map.of("party", "Hoxha Amina"), 201);
        engage(Map.of("party", "Amina Hoxha", "caseId", stage.caseOf(sister, CENTRE)), 201);
        var check = "matters/" + opened("COMPENSATION") + "/conflict-check";
        var against = Map.of("clear", true, "lawyer", "Ms Grey", "adverse", List.of("amina hoxha"));
        for (var times = 0; times < 5; times++) {
            lawyer.post(check, against).statusCode(409);
        }
        QuarkusTransaction.requiringNew().run(() -> erasing.erase(sister));
        lawyer.post(check, against).statusCode(201);
        var again = "matters/" + opened("COMPENSATION") + "/conflict-check";
        lawyer.post(again, against).statusCode(429);
        lawyer.post(again, Map.of("clear", false, "reason", "NO_CAPACITY")).statusCode(201);
    }

    private static void engage(Map<String, String> body, int status) {
        given().header("Cairn-Role", "lawyer")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/engagements")
                .then()
                .statusCode(status);
    }

    private PathwayId represented() {
        var pathway = stage.pathway();
        stage.grant(pathway, CENTRE, Role.LAWYER, Purpose.LEGAL_REPRESENTATION);
        return pathway;
    }

    private String opened(String type) {
        return lawyer.written("matters", Map.of("type", type, "freeLegalAid", true, "language", "sqi"), "matterId");
    }
}

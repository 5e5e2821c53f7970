package org.cairn.legalaid.matter.edge;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.legalaid.stage.Desk;
import org.cairn.legalaid.stage.Stage;
import org.junit.jupiter.api.BeforeEach;

/** How a lawyer's agency calls the routes of one case. */
abstract class LawyerCalls {

    static final AgencyId CENTRE = new AgencyId("law-centre");

    @Inject
    Stage stage;

    @Inject
    PlatformClock clock;

    PathwayId pathway;
    Desk lawyer;
    LocalDate today;

    @BeforeEach
    void open() {
        pathway = stage.pathway();
        stage.grant(pathway, CENTRE, Role.LAWYER, Purpose.LEGAL_REPRESENTATION);
        lawyer = new Desk("lawyer", "/cases/" + stage.caseOf(pathway, CENTRE));
        today = clock.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    static RequestSpecification ifMatch(String tag) {
        return given().header("Cairn-Role", "lawyer").header("If-Match", tag).contentType(ContentType.JSON);
    }

    Map<String, Object> hearing(LocalDate from) {
        return Map.of(
                "presenceRequired", true, "remotePossible", true, "from", from.toString(), "before", "Crown Court");
    }

    String opened(String type) {
        return lawyer.written(
                "matters", Map.of("type", type, "freeLegalAid", true, "language", "sqi", "summary", "x"), "matterId");
    }

    void assign(String matter) {
        lawyer.post(matter + "/conflict-check", Map.of("clear", true, "lawyer", "Ms Grey"))
                .log()
                .ifValidationFails()
                .statusCode(201);
    }
}

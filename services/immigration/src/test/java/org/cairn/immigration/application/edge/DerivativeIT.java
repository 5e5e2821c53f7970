package org.cairn.immigration.application.edge;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.cairn.chassis.stage.Foundations;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.immigration.stage.Desk;
import org.cairn.immigration.stage.OfAgency;
import org.cairn.immigration.stage.Stage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A permit that rests on a relative's, as the authority grants it. */
@QuarkusTest
@QuarkusTestResource(Foundations.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestSecurity(
        user = "somebody",
        roles = {"lawyer", "status-caseworker"},
        augmentors = OfAgency.class)
class DerivativeIT {

    private static final AgencyId LAWYER = new AgencyId("law-centre");
    private static final AgencyId OFFICE = new AgencyId("status-office");

    @Inject
    Stage stage;

    @Inject
    PlatformClock clock;

    @Test
    void it_ends_no_later_than_the_relatives_where_the_law_binds_it_to_that() {
        var amina = represented("us-tvpa");
        var son = represented("us-tvpa");
        var hers = examined(amina, Map.of("ground", "PERSONAL_SITUATION"));
        var rests = Map.of("principal", hers, "relation", "CHILD", "age", 9, "married", false);
        var his = examined(son, Map.of("ground", "DERIVATIVE", "derivation", rests));
        var until = clock.now().atZone(ZoneOffset.UTC).toLocalDate().plusYears(2);
        decide(son, his, until).statusCode(409).body("type", equalTo("/problems/immigration/principal-may-not-stay"));
        decide(amina, hers, until).statusCode(201);
        decide(son, his, until.plusDays(1))
                .statusCode(409)
                .body("type", equalTo("/problems/immigration/outlasts-principal"))
                .body("field", equalTo("validUntil"));
        decide(son, his, until).statusCode(201);
    }

    private PathwayId represented(String law) {
        var pathway = stage.pathway(law);
        stage.list(OFFICE, Role.STATUS_CASEWORKER);
        stage.list(LAWYER, Role.LAWYER);
        stage.grant(pathway, LAWYER, Role.LAWYER, Purpose.LEGAL_REPRESENTATION);
        stage.grant(pathway, OFFICE, Role.STATUS_CASEWORKER, Purpose.STATUS_DECISION);
        return pathway;
    }

    private String examined(PathwayId pathway, Map<String, ?> draft) {
        var lawyer = desk(LAWYER, "lawyer", pathway);
        String application = lawyer.write("/applications", draft).extract().path("applicationId");
        lawyer.write("/applications/" + application + "/lodging", Map.of("authority", OFFICE.value()));
        desk(OFFICE, "status-caseworker", pathway)
                .post(atOffice(application) + "/examination")
                .statusCode(201);
        return application;
    }

    private ValidatableResponse decide(PathwayId pathway, String application, LocalDate until) {
        return desk(OFFICE, "status-caseworker", pathway)
                .post(
                        atOffice(application) + "/decision",
                        Map.of(
                                "outcome", "GRANTED",
                                "kind", "TEMPORARY",
                                "validUntil", until.toString(),
                                "workRight", true,
                                "reasons", "as the law says"));
    }

    private String atOffice(String application) {
        return "/applications/" + stage.applicationOf(application, LAWYER, OFFICE);
    }

    private Desk desk(AgencyId agency, String role, PathwayId pathway) {
        return new Desk(agency, role, "/cases/" + stage.caseOf(pathway, agency));
    }
}

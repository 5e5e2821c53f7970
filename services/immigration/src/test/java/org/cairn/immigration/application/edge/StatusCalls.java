package org.cairn.immigration.application.edge;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.immigration.stage.Desk;
import org.cairn.immigration.stage.Stage;
import org.junit.jupiter.api.BeforeEach;

/** How the person's side, the authority and others call the routes of an application for a status. */
abstract class StatusCalls {

    static final AgencyId LAWYER = new AgencyId("law-centre");
    static final AgencyId OFFICE = new AgencyId("status-office");
    static final AgencyId OTHER_OFFICE = new AgencyId("other-office");
    static final AgencyId COORDINATOR = new AgencyId("coordinator");

    @Inject
    Stage stage;

    @Inject
    PlatformClock clock;

    PathwayId amina;
    Desk lawyer;
    Desk office;
    Desk coordinator;

    @BeforeEach
    void open() {
        amina = stage.pathway("uk-nrm");
        stage.list(OFFICE, Role.STATUS_CASEWORKER);
        stage.list(OTHER_OFFICE, Role.STATUS_CASEWORKER);
        stage.list(LAWYER, Role.LAWYER);
        stage.hear(amina, new IdentificationEvent.VictimPresumed(Set.of(), clock.now()));
        stage.grant(amina, LAWYER, Role.LAWYER, Purpose.LEGAL_REPRESENTATION);
        stage.grant(amina, COORDINATOR, Role.PATHWAY_COORDINATOR, Purpose.ASSISTANCE);
        stage.grant(amina, OTHER_OFFICE, Role.STATUS_CASEWORKER, Purpose.STATUS_DECISION);
        lawyer = desk(LAWYER, "lawyer", amina);
        office = desk(OFFICE, "status-caseworker", amina);
        coordinator = desk(COORDINATOR, "pathway-coordinator", amina);
    }

    String prepare(String ground) {
        return lawyer.write("/applications", Map.of("ground", ground)).extract().path("applicationId");
    }

    String lodged(String ground) {
        stage.grant(amina, OFFICE, Role.STATUS_CASEWORKER, Purpose.STATUS_DECISION);
        var application = prepare(ground);
        lawyer.write("/applications/" + application + "/lodging", Map.of("authority", OFFICE.value()));
        return application;
    }

    /** The authority knows the application by an id of its own. */
    ValidatableResponse step(Desk by, String application, String step) {
        return by.post(in(by, application) + "/" + step);
    }

    String in(Desk by, String application) {
        return "/applications/" + stage.applicationOf(application, LAWYER, by.agency());
    }

    Desk desk(AgencyId agency, String role, PathwayId pathway) {
        return new Desk(agency, role, "/cases/" + stage.caseOf(pathway, agency));
    }
}

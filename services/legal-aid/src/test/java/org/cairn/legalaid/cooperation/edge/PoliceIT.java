package org.cairn.legalaid.cooperation.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.cairn.chassis.stage.Foundations;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.legalaid.CooperationEvent.Cooperation;
import org.cairn.contracts.legalaid.CooperationEvent.Speaker;
import org.cairn.legalaid.cooperation.Willingness;
import org.cairn.legalaid.stage.Dates;
import org.cairn.legalaid.stage.Desk;
import org.cairn.legalaid.stage.OfAgency;
import org.cairn.legalaid.stage.Stage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who may say and who may know whether a person helps an investigation. */
@QuarkusTest
@QuarkusTestResource(Foundations.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestSecurity(
        user = "everybody",
        roles = {"person", "lawyer", "police", "pathway-coordinator"},
        augmentors = OfAgency.class)
class PoliceIT {

    private static final AgencyId CENTRE = new AgencyId("law-centre");
    private static final AgencyId EVERYBODY = new AgencyId("everybody");

    @Inject
    Stage stage;

    @Inject
    Dates dates;

    @Inject
    CooperationDesk cooperation;

    @Inject
    PlatformClock clock;

    @Test
    void police_read_a_yes_and_the_days_set_since_and_otherwise_the_bytes_of_what_never_was() {
        var pathway = stage.pathway();
        var police = desk(pathway, Role.POLICE);
        var never = police.get("cooperation").extract().asString();
        dates.hearing(pathway, LocalDate.of(2030, 1, 1));
        says(pathway, Cooperation.COOPERATES);
        assertThat(bytes(police, 404)).as("no consent").isEqualTo(never);
        var before = clock.now().minusSeconds(3_600);
        stage.grant(pathway, policeFrom(before, Purpose.SAFETY));
        assertThat(bytes(police, 404)).as("for another purpose").isEqualTo(never);
        stage.grant(pathway, policeFrom(clock.now(), Purpose.CRIMINAL_PROCEEDINGS));
        assertThat(bytes(police, 200)).isEqualTo("{\"decision\":\"COOPERATES\",\"hearings\":[]}");
        dates.hearing(pathway, LocalDate.of(2030, 2, 2));
        assertThat(bytes(police, 200))
                .isEqualTo("{\"decision\":\"COOPERATES\",\"hearings\":"
                        + "[{\"from\":\"2030-02-02\",\"to\":\"2030-02-02\"}]}");
        says(pathway, Cooperation.WITHDRAWN);
        assertThat(bytes(police, 404)).as("withdrawn").isEqualTo(never);
        says(pathway, Cooperation.DECLINES);
        assertThat(bytes(police, 404)).as("declined").isEqualTo(never);
        says(pathway, Cooperation.COOPERATES);
        assertThat(bytes(police, 200)).as("no way back").doesNotContain("2030-02-02");
        stage.revoke(pathway, EVERYBODY, Role.POLICE);
        assertThat(bytes(police, 404)).as("consent withdrawn").isEqualTo(never);
    }

    @Test
    void the_person_says_so_themselves_and_a_lawyer_only_when_they_act() {
        var pathway = stage.pathway();
        stage.grant(pathway, EVERYBODY, Role.PERSON, Purpose.ASSISTANCE);
        desk(pathway, Role.PERSON)
                .post("cooperation", Map.of("decision", "DECLINES"))
                .statusCode(201);
        assertThat(desk(pathway, Role.PERSON).text("cooperation")).contains("DECLINES");
        stage.grant(pathway, EVERYBODY, Role.LAWYER, Purpose.LEGAL_REPRESENTATION);
        desk(pathway, Role.LAWYER)
                .post("cooperation", Map.of("decision", "COOPERATES"))
                .statusCode(409);
        desk(pathway, Role.POLICE)
                .post("cooperation", Map.of("decision", "COOPERATES"))
                .statusCode(404);
        desk(pathway, Role.PATHWAY_COORDINATOR).get("cooperation").statusCode(404);
    }

    private void says(PathwayId pathway, Cooperation decision) {
        var act = stage.act(CENTRE);
        cooperation.take(pathway, new Willingness.Decide(decision, Speaker.PERSON, false, act.at()), act);
    }

    private static Stage.Known policeFrom(Instant from, Purpose purpose) {
        return new Stage.Known(EVERYBODY, Role.POLICE, purpose, Set.of(Category.STATUS, Category.CRIMINAL), from);
    }

    private static String bytes(Desk desk, int status) {
        return desk.get("cooperation").statusCode(status).extract().asString();
    }

    private Desk desk(PathwayId pathway, Role role) {
        return new Desk(role.word(), "/cases/" + stage.caseOf(pathway, EVERYBODY));
    }
}

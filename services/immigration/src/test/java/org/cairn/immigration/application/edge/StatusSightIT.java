package org.cairn.immigration.application.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cairn.chassis.stage.Foundations;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.immigration.stage.OfAgency;
import org.cairn.immigration.stage.Stage;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who may apply for whom, and who learns of it. */
@QuarkusTest
@QuarkusTestResource(Foundations.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestSecurity(
        user = "somebody",
        roles = {"lawyer", "status-caseworker", "pathway-coordinator", "ngo-caseworker", "person", "guardian"},
        augmentors = OfAgency.class)
class StatusSightIT extends StatusCalls {

    private static final Set<Category> NO_FAMILY = EnumSet.complementOf(EnumSet.of(Category.FAMILY));

    @Inject
    Jdbi jdbi;

    @Test
    void who_needs_no_permission_applies_for_none_and_nobody_else_learns_of_it() {
        lawyer.write("/status-need/not-required", Map.of("why", "citizen"));
        lawyer.write("/status-need/asylum", Map.of("sought", false));
        lawyer.get("/status-need").body("notRequired", equalTo(true)).body("asylum", equalTo(false));
        lawyer.post("/applications", Map.of("ground", "PERSONAL_SITUATION"))
                .statusCode(409)
                .body("type", equalTo("/problems/immigration/not-required"));
        stage.grant(amina, OFFICE, Role.STATUS_CASEWORKER, Purpose.STATUS_DECISION);
        office.get("/status-need").statusCode(404);
        coordinator.get("/status-need").statusCode(404);
        assertThat(told(amina))
                .as("a citizen's case tells nothing of immigration but the silent hold")
                .isEqualTo(1);
        lawyer.delete("/status-need/not-required").statusCode(201);
        prepare("PERSONAL_SITUATION");
        lawyer.post("/status-need/not-required", Map.of("why", "citizen"))
                .statusCode(409)
                .body("type", equalTo("/problems/immigration/application-open"));
    }

    @Test
    void for_a_child_nothing_is_lodged_until_a_guardian_is_appointed() {
        stage.grant(amina, OFFICE, Role.STATUS_CASEWORKER, Purpose.STATUS_DECISION);
        stage.hear(amina, new GuardianEvent.Required(clock.now()));
        var application = prepare("CHILD_BEST_INTERESTS");
        var authority = Map.of("authority", OFFICE.value());
        lawyer.post("/applications/" + application + "/lodging", authority)
                .statusCode(409)
                .body("type", equalTo("/problems/immigration/no-guardian"));
        stage.hear(amina, new GuardianEvent.Appointed(COORDINATOR, null, null, clock.now()));
        lawyer.write("/applications/" + application + "/lodging", authority);
    }

    /** Invariant 19. */
    @Test
    void on_whose_application_one_rests_only_who_may_know_the_family_writes_or_reads() {
        var principal = prepare("PERSONAL_SITUATION");
        var sister = stage.pathway("uk-nrm");
        stage.grant(sister, COORDINATOR, Role.PATHWAY_COORDINATOR, Purpose.ASSISTANCE);
        stage.grant(sister, known(LAWYER, Role.LAWYER, Purpose.LEGAL_REPRESENTATION, NO_FAMILY));
        var hers = desk(LAWYER, "lawyer", sister);
        var body = derivative(principal);
        var without = hers.post("/applications", body).statusCode(400).extract().asString();
        var unknown = hers.post("/applications", derivative(principal + "x"))
                .statusCode(400)
                .extract()
                .asString();
        assertThat(without).isEqualTo(unknown);
        stage.grant(sister, LAWYER, Role.LAWYER, Purpose.LEGAL_REPRESENTATION);
        String application = hers.write("/applications", body).extract().path("applicationId");
        hers.get("/applications/" + application).body("derivation.relation", equalTo("SIBLING"));
        stage.grant(sister, known(OFFICE, Role.STATUS_CASEWORKER, Purpose.STATUS_DECISION, NO_FAMILY));
        hers.write("/applications/" + application + "/lodging", Map.of("authority", OFFICE.value()));
        var theirs = desk(OFFICE, "status-caseworker", sister);
        assertThat(theirs.text("/applications")).contains("DERIVATIVE").doesNotContain("principal", "SIBLING");
        stage.grant(sister, OFFICE, Role.STATUS_CASEWORKER, Purpose.STATUS_DECISION);
        assertThat(theirs.text("/applications")).contains("principal", "SIBLING");
        stage.grant(sister, known(LAWYER, Role.LAWYER, Purpose.LEGAL_REPRESENTATION, NO_FAMILY));
        assertThat(hers.text("/applications")).doesNotContain("principal", "SIBLING");
        assertThat(desk(COORDINATOR, "pathway-coordinator", sister).text("/applications"))
                .doesNotContain("principal", "SIBLING", "DERIVATIVE");
    }

    @Test
    void who_may_not_know_of_the_status_speaks_for_nobody() {
        var stranger = new AgencyId("other-lawyers");
        stage.grant(
                amina,
                known(stranger, Role.LAWYER, Purpose.LEGAL_REPRESENTATION, Set.of(Category.STATUS, Category.IDENTITY)));
        desk(stranger, "lawyer", amina)
                .post("/applications", Map.of("ground", "PERSONAL_SITUATION"))
                .statusCode(404);
        var application = lodged("PERSONAL_SITUATION");
        step(office, application, "examination").statusCode(201);
        step(desk(OTHER_OFFICE, "status-caseworker", amina), application, "examination")
                .statusCode(404);
        step(lawyer, application, "renewal").statusCode(409);
    }

    private static Map<String, Object> derivative(String principal) {
        return Map.of("ground", "DERIVATIVE", "derivation", Map.of("principal", principal, "relation", "SIBLING"));
    }

    private static Stage.Known known(AgencyId agency, Role role, Purpose purpose, Set<Category> categories) {
        return new Stage.Known(agency, role, purpose, categories);
    }

    private long told(PathwayId pathway) {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from outbox where aggregateid = ?")
                .bind(0, pathway.toString())
                .mapTo(Long.class)
                .one());
    }
}

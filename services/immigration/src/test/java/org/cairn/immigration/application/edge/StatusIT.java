package org.cairn.immigration.application.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cairn.chassis.stage.Foundations;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.immigration.stage.Desk;
import org.cairn.immigration.stage.OfAgency;
import org.cairn.immigration.stage.Stage;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Applications for a status as the person's side, the authority and others work on and see them. */
@QuarkusTest
@QuarkusTestResource(Foundations.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestSecurity(
        user = "somebody",
        roles = {"lawyer", "status-caseworker", "pathway-coordinator", "ngo-caseworker", "person", "guardian"},
        augmentors = OfAgency.class)
class StatusIT {

    private static final AgencyId LAWYER = new AgencyId("law-centre");
    private static final AgencyId OFFICE = new AgencyId("status-office");
    private static final AgencyId OTHER_OFFICE = new AgencyId("other-office");
    private static final AgencyId COORDINATOR = new AgencyId("coordinator");
    private static final Set<Category> NO_FAMILY = EnumSet.complementOf(EnumSet.of(Category.FAMILY));

    @Inject
    Stage stage;

    @Inject
    PlatformClock clock;

    @Inject
    Jdbi jdbi;

    private PathwayId amina;
    private Desk lawyer;
    private Desk office;
    private Desk coordinator;

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

    @Test
    void a_draft_is_the_persons_own_and_nothing_is_lodged_before_the_authority_may_know() {
        var application = prepare("PERSONAL_SITUATION");
        lawyer.get("/applications/" + application).statusCode(200).body("ground", equalTo("PERSONAL_SITUATION"));
        coordinator.get("/applications").statusCode(200).body("items", empty());
        lawyer.post("/applications/" + application + "/lodging", Map.of("authority", OFFICE.value()))
                .statusCode(409)
                .body("type", equalTo("/problems/immigration/no-consent"));
        stage.grant(amina, OFFICE, Role.STATUS_CASEWORKER, Purpose.STATUS_DECISION);
        office.get("/applications").statusCode(200).body("items", empty());
        lawyer.write("/applications/" + application + "/lodging", Map.of("authority", OFFICE.value()));
        coordinator
                .get("/applications")
                .statusCode(200)
                .body("items[0].phase", equalTo("LODGED"))
                .body("items[0].ground", nullValue());
        desk(OTHER_OFFICE, "status-caseworker", amina).get("/applications").body("items", empty());
        lawyer.post("/applications", Map.of("ground", "DERIVATIVE"))
                .statusCode(409)
                .body("field", equalTo("derivation"));
    }

    @Test
    void what_is_granted_bars_removal_and_only_those_who_may_learn_on_what_it_rests() {
        var application = lodged("PERSONAL_SITUATION");
        lawyer.get("/removal-hold").body("reasons", containsInAnyOrder("PRESUMED", "STATUS_PENDING"));
        assertThat(new Desk(OFFICE, "status-caseworker", "").text("/work")).contains("\"waits\":true");
        assertThat(new Desk(OFFICE, "status-caseworker", "").text("/tasks?limit=100"))
                .contains("\"examine\"");
        step(office, application, "examination").statusCode(201);
        assertThat(new Desk(LAWYER, "lawyer", "").text("/tasks?limit=100")).doesNotContain("\"decide\"");
        var until = LocalDate.now(java.time.ZoneOffset.UTC).plusYears(1).toString();
        office.write(in(office, application) + "/decision", granted(until));
        lawyer.get("/applications/" + application)
                .body("state", equalTo("GRANTED"))
                .body("permit.validUntil", equalTo(until))
                .body("decision.reasons", equalTo("needs care"));
        var seen = coordinator.text("/applications");
        assertThat(seen).contains("DECIDED", until).doesNotContain("PERSONAL_SITUATION", "needs care", "TEMPORARY");
        lawyer.get("/removal-hold").body("reasons", containsInAnyOrder("PRESUMED", "PERMIT"));
        coordinator
                .get("/removal-hold")
                .statusCode(200)
                .body("active", equalTo(true))
                .body("reasons", nullValue());
        step(lawyer, application, "renewal").statusCode(201);
        office.write(in(office, application) + "/renewal-decision", Map.of("outcome", "REFUSED", "reasons", "no"));
        lawyer.write("/applications/" + application + "/appeal", Map.of());
        office.write(in(office, application) + "/appeal-decision", granted(until));
        lawyer.get("/removal-hold").body("reasons", hasItem("PERMIT"));
    }

    @Test
    void a_refusal_looks_to_others_like_any_decision_and_an_appeal_bars_removal() {
        var application = lodged("PERSONAL_SITUATION");
        step(office, application, "examination").statusCode(201);
        office.write(in(office, application) + "/decision", Map.of("outcome", "REFUSED", "reasons", "no"));
        var refused = coordinator.text("/applications");
        assertThat(refused).contains("DECIDED").doesNotContain("REFUSED", "appealDueAt");
        lawyer.get("/removal-hold").body("reasons", hasItem("STATUS_APPEAL"));
        lawyer.write("/applications/" + application + "/appeal", Map.of());
        assertThat(coordinator.text("/applications")).isEqualTo(refused);
        lawyer.post("/applications/" + application + "/withdrawal", Map.of("atPersonsWish", false))
                .statusCode(409)
                .body("field", equalTo("atPersonsWish"));
        lawyer.write("/applications/" + application + "/withdrawal", Map.of("atPersonsWish", true));
        lawyer.get("/removal-hold").body("reasons", not(hasItem("STATUS_APPEAL")));
    }

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

    private String prepare(String ground) {
        return lawyer.write("/applications", Map.of("ground", ground)).extract().path("applicationId");
    }

    private String lodged(String ground) {
        stage.grant(amina, OFFICE, Role.STATUS_CASEWORKER, Purpose.STATUS_DECISION);
        var application = prepare(ground);
        lawyer.write("/applications/" + application + "/lodging", Map.of("authority", OFFICE.value()));
        return application;
    }

    /** The authority knows the application by an id of its own. */
    private ValidatableResponse step(Desk by, String application, String step) {
        return by.post(in(by, application) + "/" + step);
    }

    private String in(Desk by, String application) {
        return "/applications/" + stage.applicationOf(application, LAWYER, by.agency());
    }

    private static Map<String, Object> granted(String until) {
        return Map.of(
                "outcome",
                "GRANTED",
                "kind",
                "TEMPORARY",
                "validUntil",
                until,
                "workRight",
                true,
                "reasons",
                "needs care");
    }

    private static Map<String, Object> derivative(String principal) {
        return Map.of("ground", "DERIVATIVE", "derivation", Map.of("principal", principal, "relation", "SIBLING"));
    }

    private static Stage.Known known(AgencyId agency, Role role, Purpose purpose, Set<Category> categories) {
        return new Stage.Known(agency, role, purpose, categories);
    }

    private Desk desk(AgencyId agency, String role, PathwayId pathway) {
        return new Desk(agency, role, "/cases/" + stage.caseOf(pathway, agency));
    }

    private long told(PathwayId pathway) {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from outbox where aggregateid = ?")
                .bind(0, pathway.toString())
                .mapTo(Long.class)
                .one());
    }
}

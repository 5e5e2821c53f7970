package org.cairn.identification.identificationcase.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.stage.Foundations;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.identification.Labels;
import org.cairn.identification.identificationcase.IdentificationCase.Command;
import org.cairn.identification.identificationcase.Submission;
import org.cairn.identification.stage.OfAgency;
import org.cairn.identification.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The routes of a case, as an agency with several roles calls them. */
@QuarkusTest
@QuarkusTestResource(Foundations.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestSecurity(
        user = "uk-sca",
        roles = {"identification-authority", "lawyer", "ngo-caseworker", "national-rapporteur", "pathway-coordinator"},
        augmentors = OfAgency.class)
class CaseRoutesIT {

    private static final AgencyId AUTHORITY = new AgencyId("uk-sca");
    private static final AgencyId NGO = new AgencyId("harbour-aid");

    @Inject
    Stage stage;

    @Inject
    CaseDesk desk;

    @Inject
    PlatformClock clock;

    private PathwayId pathway;
    private LocalDate today;

    @BeforeEach
    void open() {
        today = clock.now().atZone(ZoneOffset.UTC).toLocalDate();
        pathway = stage.pathway("uk-nrm");
        stage.grant(pathway, AUTHORITY, Role.IDENTIFICATION_AUTHORITY, Purpose.IDENTIFICATION);
        stage.grant(pathway, AUTHORITY, Role.LAWYER, Purpose.LEGAL_REPRESENTATION);
        stage.grant(pathway, AUTHORITY, Role.NGO_CASEWORKER, Purpose.ASSISTANCE);
    }

    @Test
    void a_child_whose_age_was_in_doubt_is_identified_and_the_papers_go_to_the_guardian() {
        ngo("presumption", Map.of("urgentNeeds", List.of("SHELTER"), "ageInDoubt", true))
                .statusCode(201);
        ngo("screenings", Map.of("instrument", "ILO_DELPHI_ADULT_LABOUR", "indicators", List.of()))
                .statusCode(409)
                .body("field", equalTo("instrument"));
        ngo("formal-refusal", Map.of("notify", true, "exploitation", "Labour"))
                .statusCode(409)
                .body("type", equalTo("/problems/identification/adult-only"));
        ngo("assessments", Map.of("assessment", "a child without doubt")).statusCode(201);
        submit();
        authority("age", Map.of("finding", "CHILD", "method", "documents")).statusCode(201);
        authority("reasonable-grounds", decision("POSITIVE", 40)).statusCode(201);
        authority("papers", Map.of("on", "GUARDIAN"))
                .statusCode(409)
                .body("type", equalTo("/problems/identification/no-guardian"));
        stage.hear(pathway, new GuardianEvent.Appointed(NGO, null, null, clock.now()));
        authority("papers", Map.of("on", "PERSON"))
                .statusCode(409)
                .body("type", equalTo("/problems/identification/child-papers-to-guardian"));
        authority("papers", Map.of("on", "GUARDIAN")).statusCode(201);
        authority("conclusive-grounds", decision("NEGATIVE", 11))
                .statusCode(409)
                .body("type", equalTo("/problems/identification/too-early"));
        authority("conclusive-grounds", decision("POSITIVE", 0)).statusCode(201);
        read("identification-authority", "").body("identification.phase", equalTo("CG_DECIDED"));
    }

    @Test
    void a_negative_decision_is_reversed_withheld_given_back_and_extended() {
        submit();
        authority("reasonable-grounds", decision("NEGATIVE", 31)).statusCode(201);
        lawyer("reconsideration", Map.of("ground", "NEW_EVIDENCE"))
                .statusCode(409)
                .body("field", equalTo("lateBecause"));
        lawyer("reconsideration", Map.of("lateBecause", "EXCEPTIONAL_CIRCUMSTANCES"))
                .statusCode(409)
                .body("field", equalTo("ground"));
        lawyer("reconsideration", Map.of("ground", "NEW_EVIDENCE", "lateBecause", "EXCEPTIONAL_CIRCUMSTANCES"))
                .statusCode(201);
        authority("reconsideration/decision", decision("RG_POSITIVE", 0)).statusCode(201);
        authority("reflection/withholding", Map.of("ground", "HAD_ONE", "reasons", "x"))
                .statusCode(409)
                .body("field", equalTo("ground"));
        authority("reflection/withholding", Map.of("ground", "BAD_FAITH", "reasons", "canary"))
                .statusCode(201);
        lawyer("reflection/appeal", Map.of("atPersonsWish", true)).statusCode(201);
        authority("reflection/appeal/decision", Map.of("outcome", "ALLOWED")).statusCode(201);
        authority("reflection/extension", Map.of("lastDay", today.plusDays(90).toString()))
                .statusCode(201);
        ngo("withdrawal", Map.of("atPersonsWish", false)).statusCode(400);
        ngo("withdrawal", Map.of("atPersonsWish", true)).statusCode(201);
    }

    @Test
    void what_was_upheld_goes_to_a_court() {
        submit();
        authority("reasonable-grounds", decision("NEGATIVE", 3)).statusCode(201);
        lawyer("reconsideration", Map.of("ground", "NOT_PER_GUIDANCE")).statusCode(201);
        authority("reconsideration/decision", decision("UPHELD", 0)).statusCode(201);
        lawyer("judicial-review", Map.of("atPersonsWish", true)).statusCode(201);
        authority("judicial-review/decision", Map.of("outcome", "SENT_BACK")).statusCode(201);
        authority("reconsideration/decision", decision("RG_POSITIVE", 0)).statusCode(201);
    }

    @Test
    void the_authority_reads_its_own_reasons_and_nothing_else_that_is_legal() {
        submit();
        authority("reasonable-grounds", decision("NEGATIVE", 3)).statusCode(201);
        lawyer("reconsideration", Map.of("ground", "NEW_EVIDENCE", "statement", "privileged"))
                .statusCode(201);
        read("identification-authority", "/reasons").body("decisions[0].reasons", equalTo("because"));
        read("lawyer", "/reasons").body("decisions[0].reasons", equalTo("because"));
        assertThat(read("identification-authority", "").extract().asString()).doesNotContain("because", "privileged");
        get("ngo-caseworker", "/reasons").statusCode(404);
    }

    @Test
    void the_statistics_answer_the_authority_and_the_rapporteur() {
        for (var role : List.of("identification-authority", "national-rapporteur")) {
            for (var path : List.of("submissions?quarter=2026Q1", "decisions?quarter=2026Q1", "ctdc?year=2026")) {
                given().header("Cairn-Role", role)
                        .get("/statistics/" + path)
                        .then()
                        .statusCode(200);
            }
        }
    }

    @Test
    void how_a_person_was_exploited_is_read_in_and_given_out_to_those_who_may_know_it() {
        var csv = "vic_TypeOfExploitation,vic_MethodsOfControl,prs_FirstName,vic_TraffickingStatus\n"
                + "ForcedLabour,DebtBondage;Sorcery,canary,ActualVictimOfTrafficking";
        ngo("case-file", Map.of("csv", csv))
                .statusCode(201)
                .body("report.understood", equalTo(List.of("vic_TypeOfExploitation")))
                .body("report.notUnderstood.column", equalTo(List.of("vic_TraffickingStatus", "vic_MethodsOfControl")))
                .body("report.elsewhere.service", equalTo(List.of("coordination")))
                .body(not(containsString("canary")))
                .body(not(containsString("Sorcery")));
        assertThat(read("ngo-caseworker", "/case-file").extract().asString())
                .startsWith("vic_TraffickingStatus,vic_TypeOfExploitation,")
                .contains("ForcedLabour", "DebtBondage")
                .doesNotContain("Sorcery");
        ngo("case-file", Map.of("csv", "vic_TypeOfExploitation"))
                .statusCode(400)
                .body("field", equalTo("csv"));
        stage.grant(pathway, AUTHORITY, Role.PATHWAY_COORDINATOR, Purpose.ASSISTANCE);
        var toCoordinator = read("pathway-coordinator", "/case-file")
                .extract()
                .asString()
                .lines()
                .toList();
        assertThat(toCoordinator.getLast().replaceAll("[\",]", ""))
                .as("a coordinator sees how far a case is, not what was done to the person")
                .isEmpty();
        assertThat(toCoordinator).hasSize(2);
    }

    private void submit() {
        var due = clock.now().plusSeconds(86_400);
        var question = new Submission(
                NGO,
                AUTHORITY,
                today.minusDays(50),
                new Submission.Expected(due, due),
                new Labels("Labour", "Adult (18 or over)", "Female", "Albanian"),
                null,
                null);
        var train = UUID.randomUUID();
        var act = new Act(NGO, "client", clock.now(), train, train);
        QuarkusTransaction.requiringNew()
                .run(() -> desk.submit(pathway, new Command.Submit(question, true, clock.now()), act));
    }

    private Map<String, Object> decision(String outcome, int daysAgo) {
        return Map.of("outcome", outcome, "decidedOn", today.minusDays(daysAgo).toString(), "reasons", "because");
    }

    private ValidatableResponse ngo(String step, Map<String, ?> body) {
        return post("ngo-caseworker", step, body);
    }

    private ValidatableResponse lawyer(String step, Map<String, ?> body) {
        return post("lawyer", step, body);
    }

    private ValidatableResponse authority(String step, Map<String, ?> body) {
        return post("identification-authority", step, body);
    }

    private ValidatableResponse post(String role, String step, Map<String, ?> body) {
        return given().header("Cairn-Role", role)
                .contentType(ContentType.JSON)
                .body(body)
                .post(url() + "/" + step)
                .then()
                .log()
                .ifValidationFails();
    }

    private ValidatableResponse read(String role, String part) {
        return get(role, part).statusCode(200);
    }

    private ValidatableResponse get(String role, String part) {
        return given().header("Cairn-Role", role)
                .accept(ContentType.JSON)
                .get(url() + part)
                .then();
    }

    private String url() {
        return "/cases/" + stage.caseOf(pathway, AUTHORITY);
    }
}

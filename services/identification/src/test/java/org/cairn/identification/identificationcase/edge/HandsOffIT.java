package org.cairn.identification.identificationcase.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.stage.Foundations;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.identification.IdentificationEvent.Outcome;
import org.cairn.contracts.identification.Labels;
import org.cairn.identification.identificationcase.IdentificationCase.Command;
import org.cairn.identification.identificationcase.Submission;
import org.cairn.identification.stage.OfAgency;
import org.cairn.identification.stage.Stage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What an agency with a small part in a case cannot find out and cannot do. */
@QuarkusTest
@QuarkusTestResource(Foundations.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestSecurity(
        user = "interpreters",
        roles = {"ngo-caseworker", "lawyer", "first-responder"},
        augmentors = OfAgency.class)
class HandsOffIT {

    private static final AgencyId INTERPRETERS = new AgencyId("interpreters");
    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final AgencyId AUTHORITY = new AgencyId("uk-sca");

    @Inject
    Stage stage;

    @Inject
    CaseDesk desk;

    @Inject
    Intake intake;

    @Inject
    Pathways pathways;

    @Inject
    PlatformClock clock;

    @Test
    void no_refusal_tells_what_was_decided_to_whom_the_outcome_is_hidden() {
        var ask = Map.of("ground", "BOGUS", "atPersonsWish", true);
        for (var known : List.of(Set.of(Category.STATUS, Category.NEEDS), Set.of(Category.values()))) {
            var undecided = post(decided(known, null), "reconsideration", ask);
            var negative = post(decided(known, Outcome.NEGATIVE), "reconsideration", ask);
            var positive = post(decided(known, Outcome.POSITIVE), "reconsideration", ask);
            undecided.statusCode(409).body("type", equalTo("/problems/identification/cannot-be-reconsidered"));
            assertThat(List.of(bytes(negative), bytes(positive))).containsOnly(bytes(undecided));
        }
    }

    @Test
    void who_does_not_know_the_exploitation_asks_at_the_persons_wish_only() {
        for (var outcome : Outcome.values()) {
            post(
                            decided(Set.of(Category.STATUS, Category.NEEDS), outcome),
                            "reconsideration",
                            Map.of("ground", "NEW_EVIDENCE"))
                    .statusCode(400)
                    .body("field", equalTo("atPersonsWish"));
        }
    }

    @Test
    void who_has_a_small_part_says_nothing_in_the_persons_name() {
        var pathway = decided(Set.of(Category.STATUS, Category.IDENTITY), null);
        var wish = Map.of("atPersonsWish", true);
        var foreign = post(stage.pathway("uk-nrm"), "withdrawal", wish);
        foreign.statusCode(404);
        for (var step : List.of("withdrawal", "judicial-review", "reflection/appeal")) {
            assertThat(bytes(post(pathway, step, wish))).as(step).isEqualTo(bytes(foreign));
            assertThat(bytes(post("lawyer", pathway, step, wish)))
                    .as("%s by a lawyer of an agency that was asked for something else", step)
                    .isEqualTo(bytes(foreign));
        }
        assertThat(bytes(post(pathway, "formal-refusal", Map.of("notify", false))))
                .isEqualTo(bytes(foreign));
        post("first-responder", pathway, "formal-refusal", Map.of("notify", false))
                .statusCode(409);
    }

    @Test
    void who_speaks_for_the_person_or_knows_what_it_is_about_takes_the_case_back_at_their_wish() {
        var wish = Map.of("atPersonsWish", true);
        post(decided(Set.of(Category.values()), null), "withdrawal", wish).statusCode(201);
        var hers = decided(Set.of(Category.STATUS), null);
        var lawyer = new Stage.Known(
                INTERPRETERS, Role.LAWYER, Purpose.LEGAL_REPRESENTATION, Set.of(Category.STATUS, Category.IDENTITY));
        stage.grant(hers, lawyer);
        post("lawyer", hers, "withdrawal", wish).statusCode(201);
    }

    private static String bytes(ValidatableResponse answer) {
        var body = answer.extract();
        return body.statusCode() + " "
                + body.jsonPath().getMap("").entrySet().stream()
                        .filter(entry ->
                                !Set.of("instance", "requestId", "traceId").contains(entry.getKey()))
                        .toList();
    }

    private PathwayId decided(Set<Category> known, Outcome outcome) {
        var pathway = stage.pathway("uk-nrm");
        stage.grant(pathway, new Stage.Known(INTERPRETERS, Role.NGO_CASEWORKER, Purpose.ASSISTANCE, known));
        submit(pathway);
        if (outcome != null) {
            var answer = new DecideGrounds(outcome, today().minusDays(3), "because");
            var act = act(AUTHORITY);
            QuarkusTransaction.requiringNew()
                    .run(() -> desk.take(
                            pathway,
                            new Command.DecideReasonableGrounds(
                                    intake.answer(answer, pathways.lawOf(pathway), act), AUTHORITY, act.at()),
                            act));
        }
        return pathway;
    }

    private void submit(PathwayId pathway) {
        var due = clock.now().plusSeconds(86_400);
        var question = new Submission(
                NGO,
                AUTHORITY,
                today().minusDays(50),
                new Submission.Expected(due, due),
                new Labels("Labour", "Adult (18 or over)", "Female", "Albanian"),
                30,
                null);
        var act = act(NGO);
        QuarkusTransaction.requiringNew()
                .run(() -> desk.submit(pathway, new Command.Submit(question, true, clock.now()), act));
    }

    private Act act(AgencyId agency) {
        return new Act(agency, "client", clock.now(), UUID.randomUUID(), UUID.randomUUID());
    }

    private LocalDate today() {
        return clock.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private ValidatableResponse post(PathwayId pathway, String step, Map<String, ?> body) {
        return post("ngo-caseworker", pathway, step, body);
    }

    private ValidatableResponse post(String role, PathwayId pathway, String step, Map<String, ?> body) {
        return given().header("Cairn-Role", role)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/cases/" + stage.caseOf(pathway, INTERPRETERS) + "/" + step)
                .then();
    }
}

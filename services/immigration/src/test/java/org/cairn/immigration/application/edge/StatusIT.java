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
import java.time.LocalDate;
import java.util.Map;
import org.cairn.chassis.stage.Foundations;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.immigration.stage.Desk;
import org.cairn.immigration.stage.OfAgency;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Applications for a status as the person's side and the authority work on them. */
@QuarkusTest
@QuarkusTestResource(Foundations.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestSecurity(
        user = "somebody",
        roles = {"lawyer", "status-caseworker", "pathway-coordinator", "ngo-caseworker", "person", "guardian"},
        augmentors = OfAgency.class)
class StatusIT extends StatusCalls {

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
}

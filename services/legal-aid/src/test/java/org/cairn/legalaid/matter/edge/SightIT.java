package org.cairn.legalaid.matter.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cairn.chassis.access.AccessTables;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.legalaid.CooperationEvent.Cooperation;
import org.cairn.contracts.legalaid.CooperationEvent.Speaker;
import org.cairn.contracts.legalaid.MatterEvent.MatterType;
import org.cairn.contracts.legalaid.MatterEvent.NonPunishmentOutcome;
import org.cairn.legalaid.cooperation.Willingness;
import org.cairn.legalaid.cooperation.edge.CooperationDesk;
import org.cairn.legalaid.matter.Matter;
import org.cairn.legalaid.matter.Matter.Command;
import org.cairn.legalaid.matter.edge.MatterDesk.Holder;
import org.cairn.legalaid.matter.edge.MatterDesk.Which;
import org.cairn.legalaid.stage.Desk;
import org.cairn.legalaid.stage.Foundations;
import org.cairn.legalaid.stage.Hearings;
import org.cairn.legalaid.stage.OfAgency;
import org.cairn.legalaid.stage.Stage;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What everybody who is not the lawyer who acts can and cannot see of another agency's matter. */
@QuarkusTest
@QuarkusTestResource(Foundations.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestSecurity(
        user = "everybody",
        roles = {
            "person",
            "guardian",
            "independent-advocate",
            "ngo-caseworker",
            "first-responder",
            "pathway-coordinator",
            "identification-authority",
            "shelter-worker",
            "lawyer",
            "status-caseworker",
            "police",
            "witness-protection",
            "repatriation-worker",
            "consulate",
            "receiving-ngo",
            "health-provider",
            "national-rapporteur",
            "auditor",
            "platform-operator"
        },
        augmentors = OfAgency.class)
class SightIT {

    private static final AgencyId CENTRE = new AgencyId("law-centre");
    private static final AgencyId EVERYBODY = new AgencyId("everybody");
    private static final Set<Role> ALL_OF_IT = Set.of(Role.PERSON, Role.GUARDIAN);
    private static final Set<Role> WHO_HAS_IT = Set.of(Role.PATHWAY_COORDINATOR, Role.LAWYER);
    private static final Set<Role> THAT_THERE_IS_ONE = EnumSet.of(
            Role.INDEPENDENT_ADVOCATE, Role.NGO_CASEWORKER, Role.IDENTIFICATION_AUTHORITY, Role.STATUS_CASEWORKER);
    private static final String[] PRIVILEGED = {"canary", "NON_PUNISHMENT", "DISCONTINUED", "excludedOffence", "sqi"};

    @Inject
    Stage stage;

    @Inject
    Hearings hearings;

    @Inject
    MatterDesk matters;

    @Inject
    CooperationDesk cooperation;

    @Inject
    AccessTables tables;

    @Inject
    PlatformClock clock;

    @Inject
    Jdbi jdbi;

    @Test
    void what_is_privileged_is_seen_by_nobody_but_the_person_and_who_speaks_for_them() {
        var seen = new TreeMap<Role, String>();
        for (var role : EnumSet.complementOf(EnumSet.of(Role.IMMIGRATION_ENFORCEMENT))) {
            var pathway = withMatter();
            stage.grant(pathway, EVERYBODY, role, tables.defaultPurpose(role));
            var answer = desk(pathway, role).get("matters").extract();
            seen.put(role, answer.statusCode() == 200 ? answer.asString() : "");
        }
        seen.forEach((role, text) -> {
            if (ALL_OF_IT.contains(role)) {
                assertThat(text).as(role.word()).contains("canary-advice", "canary-offence", "NON_PUNISHMENT");
            } else {
                assertThat(text).as(role.word()).doesNotContain(PRIVILEGED);
            }
            var some = ALL_OF_IT.contains(role) || WHO_HAS_IT.contains(role) || THAT_THERE_IS_ONE.contains(role);
            assertThat(text.contains("ASSIGNED")).as(role.word()).isEqualTo(some);
            assertThat(THAT_THERE_IS_ONE.contains(role) && text.contains("\"agency\""))
                    .as(role.word())
                    .isFalse();
        });
    }

    @Test
    void that_an_offence_came_up_is_told_to_nobody_while_it_waits_for_a_lawyer() {
        var pathway = stage.pathway();
        var act = stage.act(new AgencyId("harbour-aid"));
        matters.flag(pathway, new Command.FlagOffence("canary-offence", false, act.at()), new Holder(null, false), act);
        var sent = jdbi.withHandle(db -> db.createQuery("select count(*) from outbox where aggregateid = ?")
                .bind(0, pathway.toString())
                .mapTo(Integer.class)
                .one());
        assertThat(sent).isZero();
        stage.grant(pathway, EVERYBODY, Role.PATHWAY_COORDINATOR, Purpose.ASSISTANCE);
        assertThat(desk(pathway, Role.PATHWAY_COORDINATOR).text("matters")).isEqualTo("{\"matters\":[]}");
    }

    @Test
    void nothing_privileged_goes_out_on_the_bus() {
        withMatter();
        var sent = jdbi.withHandle(db -> db.createQuery("select payload::text || headers::text from outbox")
                .mapTo(String.class)
                .list());
        assertThat(String.join("\n", sent)).contains("matter.opened").doesNotContain(PRIVILEGED);
    }

    @Test
    void police_read_a_yes_and_the_days_set_since_and_otherwise_the_bytes_of_what_never_was() {
        var pathway = stage.pathway();
        var police = desk(pathway, Role.POLICE);
        var never = police.get("cooperation").extract().asString();
        hearings.schedule(pathway, LocalDate.of(2030, 1, 1));
        says(pathway, Cooperation.COOPERATES);
        assertThat(bytes(police, 404)).as("no consent").isEqualTo(never);
        var before = clock.now().minusSeconds(3_600);
        stage.grant(pathway, policeFrom(before, Purpose.SAFETY));
        assertThat(bytes(police, 404)).as("for another purpose").isEqualTo(never);
        stage.grant(pathway, policeFrom(clock.now(), Purpose.CRIMINAL_PROCEEDINGS));
        assertThat(bytes(police, 200)).isEqualTo("{\"decision\":\"COOPERATES\",\"hearings\":[]}");
        hearings.schedule(pathway, LocalDate.of(2030, 2, 2));
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

    @Test
    void another_lawyer_cannot_touch_what_is_not_theirs() {
        var pathway = withMatter();
        stage.grant(pathway, EVERYBODY, Role.LAWYER, Purpose.LEGAL_REPRESENTATION);
        var lawyer = desk(pathway, Role.LAWYER);
        String matter = lawyer.get("matters").extract().path("matters[0].matterId");
        for (var step : List.of("activation", "closure", "resumption")) {
            lawyer.post("matters/" + matter + "/" + step).statusCode(404);
        }
        lawyer.post("matters/" + matter + "/conflict-check", Map.of("clear", true, "lawyer", "Mr White"))
                .statusCode(404);
        lawyer.post("matters/" + matter + "/advice", Map.of("advice", "x")).statusCode(404);
    }

    /** A matter of another agency with all that it can hold. */
    private PathwayId withMatter() {
        var pathway = stage.pathway();
        var act = stage.act(CENTRE);
        var at = act.at();
        var intake = new Matter.Intake(MatterType.NON_PUNISHMENT, true, "sqi", "canary-summary");
        var which = new Which(
                pathway,
                matters.open(pathway, intake, new Holder(CENTRE, false), act).matterId());
        List.of(
                        new Command.FlagOffence("canary-offence", true, at),
                        new Command.CheckConflict(new Matter.Check(true, "canary-lawyer", null), false, CENTRE, at),
                        new Command.NoteAdvice("canary-advice", at),
                        new Command.RaiseNonPunishment("canary-authority", at),
                        new Command.DecideNonPunishment(NonPunishmentOutcome.DISCONTINUED, at))
                .forEach(command -> matters.take(which, command, act));
        return pathway;
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

package org.cairn.legalaid.matter.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cairn.chassis.access.AccessTables;
import org.cairn.chassis.sealing.Erasing;
import org.cairn.chassis.stage.Foundations;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.legalaid.CooperationEvent.Cooperation;
import org.cairn.contracts.legalaid.CooperationEvent.Speaker;
import org.cairn.contracts.legalaid.MatterEvent.MatterType;
import org.cairn.contracts.legalaid.MatterEvent.NonPunishmentOutcome;
import org.cairn.contracts.legalaid.ProtectionEvent.Measure;
import org.cairn.legalaid.cooperation.Willingness;
import org.cairn.legalaid.cooperation.edge.CooperationDesk;
import org.cairn.legalaid.matter.Matter;
import org.cairn.legalaid.matter.Matter.Command;
import org.cairn.legalaid.matter.edge.MatterDesk.Holder;
import org.cairn.legalaid.matter.edge.MatterDesk.Which;
import org.cairn.legalaid.stage.Dates;
import org.cairn.legalaid.stage.Desk;
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
    MatterView view;

    @Inject
    Erasing erasing;

    @Inject
    Dates dates;

    @Inject
    MatterDesk matters;

    @Inject
    CooperationDesk cooperation;

    @Inject
    AccessTables tables;

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
    void days_measures_and_decisions_are_seen_by_whom_the_matrix_names() {
        for (var role : EnumSet.complementOf(EnumSet.of(Role.IMMIGRATION_ENFORCEMENT))) {
            var pathway = withDates();
            stage.grant(pathway, EVERYBODY, role, tables.defaultPurpose(role));
            var desk = desk(pathway, role);
            var text = List.of("hearings", "information-notice", "protection-measures", "cooperation").stream()
                    .map(part -> desk.get(part).extract())
                    .map(answer -> answer.statusCode() == 200 ? answer.asString() : "")
                    .toList()
                    .toString();
            var all = ALL_OF_IT.contains(role);
            var lawyer = role == Role.LAWYER;
            assertThat(text.contains("\"court\""))
                    .as("before whom: " + role.word())
                    .isEqualTo(all);
            assertThat(text.contains("2031-03-04"))
                    .as("a hearing's day: " + role.word())
                    .isEqualTo(all || lawyer);
            assertThat(text.contains("2031-05-06"))
                    .as("a notice's day: " + role.word())
                    .isEqualTo(all);
            assertThat(text.contains("DECLINES"))
                    .as("the decision: " + role.word())
                    .isEqualTo(all || lawyer);
            assertThat(text.contains("RELOCATION"))
                    .as("the measure: " + role.word())
                    .isEqualTo(all || lawyer || role == Role.WITNESS_PROTECTION);
        }
    }

    @Test
    void who_was_forgotten_never_was() {
        var pathway = withMatter();
        stage.grant(pathway, EVERYBODY, Role.PERSON, Purpose.ASSISTANCE);
        var person = desk(pathway, Role.PERSON);
        assertThat(person.text("matters")).contains("canary-advice");
        var never = desk(stage.pathway(), Role.PERSON)
                .get("matters")
                .statusCode(404)
                .extract()
                .asString();
        QuarkusTransaction.requiringNew().run(() -> erasing.erase(pathway));
        assertThat(person.get("matters").statusCode(404).extract().asString()).isEqualTo(never);
        assertThat(view.of(pathway)).isEmpty();
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

    /** A case with all that another agency's lawyer may have noted beside matters. */
    private PathwayId withDates() {
        var pathway = stage.pathway();
        dates.hearing(pathway, LocalDate.of(2031, 3, 4));
        dates.notice(pathway, LocalDate.of(2031, 5, 6));
        dates.measure(pathway, Measure.RELOCATION);
        says(pathway, Cooperation.DECLINES);
        return pathway;
    }

    private void says(PathwayId pathway, Cooperation decision) {
        var act = stage.act(CENTRE);
        cooperation.take(pathway, new Willingness.Decide(decision, Speaker.PERSON, false, act.at()), act);
    }

    private Desk desk(PathwayId pathway, Role role) {
        return new Desk(role.word(), "/cases/" + stage.caseOf(pathway, EVERYBODY));
    }
}

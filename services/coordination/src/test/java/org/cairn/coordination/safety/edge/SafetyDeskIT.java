package org.cairn.coordination.safety.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ContactEvent;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.contracts.coordination.SafetyEvent.RiskLevel;
import org.cairn.contracts.coordination.SafetyEvent.Threatened;
import org.cairn.coordination.pathway.edge.PathwayDesk;
import org.cairn.coordination.safety.SafetyPlan;
import org.cairn.coordination.safety.SafetyPlan.Command;
import org.cairn.coordination.task.Task;
import org.cairn.coordination.task.TaskSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SafetyDeskIT {

    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final AgencyId NATIONAL = new AgencyId("national-coordination");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3_600);
    private static final PersonRecord AMINA = new PersonRecord(
            "Amina", null, null, PersonRecord.Sex.FEMALE, List.of("sqi"), List.of(), "never at work", List.of());

    private final Container container = new Container(
            "coordination",
            "V101__read_models.sql",
            "V110__stop_use.sql",
            "V120__referral_in_full.sql",
            "V130__agency_offers.sql",
            "V140__dependants.sql",
            "V141__safety.sql",
            "V142__guardians.sql");
    private final SafetyDesk desk = container.get(SafetyDesk.class);
    private final SafetyClock clock = container.get(SafetyClock.class);
    private final SafetyView view = container.get(SafetyView.class);
    private final PathwayId amina = open();

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void the_clock_runs_by_the_higher_of_both_ratings() {
        activate(RiskLevel.LOW, RiskLevel.HIGH);
        assertThat(clocks()).containsExactly("safety-review.high");
        assertThat(dueAt()).isBetween(NOON.plus(Duration.ofDays(7)), NOON.plus(Duration.ofDays(8)));
        review(new SafetyPlan.Look(RiskLevel.LOW, RiskLevel.MEDIUM, null));
        assertThat(clocks()).containsExactly("safety-review.medium");
    }

    @Test
    void a_threat_stops_the_clock_and_has_to_be_looked_at_by_who_wrote_the_plan_and_by_the_coordinator() {
        activate(RiskLevel.LOW, RiskLevel.LOW);
        report(null);
        assertThat(clocks()).isEmpty();
        assertThat(tasks(NGO, Role.NGO_CASEWORKER)).containsExactly(Task.Kind.LOOK_AT_THREAT);
        assertThat(tasks(NATIONAL, Role.PATHWAY_COORDINATOR)).containsExactly(Task.Kind.LOOK_AT_THREAT);
        review(new SafetyPlan.Look(RiskLevel.HIGH, null, null));
        assertThat(tasks(NGO, Role.NGO_CASEWORKER)).isEmpty();
        assertThat(clocks()).containsExactly("safety-review.high");
    }

    @Test
    void what_goes_out_says_that_there_is_a_threat_and_nothing_else() {
        activate(RiskLevel.LOW, RiskLevel.HIGH);
        report("AL");
        assertThat(published("threat-reported")).isEqualTo(1);
        assertThat(published("review-due")).isEqualTo(1);
        assertThat(
                        container
                                .database()
                                .count(
                                        "select count(*) from outbox where type like '%.safety.%' and payload::text ~ 'HIGH|canary|abroad'"))
                .isZero();
    }

    @Test
    void an_immediate_danger_abroad_waits_for_the_coordinator_alone_until_it_is_passed_on() {
        report("AL");
        assertThat(tasks(NGO, Role.NGO_CASEWORKER)).containsExactly(Task.Kind.LOOK_AT_THREAT);
        assertThat(tasks(NATIONAL, Role.PATHWAY_COORDINATOR))
                .containsExactly(Task.Kind.LOOK_AT_THREAT, Task.Kind.PASS_ON_DANGER_ABROAD);
        write(new Command.PassOnDanger(ONE), NATIONAL);
        assertThat(tasks(NATIONAL, Role.PATHWAY_COORDINATOR)).containsExactly(Task.Kind.LOOK_AT_THREAT);
    }

    @Test
    void a_review_that_nears_and_is_missed_is_told_and_changes_nothing_else() {
        activate(RiskLevel.MEDIUM, RiskLevel.LOW);
        var before = view.stateOf(amina).file();
        container.inTransaction(() -> clock.approaching(deadline(), ONE));
        container.inTransaction(() -> clock.missed(deadline(), ONE));
        container.inTransaction(() -> clock.missed(deadline(), ONE));
        assertThat(published("review-approaching")).isEqualTo(1);
        assertThat(published("review-missed")).isEqualTo(1);
        assertThat(view.stateOf(amina).file()).isEqualTo(before);
        assertThat(tasks(NGO, Role.NGO_CASEWORKER)).containsExactly(Task.Kind.REVIEW_SAFETY_PLAN);
    }

    @Test
    void when_the_pathway_is_over_nobody_has_to_look_at_anything_any_more() {
        activate(RiskLevel.MEDIUM, RiskLevel.LOW);
        report(null);
        container.inTransaction(() ->
                container.get(PathwayDesk.class).close(amina, PathwayEvent.ClosureReason.COMPLETED, act(NATIONAL)));
        assertThat(tasks(NATIONAL, Role.PATHWAY_COORDINATOR)).isEmpty();
        assertThat(clocks()).isEmpty();
    }

    @Test
    void a_rule_of_contact_goes_into_what_referrals_state() {
        var rule = new ContactEvent.RuleSet(
                ContactEvent.Channel.PHONE, null, "bluebell", true, Set.of(ContactEvent.Channel.LETTER), ONE);
        container.inTransaction(() -> desk.setRule(amina, rule, act(NGO)));
        assertThat(view.stating(amina, AMINA).safeContact())
                .isEqualTo("Only phone. Code word: bluebell. Messages may be left. Never: letter. never at work");
        assertThat(container.database().count("select count(*) from outbox where payload::text like '%bluebell%'"))
                .isZero();
    }

    private void activate(RiskLevel level, RiskLevel own) {
        write(new Command.Draft("canary words", NGO, NOON), NGO);
        container.inTransaction(() -> desk.activate(amina, new SafetyDesk.Rating(level, own), act(NGO)));
    }

    private void review(SafetyPlan.Look look) {
        container.inTransaction(() -> desk.review(amina, look, act(NGO)));
    }

    private void report(String abroad) {
        var threat = new Command.ReportThreat(RiskLevel.HIGH, "canary call", Threatened.FAMILY, abroad, NGO, ONE);
        container.inTransaction(() -> desk.report(amina, threat, act(NGO)));
    }

    private void write(Command command, AgencyId by) {
        container.inTransaction(() -> desk.write(amina, command, act(by)));
    }

    private Deadline deadline() {
        return new Deadline(SafetyView.stream(amina), amina, "safety-review.medium", null, ONE);
    }

    private List<String> clocks() {
        return container.database().jdbi().withHandle(db -> db.createQuery(
                        "select kind from deadline where pathway = ?")
                .bind(0, amina.value())
                .mapTo(String.class)
                .list());
    }

    private Instant dueAt() {
        return container.database().jdbi().withHandle(db -> db.createQuery(
                        "select due_at from deadline where pathway = ?")
                .bind(0, amina.value())
                .mapTo(Instant.class)
                .one());
    }

    private long published(String word) {
        return container.database().count("select count(*) from outbox where type like ?", "%.safety." + word + ".%");
    }

    private List<Task.Kind> tasks(AgencyId agency, Role role) {
        var asking = new TaskSource.Asking(agency, role, ONE, null, 10);
        return container.get(SafetyTasks.class).tasks(asking).stream()
                .map(Task::kind)
                .toList();
    }

    private PathwayId open() {
        var event = new PathwayEvent.Opened(
                "uk-nrm",
                PathwayEvent.EntryChannel.OTHER,
                "Kent",
                PathwayEvent.TraffickingScope.UNKNOWN,
                false,
                PathwayEvent.AgeStatus.ADULT,
                NGO,
                NATIONAL,
                NOON);
        return container
                .inTransaction(() -> container
                        .get(PathwayDesk.class)
                        .open(
                                new PathwayDesk.Opening(event, null, AMINA, List.of()),
                                new Who(NGO, Role.NGO_CASEWORKER, Purpose.ASSISTANCE, "anna"),
                                act(NGO)))
                .pathway();
    }

    private static Act act(AgencyId agency) {
        var request = UUID.randomUUID();
        return new Act(agency, "client", NOON, request, request);
    }
}

package org.cairn.coordination.breakglass.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.access.Grant;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.audit.AuditRow;
import org.cairn.chassis.audit.AuditTrail;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.http.Callers;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Refused;
import org.cairn.chassis.journal.StreamId;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.BreakGlassEvent.Danger;
import org.cairn.contracts.coordination.BreakGlassEvent.Finding;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.coordination.breakglass.BreakGlass;
import org.cairn.coordination.breakglass.BreakGlass.Phase;
import org.cairn.coordination.pathway.edge.PathwayDesk;
import org.cairn.coordination.task.Task;
import org.cairn.coordination.task.TaskSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Invariant 18: what was opened ends by itself, and always waits for a review. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BreakGlassDeskIT {

    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final AgencyId NATIONAL = new AgencyId("national-coordination");
    private static final AgencyId POLICE = new AgencyId("city-police");
    private static final AgencyId AUDITORS = new AgencyId("auditors");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant AT_FOUR = NOON.plus(Duration.ofHours(4));
    private static final Set<Category> NEEDED = Set.of(Category.IDENTITY, Category.LOCATION);
    private static final PersonRecord AMINA = new PersonRecord(
            "Amina", null, null, PersonRecord.Sex.FEMALE, List.of("sqi"), List.of("AL"), null, List.of());

    private final Container container = new Container(
            "coordination",
            "V101__read_models.sql",
            "V110__stop_use.sql",
            "V120__referral_in_full.sql",
            "V130__agency_offers.sql",
            "V140__dependants.sql",
            "V141__safety.sql",
            "V142__guardians.sql",
            "V171__break_glass.sql",
            "V174__break_glass_question.sql");
    private final BreakGlassDesk desk = container.get(BreakGlassDesk.class);
    private final BreakGlassClock clock = container.get(BreakGlassClock.class);
    private final PathwayId pathway = open(AgeStatus.ADULT);

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void it_is_open_for_four_hours_and_ends_by_itself_with_a_review_to_come() {
        opened();
        assertThat(grant().liveAt(AT_FOUR.minusSeconds(1))).isTrue();
        assertThat(grant().liveAt(AT_FOUR.plusSeconds(1)))
                .as("also when no clock runs")
                .isFalse();
        runsOut(BreakGlassDesk.OPEN);
        assertThat(grant().revokedAt()).isNotNull();
        assertThat(row().phase()).isEqualTo(Phase.OVER);
        assertThat(row().reviewDueAt()).isAfter(AT_FOUR);
        assertThat(clocks()).containsExactly(BreakGlassDesk.REVIEW);
    }

    @Test
    void ended_before_its_time_it_waits_for_a_review_all_the_same() {
        opened();
        container.inTransaction(() -> desk.close(pathway, POLICE, act(NATIONAL)));
        assertThat(clocks()).containsExactly(BreakGlassDesk.REVIEW);
        assertThatThrownBy(() -> container.inTransaction(() -> desk.close(pathway, POLICE, act(NATIONAL))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_review_settles_it_and_one_that_nobody_makes_is_told_of() {
        opened();
        runsOut(BreakGlassDesk.OPEN);
        runsOut(BreakGlassDesk.REVIEW);
        assertThat(container
                        .database()
                        .count("select count(*) from outbox where type like '%break-glass.review-missed%'"))
                .isEqualTo(1);
        assertThatThrownBy(() -> container.inTransaction(() -> desk.review(pathway, review(NATIONAL), act(NATIONAL))))
                .as("by the office that agreed")
                .isInstanceOf(Refused.class);
        container.inTransaction(() -> desk.review(pathway, review(AUDITORS), act(AUDITORS)));
        assertThat(row().phase()).isEqualTo(Phase.REVIEWED);
        assertThat(clocks()).isEmpty();
    }

    @Test
    void a_question_that_nobody_answers_lapses_after_a_day_and_is_never_opened_then() {
        asked();
        assertThat(clocks()).containsExactly(BreakGlassDesk.ANSWER);
        var late = NOON.plus(Duration.ofHours(24)).plusSeconds(1);
        var place = new StreamId(BreakGlassDesk.STREAM, pathway + "/" + POLICE);
        var due = new Deadline(place, pathway, BreakGlassDesk.ANSWER, null, late);
        container.inTransaction(() -> clock.missed(due, late));
        container.inTransaction(() -> clock.missed(due, late));
        assertThat(row().phase()).isEqualTo(Phase.LAPSED);
        assertThatThrownBy(() -> container.inTransaction(() -> desk.agree(pathway, POLICE, act(NATIONAL))))
                .isInstanceOf(Refused.class);
        assertThat(container.get(Grants.class).of(pathway, POLICE)).isEmpty();
    }

    @Test
    void who_may_agree_finds_the_question_among_its_tasks_until_it_is_settled() {
        asked();
        assertThat(tasks(NATIONAL, Role.PATHWAY_COORDINATOR, NOON))
                .extracting(Task::kind, Task::dueAt)
                .containsExactly(tuple(Task.Kind.ANSWER_BREAK_GLASS, NOON.plus(Duration.ofHours(24))));
        assertThat(tasks(NGO, Role.NGO_CASEWORKER, NOON)).as("who asked").isEmpty();
        assertThat(tasks(POLICE, Role.POLICE, NOON)).as("who is let in").isEmpty();
        assertThat(tasks(AUDITORS, Role.PATHWAY_COORDINATOR, NOON))
                .as("who has no part")
                .isEmpty();
        assertThat(tasks(NATIONAL, Role.PATHWAY_COORDINATOR, NOON.plus(Duration.ofHours(25))))
                .as("too late")
                .isEmpty();
        assertThat(asks(NATIONAL)).isTrue();
        assertThat(asks(NGO)).isFalse();
        assertThat(asks(POLICE)).isFalse();
        container.inTransaction(() -> desk.agree(pathway, POLICE, act(NATIONAL)));
        assertThat(asks(NATIONAL)).as("what is open is no question").isFalse();
        assertThat(tasks(NATIONAL, Role.PATHWAY_COORDINATOR, NOON)).isEmpty();
    }

    private boolean asks(AgencyId reader) {
        return ShownOpening.of(desk.stateOf(pathway), NOON).anyMatch(shown -> shown.asks(reader));
    }

    private List<Task> tasks(AgencyId agency, Role role, Instant at) {
        return container.get(BreakGlassTasks.class).tasks(new TaskSource.Asking(agency, role, at, null, 10));
    }

    private void opened() {
        asked();
        container.inTransaction(() -> desk.agree(pathway, POLICE, act(NATIONAL)));
    }

    private void asked() {
        var asking = new BreakGlass.Asking(NGO, Role.POLICE, NEEDED, Danger.MISSING_PERSON);
        var question = new BreakGlassDesk.Question(POLICE, asking, "gone since ten");
        container.inTransaction(() -> desk.ask(pathway, question, act(NGO)));
    }

    private void runsOut(String kind) {
        var place = new StreamId(BreakGlassDesk.STREAM, pathway + "/" + POLICE);
        var due = new Deadline(place, pathway, kind, null, AT_FOUR);
        container.inTransaction(() -> clock.missed(due, AT_FOUR));
    }

    private static BreakGlass.Command.Review review(AgencyId by) {
        return new BreakGlass.Command.Review(POLICE, by, Finding.JUSTIFIED, AT_FOUR);
    }

    private BreakGlassView.Row row() {
        return container.get(BreakGlassView.class).find(pathway, POLICE).orElseThrow();
    }

    private Grant grant() {
        return container.get(Grants.class).of(pathway, POLICE).getFirst();
    }

    private List<String> clocks() {
        return container.database().jdbi().withHandle(db -> db.createQuery(
                        "select kind from deadline where stream like 'break-glass/%'")
                .mapTo(String.class)
                .list());
    }

    @Test
    void who_lists_what_is_open_or_waits_for_a_review_is_written_down() {
        opened();
        assertThat(lines(POLICE, Role.POLICE)).hasSize(1);
        runsOut(BreakGlassDesk.OPEN);
        assertThat(lines(NATIONAL, Role.AUDITOR)).hasSize(1);
        assertThat(container.get(AuditTrail.class).of(pathway, null, 10))
                .filteredOn(row -> row.what().equals("GET /break-glass"))
                .extracting(AuditRow::agency, AuditRow::outcome)
                .containsExactlyInAnyOrder(tuple("city-police", "LIVE"), tuple("national-coordination", "NONE"));
    }

    private List<OpeningsResource.Line> lines(AgencyId agency, Role role) {
        var resource = new OpeningsResource();
        resource.openings = container.get(BreakGlassView.class);
        resource.audit = container.get(AuditTrail.class);
        resource.caller = Callers.calling(new Who(agency, role, Purpose.SAFETY, "staff"), "Cairn-Position", "0");
        return resource.list();
    }

    private PathwayId open(AgeStatus age) {
        var opening = new PathwayEvent.Opened(
                "uk-nrm",
                PathwayEvent.EntryChannel.BORDER,
                "Kent",
                PathwayEvent.TraffickingScope.UNKNOWN,
                false,
                age,
                NGO,
                NATIONAL,
                NOON);
        return container
                .inTransaction(() -> container
                        .get(PathwayDesk.class)
                        .open(
                                new PathwayDesk.Opening(opening, null, AMINA, List.of()),
                                new Who(NGO, Role.NGO_CASEWORKER, Purpose.ASSISTANCE, "anna"),
                                act(NGO)))
                .pathway();
    }

    private static Act act(AgencyId agency) {
        var request = UUID.randomUUID();
        return new Act(agency, "client", NOON, request, request);
    }
}

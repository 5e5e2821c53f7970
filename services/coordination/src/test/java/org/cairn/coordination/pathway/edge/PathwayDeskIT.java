package org.cairn.coordination.pathway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.Refusal;
import org.cairn.chassis.access.Grant;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.Deadlines;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Refused;
import org.cairn.chassis.journal.StreamId;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PathwayEvent.ClosureReason;
import org.cairn.contracts.coordination.PersonEvent.CorrectionReason;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.coordination.pathway.Pathway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PathwayDeskIT {

    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final AgencyId NATIONAL = new AgencyId("national-coordination");
    private static final AgencyId SOUTH = new AgencyId("south-coordination");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final PersonRecord AMINA = new PersonRecord(
            "Amina", null, 2001, PersonRecord.Sex.FEMALE, List.of("sqi"), List.of("AL"), null, List.of());
    private static final PersonRecord ANIDA = new PersonRecord(
            "Anida", null, 2001, PersonRecord.Sex.FEMALE, List.of("sqi"), List.of("AL"), null, List.of());

    private final Container container = new Container(
            "coordination",
            "V101__read_models.sql",
            "V120__referral_in_full.sql",
            "V140__dependants.sql",
            "V141__safety.sql",
            "V142__guardians.sql",
            "V143__recovery_tokens.sql",
            "V173__who_gave_a_recovery_token.sql");
    private final PathwayDesk desk = container.get(PathwayDesk.class);
    private final CoordinatorDesk coordination = container.get(CoordinatorDesk.class);
    private final PathwayId pathway = container
            .inTransaction(() -> desk.open(
                    new PathwayDesk.Opening(opening(), null, AMINA, List.of()),
                    new Who(NGO, Role.NGO_CASEWORKER, Purpose.ASSISTANCE, "anna"),
                    act(NGO)))
            .pathway();

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void what_the_person_holds_shows_that_the_pathway_is_theirs_and_a_new_token_ends_the_old() {
        var tokens = container.get(RecoveryTokens.class);
        var first = tokens.fresh();
        var second = tokens.fresh();
        container.inTransaction(() -> tokens.keep(pathway, first, act(NGO)));
        assertThat(tokens.pathwayOf("token", " " + first.toUpperCase(Locale.ROOT)))
                .isEqualTo(pathway);
        assertThat(tokens.given(pathway)).contains(new RecoveryTokens.Given(NOON, NGO, false));
        container.inTransaction(() -> tokens.keep(pathway, second, act(SOUTH)));
        assertThat(tokens.pathwayOf("token", second)).isEqualTo(pathway);
        assertThat(tokens.given(pathway)).contains(new RecoveryTokens.Given(NOON, SOUTH, true));
        for (var wrong : List.of(first, second.substring(0, 47) + (second.endsWith("0") ? "1" : "0"), "", "nobody's")) {
            assertThatThrownBy(() -> tokens.pathwayOf("token", wrong)).isInstanceOf(Problem.class);
        }
        assertThat(container
                        .database()
                        .count(
                                "select count(*) from recovery_token t where t::text like '%' || ? || '%'",
                                second.substring(16)))
                .as("the token itself is written down nowhere")
                .isZero();
    }

    @Test
    void who_is_asked_to_coordinate_sees_the_bare_facts_until_it_answers() {
        propose();
        assertThat(live(SOUTH)).singleElement().satisfies(grant -> {
            assertThat(grant.categories()).containsExactly(Category.STATUS);
            assertThat(grant.onlyAsks()).isTrue();
        });
        container.inTransaction(() -> coordination.refuse(pathway, act(SOUTH)));
        assertThat(live(SOUTH)).isEmpty();
        assertThat(live(NATIONAL)).hasSize(1);
    }

    @Test
    void the_new_coordinator_is_let_in_and_the_old_one_out_at_once() {
        propose();
        container.inTransaction(() -> coordination.accept(pathway, act(SOUTH)));
        assertThat(live(SOUTH)).singleElement().satisfies(grant -> assertThat(grant.categories())
                .isEqualTo(Set.of(Category.STATUS, Category.IDENTITY)));
        assertThat(live(NATIONAL)).isEmpty();
    }

    @Test
    void coordination_may_come_back_to_where_it_was() {
        propose();
        container.inTransaction(() -> coordination.accept(pathway, act(SOUTH)));
        container.inTransaction(() -> coordination.propose(pathway, NATIONAL, act(SOUTH)));
        container.inTransaction(() -> coordination.accept(pathway, act(NATIONAL)));
        assertThat(live(NATIONAL)).hasSize(1);
        assertThat(live(SOUTH)).isEmpty();
        propose();
        container.inTransaction(() -> coordination.accept(pathway, act(SOUTH)));
        assertThat(live(SOUTH)).hasSize(1);
        assertThat(live(NATIONAL)).isEmpty();
    }

    @Test
    void a_closed_pathway_is_history_for_its_coordinator_and_closed_to_its_opener() {
        propose();
        container.inTransaction(() -> desk.close(pathway, ClosureReason.COMPLETED, act(NATIONAL)));
        assertThat(live(NATIONAL)).hasSize(1);
        assertThat(live(NGO)).isEmpty();
        assertThat(live(SOUTH)).isEmpty();
    }

    @Test
    void nothing_is_added_to_a_closed_pathway() {
        container.inTransaction(() -> desk.close(pathway, ClosureReason.COMPLETED, act(NATIONAL)));
        var records = container.get(RecordDesk.class);
        assertRefused(
                Pathway.Refusal.CLOSED,
                () -> records.correct(pathway, ANIDA, CorrectionReason.WRITTEN_WRONGLY, act(NGO)));
        assertRefused(
                Pathway.Refusal.CLOSED, () -> container.get(PathwayView.class).underWay(pathway));
    }

    @Test
    void the_record_keeps_what_stood_there_before() {
        container.inTransaction(() ->
                container.get(RecordDesk.class).correct(pathway, ANIDA, CorrectionReason.WRITTEN_WRONGLY, act(NGO)));
        var versions =
                container.get(PathwayView.class).versions(pathway).orElseThrow().versions();
        assertThat(versions).extracting(version -> version.person().alias()).containsExactly("Amina", "Anida");
        assertThat(container.database().count("""
                        select count(*) from outbox
                        where payload::text like '%Amina%' or payload::text like '%Anida%'"""))
                .as("a correction is told by the names of its fields alone")
                .isZero();
    }

    @Test
    void lost_contact_ends_nothing() {
        container.inTransaction(() -> desk.suspend(pathway, act(NATIONAL)));
        assertThat(live(NGO)).hasSize(1);
        container.inTransaction(() -> desk.resume(pathway, act(NATIONAL)));
        assertThat(container.get(PathwayView.class).underWay(pathway).coordinator())
                .isEqualTo(NATIONAL);
    }

    @Test
    void while_nobody_reaches_the_person_what_waits_for_them_stands_still_and_danger_runs_on() {
        clock("needs-review.1");
        clock("safety-review.high");
        container.inTransaction(() -> desk.suspend(pathway, act(NATIONAL)));
        assertThat(runningClocks()).containsExactly("safety-review.high");
        container.inTransaction(() -> desk.resume(pathway, act(NATIONAL)));
        assertThat(runningClocks()).containsExactly("needs-review.1", "safety-review.high");
    }

    @Test
    void a_pathway_can_be_opened_under_each_law_and_under_no_other() {
        var intake = container.get(Intake.class);
        assertThat(List.of("coe-default", "uk-nrm", "eu-directive", "us-tvpa", "de-aufenthg"))
                .allSatisfy(law -> assertThat(intake.lawOf(law).id()).isEqualTo(law));
        assertThatThrownBy(() -> intake.lawOf("atlantis")).isInstanceOf(Problem.class);
    }

    private void clock(String kind) {
        var deadlines = container.get(Deadlines.class);
        var stream = new StreamId("made-up", kind);
        container.inTransaction(() -> deadlines.set(new Deadline(stream, pathway, kind, null, NOON.plusSeconds(60))));
    }

    private List<String> runningClocks() {
        return container.database().jdbi().withHandle(db -> db.select(
                        "select kind from deadline where pathway = ? and paused_at is null order by kind",
                        pathway.value())
                .mapTo(String.class)
                .list());
    }

    private void propose() {
        container.inTransaction(() -> coordination.propose(pathway, SOUTH, act(NGO)));
    }

    private List<Grant> live(AgencyId agency) {
        return container.get(Grants.class).of(pathway, agency).stream()
                .filter(grant -> grant.liveAt(NOON))
                .toList();
    }

    private void assertRefused(Refusal why, Runnable work) {
        assertThatThrownBy(() -> container.inTransaction(work))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    private static PathwayEvent.Opened opening() {
        return new PathwayEvent.Opened(
                "uk-nrm",
                PathwayEvent.EntryChannel.BORDER,
                "Kent",
                PathwayEvent.TraffickingScope.CROSS_BORDER,
                false,
                AgeStatus.ADULT,
                NGO,
                NATIONAL,
                NOON);
    }

    private static Act act(AgencyId agency) {
        var request = UUID.randomUUID();
        return new Act(agency, "client", NOON, request, request);
    }
}

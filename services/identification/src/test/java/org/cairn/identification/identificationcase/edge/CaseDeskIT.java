package org.cairn.identification.identificationcase.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.identification.IdentificationEvent.Outcome;
import org.cairn.contracts.identification.Labels;
import org.cairn.identification.identificationcase.Answer;
import org.cairn.identification.identificationcase.CaseRecord.Phase;
import org.cairn.identification.identificationcase.IdentificationCase.Command;
import org.cairn.identification.identificationcase.Refusal;
import org.cairn.identification.identificationcase.Submission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseDeskIT {

    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final AgencyId AUTHORITY = new AgencyId("uk-sca");
    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final PathwayId AMINA = new PathwayId(UUID.randomUUID());

    private final Container container = new Container(
            "identification", "V101__identification_case.sql", "V102__statistics.sql", "V104__case_in_full.sql");
    private final CaseDesk desk = container.get(CaseDesk.class);
    private final CaseView cases = container.get(CaseView.class);

    @BeforeEach
    void hear() {
        container.inTransaction(() -> container.get(Pathways.class).note(AMINA, "uk-nrm"));
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void a_submission_is_journalled_listed_counted_and_timed_together() {
        submit(MONDAY.plus(Duration.ofDays(7)), true);
        assertThat(cases.record(AMINA).phase()).isEqualTo(Phase.RG_PENDING);
        assertThat(open()).hasSize(1);
        assertThat(count("submission_delta")).isEqualTo(1);
        assertThat(count("deadline")).isEqualTo(1);
        assertThat(count("outbox")).isEqualTo(2);
    }

    @Test
    void a_refused_submission_leaves_no_trace() {
        assertThatThrownBy(() -> submit(MONDAY.plus(Duration.ofDays(7)), false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NO_CONSENT));
        assertThat(count("journal") + count("outbox") + count("submission") + count("submission_delta"))
                .isZero();
    }

    @Test
    void an_expected_day_long_past_starts_no_clock() {
        submit(MONDAY.minus(Duration.ofDays(1)), true);
        assertThat(open().getFirst().pastDue()).isTrue();
        assertThat(count("deadline")).isZero();
    }

    @Test
    void an_answer_stops_the_clock_and_leaves_the_list() {
        submit(MONDAY.plus(Duration.ofDays(7)), true);
        decide();
        assertThat(cases.record(AMINA).phase()).isEqualTo(Phase.RG_DECIDED);
        assertThat(open()).isEmpty();
        assertThat(cases.lines(AUTHORITY, true, CaseView.Place.parse(null), 10)).hasSize(1);
        assertThat(count("deadline")).isZero();
    }

    @Test
    void a_late_clock_tells_and_decides_nothing() {
        var dueAt = MONDAY.plus(Duration.ofDays(7));
        submit(dueAt, true);
        var clock = new Deadline(CaseDesk.stream(AMINA), AMINA, CaseDesk.CLOCK, null, dueAt);
        container.inTransaction(() -> container.get(CaseClock.class).approaching(clock, MONDAY));
        container.inTransaction(() -> container.get(CaseClock.class).missed(clock, dueAt));
        assertThat(container.database().count("select count(*) from outbox where type like '%.deadline.%'"))
                .isEqualTo(2);
        assertThat(cases.record(AMINA).phase()).isEqualTo(Phase.RG_PENDING);
        decide();
        container.inTransaction(() -> container.get(CaseClock.class).missed(clock, dueAt));
        assertThat(container.database().count("select count(*) from outbox where type like '%.deadline.%'"))
                .isEqualTo(2);
    }

    @Test
    void what_leaves_on_the_bus_holds_no_label_no_age_and_no_word() {
        submit(MONDAY.plus(Duration.ofDays(7)), true);
        decide();
        var bus = container.database().jdbi().withHandle(db -> db.select("select payload || headers from outbox")
                .mapTo(String.class)
                .list());
        assertThat(bus)
                .isNotEmpty()
                .noneMatch(letter -> letter.matches("(?s).*(Labour|Slovak|canary|POSITIVE|ageToday).*"));
    }

    private void submit(Instant dueAt, boolean consented) {
        var submission = new Submission(
                NGO,
                AUTHORITY,
                TODAY,
                new Submission.Expected(dueAt, dueAt),
                new Labels("Labour", "Adult (18 or over)", "Male", "Slovak"),
                30,
                "canary");
        container.inTransaction(() -> desk.submit(AMINA, new Command.Submit(submission, consented, MONDAY), act(NGO)));
    }

    private void decide() {
        var recovery = new Answer.Recovery(TODAY, TODAY.plusDays(29), true);
        var answer = new Answer(Outcome.POSITIVE, TODAY, "canary", recovery);
        container.inTransaction(
                () -> desk.take(AMINA, new Command.DecideReasonableGrounds(answer, AUTHORITY, MONDAY), act(AUTHORITY)));
    }

    private List<CaseView.Line> open() {
        return cases.lines(AUTHORITY, false, CaseView.Place.parse(null), 10);
    }

    private long count(String table) {
        return container.database().count("select count(*) from " + table);
    }

    private static Act act(AgencyId agency) {
        var request = UUID.randomUUID();
        return new Act(agency, "client", MONDAY, request, request);
    }
}

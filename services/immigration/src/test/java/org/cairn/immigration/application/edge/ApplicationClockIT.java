package org.cairn.immigration.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.immigration.ApplicationEvent.Ground;
import org.cairn.contracts.immigration.ApplicationEvent.PermitKind;
import org.cairn.contracts.immigration.HoldEvent.HoldReason;
import org.cairn.immigration.application.Answer;
import org.cairn.immigration.application.Draft;
import org.cairn.immigration.application.Readiness;
import org.cairn.immigration.application.StatusApplication.Command;
import org.cairn.immigration.application.StatusApplication.State;
import org.cairn.immigration.application.Task;
import org.cairn.immigration.pathway.edge.Pathways;
import org.cairn.immigration.removalhold.RemovalHold;
import org.cairn.immigration.removalhold.edge.HoldDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApplicationClockIT {

    private static final AgencyId LAWYER = new AgencyId("law-centre");
    private static final AgencyId OFFICE = new AgencyId("status-office");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate D0 = LocalDate.of(2026, 1, 5);
    private static final LocalDate UNTIL = LocalDate.of(2027, 1, 5);

    private final Container container = new Container("immigration", "V101__immigration.sql");
    private final ApplicationDesk desk = container.get(ApplicationDesk.class);
    private final ApplicationView view = container.get(ApplicationView.class);
    private final ApplicationClock clock = container.get(ApplicationClock.class);
    private final PathwayId amina = new PathwayId(UUID.randomUUID());
    private final ApplicationId application = new ApplicationId(UUID.randomUUID());

    @BeforeEach
    void lodge() {
        container.inTransaction(() -> container.get(Pathways.class).note(amina, "uk-nrm"));
        var draft = new Draft(Ground.PERSONAL_SITUATION, Set.of("PERSONAL_SITUATION"), false, null);
        take(D0, new Command.Prepare(application, LAWYER, draft, at(D0)));
        take(D0, new Command.Lodge(application, OFFICE, LAWYER, new Readiness(true, false, false), at(D0)));
        take(D0, new Command.Examine(OFFICE, at(D0)));
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void a_permit_is_called_due_for_renewal_and_ends_by_its_day_and_the_bar_by_its_notice() {
        grant();
        assertThat(due(StatusClocks.PERMIT)).isEqualTo(startOf(UNTIL.minusDays(60)));
        ring(UNTIL.minusDays(60));
        assertThat(state()).isEqualTo(State.RENEWAL_DUE);
        assertThat(task()).isEqualTo(Task.ASK_RENEWAL);
        assertThat(due(StatusClocks.PERMIT)).isEqualTo(startOf(UNTIL.plusDays(1)));
        ring(UNTIL.plusDays(1));
        assertThat(state()).isEqualTo(State.EXPIRED);
        assertThat(hold().state()).isEqualTo(RemovalHold.State.RELEASE_NOTICED);
        assertThat(published("permit.renewal-due")).isEqualTo(1);
        assertThat(published("permit.expired")).isEqualTo(1);
        assertThat(clocks(StatusClocks.PERMIT)).isZero();
    }

    @Test
    void a_renewal_asked_for_stops_the_clock_and_one_that_rings_all_the_same_ends_nothing() {
        grant();
        take(UNTIL.minusDays(9), new Command.AskRenewal(at(UNTIL.minusDays(9))));
        assertThat(clocks(StatusClocks.PERMIT)).isZero();
        ring(UNTIL.plusDays(30));
        assertThat(state()).isEqualTo(State.RENEWAL_PENDING);
        assertThat(hold().reasons()).containsExactlyInAnyOrder(HoldReason.PERMIT, HoldReason.STATUS_PENDING);
    }

    @Test
    void the_last_day_to_appeal_is_told_once_near_and_once_passed_and_a_late_appeal_bars_removal_again() {
        take(D0, new Command.Decide(new Answer.Refuse(at(D0.plusDays(30)), "no"), OFFICE, at(D0)));
        assertThat(due(StatusClocks.APPEAL)).isEqualTo(at(D0.plusDays(30)));
        var before = at(D0.plusDays(25));
        container.inTransaction(() -> clock.approaching(deadline(StatusClocks.APPEAL, at(D0.plusDays(30))), before));
        assertThat(container
                        .database()
                        .count("select count(*) from deadline where kind = 'status-appeal' and due_at > ?", before))
                .as("a clock that was told of goes on as it was set")
                .isEqualTo(1);
        var after = at(D0.plusDays(31));
        container.inTransaction(() -> clock.missed(deadline(StatusClocks.APPEAL, at(D0.plusDays(30))), after));
        assertThat(state()).as("no day refuses anybody").isEqualTo(State.REFUSED);
        assertThat(hold().state()).isEqualTo(RemovalHold.State.RELEASE_NOTICED);
        assertThat(published("appeal.approaching")).isEqualTo(1);
        assertThat(published("appeal.missed")).isEqualTo(1);
        assertThat(published("deadline.missed"))
                .as("a public clock would tell of the refusal")
                .isZero();
        take(D0.plusDays(33), new Command.Appeal("was ill", Set.of(), at(D0.plusDays(33))));
        assertThat(hold().state()).isEqualTo(RemovalHold.State.ACTIVE);
        assertThat(hold().reasons()).containsExactly(HoldReason.STATUS_APPEAL);
    }

    @Test
    void nothing_that_is_published_says_on_what_ground_or_how_it_was_decided() {
        take(D0, new Command.Decide(new Answer.Refuse(at(D0.plusDays(30)), "not believed"), OFFICE, at(D0)));
        assertThat(
                        container
                                .database()
                                .count(
                                        "select count(*) from outbox where payload ~* 'PERSONAL|REFUSED|believed|reason|ground'"))
                .isZero();
        assertThat(container
                        .database()
                        .count("select count(*) from outbox where aggregatetype = 'immigration.events'"
                                + " and type like '%refused%'"))
                .isZero();
    }

    private void grant() {
        var answer = new Answer.Grant(PermitKind.TEMPORARY, UNTIL, true, "needs care", new Answer.Term(D0, null, null));
        take(D0, new Command.Decide(answer, OFFICE, at(D0)));
    }

    private void ring(LocalDate day) {
        container.inTransaction(() -> clock.missed(deadline(StatusClocks.PERMIT, startOf(day)), startOf(day)));
    }

    private Deadline deadline(String kind, Instant dueAt) {
        return new Deadline(ApplicationDesk.streamOf(application), amina, kind, null, dueAt);
    }

    private void take(LocalDate day, Command command) {
        var train = UUID.randomUUID();
        var act = new Act(LAWYER, "client", at(day), train, train);
        container.inTransaction(() -> desk.take(amina, application, command, act));
    }

    private State state() {
        return view.state(application).state();
    }

    private Task task() {
        return container.get(Applications.class).find(application).orElseThrow().task();
    }

    private RemovalHold hold() {
        return container.get(HoldDesk.class).of(amina);
    }

    private long clocks(String kind) {
        return container.database().count("select count(*) from deadline where kind = ?", kind);
    }

    private Instant due(String kind) {
        return container.database().jdbi().withHandle(db -> db.createQuery("select due_at from deadline where kind = ?")
                .bind(0, kind)
                .map((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .one());
    }

    private long published(String type) {
        return container
                .database()
                .count("select count(*) from outbox where type = ?", "org.cairn.immigration." + type + ".v1");
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).atZone(LONDON).toInstant();
    }
}

package org.cairn.legalaid.hearing.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HearingId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.legalaid.ProceedingEvent.HearingEnd;
import org.cairn.legalaid.hearing.Hearing;
import org.cairn.legalaid.hearing.Hearing.Command;
import org.cairn.legalaid.notice.Notice;
import org.cairn.legalaid.notice.edge.NoticeClock;
import org.cairn.legalaid.notice.edge.NoticeDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockIT {

    private static final AgencyId CENTRE = new AgencyId("law-centre");
    private static final PathwayId AMINA = new PathwayId(UUID.randomUUID());
    private static final HearingId HEARING = new HearingId(UUID.randomUUID());
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

    private final Container container = new Container("legal-aid", "V101__legal_aid.sql");
    private final HearingDesk hearings = container.get(HearingDesk.class);
    private final NoticeDesk notices = container.get(NoticeDesk.class);

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void a_hearings_clock_moves_with_it_tells_and_stops_when_it_is_over() {
        hearing(new Command.Schedule(plan(), NOW.atZone(LONDON).toLocalDate(), NOW));
        assertThat(due()).containsExactly(Instant.parse("2026-03-02T23:59:59Z"));
        hearing(new Command.Move(new Hearing.Days(DAY.plusDays(1), DAY.plusDays(2)), DAY, NOW));
        assertThat(due()).containsExactly(Instant.parse("2026-03-04T23:59:59Z"));
        var clock = container.get(HearingClock.class);
        var deadline = new Deadline(HearingDesk.stream(HEARING), AMINA, "hearing-notice", null, NOW);
        container.inTransaction(() -> clock.approaching(deadline, NOW));
        container.inTransaction(() -> clock.missed(deadline, NOW));
        assertThat(told()).contains("deadline.approaching", "deadline.missed", "legal-date");
        assertThat(told())
                .as("no day of a hearing, and no word that it is one, goes out")
                .doesNotContain("hearing-notice");
        hearing(new Command.End(HearingEnd.CANCELLED, NOW));
        assertThat(due()).isEmpty();
    }

    @Test
    void a_notices_clock_rings_on_its_day_and_stops_with_the_answer() {
        notice(new Notice.Command.Receive(DAY, NOW));
        assertThat(due()).containsExactly(Instant.parse("2026-03-02T23:59:59Z"));
        var clock = container.get(NoticeClock.class);
        var deadline = new Deadline(
                org.cairn.chassis.journal.StreamId.of("notice", AMINA.value()), AMINA, "information-notice", null, NOW);
        container.inTransaction(() -> clock.missed(deadline, NOW));
        assertThat(told()).contains("deadline.missed").doesNotContain("information-notice");
        notice(new Notice.Command.Answer(NOW));
        assertThat(due()).isEmpty();
    }

    private void hearing(Command command) {
        var which = new HearingDesk.Which(AMINA, HEARING, CENTRE, LONDON);
        container.inTransaction(() -> hearings.take(which, command, act()));
    }

    private void notice(Notice.Command command) {
        container.inTransaction(() -> notices.take(AMINA, command, ZoneOffset.UTC, act()));
    }

    private List<Instant> due() {
        return container.database().jdbi().withHandle(db -> db.createQuery("select due_at from deadline")
                .mapTo(Instant.class)
                .list());
    }

    private String told() {
        return container
                .database()
                .jdbi()
                .withHandle(db -> db.createQuery("select type || payload::text from outbox")
                        .mapTo(String.class)
                        .list())
                .toString();
    }

    private static Hearing.Plan plan() {
        return new Hearing.Plan(HEARING, true, true, new Hearing.Days(DAY, DAY), "court");
    }

    private static Act act() {
        var train = UUID.randomUUID();
        return new Act(CENTRE, "client", NOW, train, train);
    }
}

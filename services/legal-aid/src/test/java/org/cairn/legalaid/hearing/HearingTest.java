package org.cairn.legalaid.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.HearingId;
import org.cairn.contracts.legalaid.ProceedingEvent;
import org.cairn.contracts.legalaid.ProceedingEvent.HearingEnd;
import org.cairn.contracts.legalaid.ProceedingEvent.HearingMoved;
import org.cairn.contracts.legalaid.ProceedingEvent.HearingOver;
import org.cairn.contracts.legalaid.ProceedingEvent.HearingScheduled;
import org.cairn.contracts.legalaid.ProceedingEvent.RemoteArranged;
import org.cairn.legalaid.hearing.Hearing.Command;
import org.cairn.legalaid.hearing.HearingRecord.Appointment;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HearingTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 27);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 30);
    private static final HearingId HEARING = new HearingId(new UUID(0, 3));
    private static final HearingScheduled SCHEDULED =
            new HearingScheduled(HEARING, true, true, FIRST, LAST, "Crown Court", MONDAY);
    private static final HearingScheduled IN_PERSON =
            new HearingScheduled(HEARING, true, false, FIRST, LAST, "Crown Court", MONDAY);
    private static final HearingMoved MOVED = new HearingMoved(HEARING, LAST, LAST, TUESDAY);
    private static final RemoteArranged REMOTE = new RemoteArranged(HEARING, MONDAY);
    private static final HearingOver OVER = new HearingOver(HEARING, HearingEnd.HEARD, MONDAY);
    private static final Command MOVE = new Command.Move(new Hearing.Days(LAST, LAST), TODAY, TUESDAY);
    private static final Command FROM_AFAR = new Command.ArrangeRemote(MONDAY);
    private static final Command END = new Command.End(HearingEnd.HEARD, MONDAY);

    final Scenario<Hearing, Command, ProceedingEvent, Refusal> hearing =
            new Scenario<>(Hearing.NONE, Hearing::decide, Hearing::evolve);

    @Test
    void it_is_scheduled_once_for_days_to_come() {
        hearing.when(schedule(TODAY)).then(SCHEDULED);
        hearing.when(schedule(FIRST)).then(SCHEDULED);
        hearing.when(schedule(FIRST.plusDays(1))).refused(Refusal.IN_THE_PAST);
        hearing.given(SCHEDULED).when(schedule(TODAY)).refused(Refusal.ALREADY_SCHEDULED);
    }

    @Test
    void it_moves_until_it_is_over() {
        hearing.given(SCHEDULED).when(MOVE).then(MOVED);
        hearing.given(SCHEDULED)
                .when(new Command.Move(new Hearing.Days(FIRST, LAST), LAST, TUESDAY))
                .refused(Refusal.IN_THE_PAST);
        hearing.given(SCHEDULED, OVER).when(MOVE).refused(Refusal.ALREADY_OVER);
        hearing.when(MOVE).refused(Refusal.UNKNOWN_HEARING);
    }

    @Test
    void who_is_heard_from_afar_need_not_stay() {
        hearing.given(SCHEDULED).when(FROM_AFAR).then(REMOTE);
        hearing.given(SCHEDULED, REMOTE).when(FROM_AFAR).refused(Refusal.ALREADY_REMOTE);
        hearing.given(IN_PERSON).when(FROM_AFAR).refused(Refusal.NOT_FROM_AFAR);
        hearing.given(SCHEDULED, OVER).when(FROM_AFAR).refused(Refusal.ALREADY_OVER);
        hearing.when(FROM_AFAR).refused(Refusal.UNKNOWN_HEARING);
        assertThat(record(SCHEDULED).blocksDeparture()).isTrue();
        assertThat(record(SCHEDULED, MOVED).blocksDeparture()).isTrue();
        assertThat(record(SCHEDULED, REMOTE).blocksDeparture()).isFalse();
        assertThat(record(SCHEDULED, OVER).blocksDeparture()).isFalse();
    }

    @Test
    void it_ends_once() {
        hearing.given(SCHEDULED).when(END).then(OVER);
        hearing.given(SCHEDULED, REMOTE).when(END).then(OVER);
        hearing.given(SCHEDULED, OVER).when(END).refused(Refusal.ALREADY_OVER);
        hearing.when(END).refused(Refusal.UNKNOWN_HEARING);
    }

    @Test
    void a_clock_tells_and_changes_nothing() {
        var near = new ProceedingEvent.DeadlineApproaching("legal-date", TUESDAY, MONDAY);
        var passed = new ProceedingEvent.DeadlineMissed("legal-date", TUESDAY, MONDAY);
        hearing.given(SCHEDULED)
                .when(new Command.Warn("legal-date", TUESDAY, MONDAY))
                .then(near);
        hearing.given(SCHEDULED)
                .when(new Command.Miss("legal-date", TUESDAY, MONDAY))
                .then(passed);
        hearing.given(SCHEDULED, OVER)
                .when(new Command.Miss("legal-date", TUESDAY, MONDAY))
                .then();
        assertThat(record(SCHEDULED, near, passed)).isEqualTo(record(SCHEDULED));
    }

    @Test
    void an_investigation_learns_only_days_that_were_set_since() {
        assertThat(since(MONDAY, SCHEDULED)).containsExactly(new Appointment(FIRST, LAST));
        assertThat(since(TUESDAY, SCHEDULED)).isEmpty();
        assertThat(since(TUESDAY, SCHEDULED, MOVED)).containsExactly(new Appointment(LAST, LAST));
        assertThat(since(MONDAY, SCHEDULED, OVER)).isEmpty();
    }

    @Test
    void the_clock_rings_seven_days_before_and_on_the_last_day_by_the_time_of_the_place() {
        var london = LegalDate.of(FIRST, LAST, ZoneId.of("Europe/London"));
        assertThat(london.remindAt()).isEqualTo("2026-03-20T00:00:00Z");
        assertThat(london.dueAt()).as("summer time begins on the 29th").isEqualTo("2026-03-30T22:59:59Z");
    }

    private static List<Appointment> since(Instant moment, ProceedingEvent... facts) {
        return HearingRecord.appointmentSetSince(moment, List.of(facts)).stream()
                .toList();
    }

    private static HearingRecord record(ProceedingEvent... facts) {
        return HearingRecord.of(Stream.of(facts).reduce(Hearing.NONE, Hearing::evolve, (first, second) -> second));
    }

    private static Command schedule(LocalDate today) {
        var plan = new Hearing.Plan(HEARING, true, true, new Hearing.Days(FIRST, LAST), "Crown Court");
        return new Command.Schedule(plan, today, MONDAY);
    }
}

package org.cairn.legalaid.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.legalaid.ProceedingEvent;
import org.cairn.contracts.legalaid.ProceedingEvent.DeadlineApproaching;
import org.cairn.contracts.legalaid.ProceedingEvent.DeadlineMissed;
import org.cairn.contracts.legalaid.ProceedingEvent.NoticeAnswered;
import org.cairn.contracts.legalaid.ProceedingEvent.NoticeReceived;
import org.cairn.legalaid.notice.Notice.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticeTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);
    private static final NoticeReceived RECEIVED = new NoticeReceived(DAY, MONDAY);
    private static final NoticeAnswered ANSWERED = new NoticeAnswered(MONDAY);
    private static final DeadlineMissed MISSED = new DeadlineMissed("legal-date", MONDAY, MONDAY);
    private static final Command MISS = new Command.Miss("legal-date", MONDAY, MONDAY);

    final Scenario<Notice, Command, ProceedingEvent, Refusal> notice =
            new Scenario<>(Notice.NONE, Notice::decide, Notice::evolve);

    @Test
    void a_notice_comes_and_a_later_one_replaces_it() {
        notice.when(new Command.Receive(DAY, MONDAY)).then(RECEIVED);
        notice.given(RECEIVED)
                .when(new Command.Receive(DAY.plusDays(7), MONDAY))
                .then(new NoticeReceived(DAY.plusDays(7), MONDAY));
    }

    @Test
    void it_is_answered_once_and_also_when_the_day_has_passed() {
        notice.when(new Command.Answer(MONDAY)).refused(Refusal.NO_NOTICE_RUNS);
        notice.given(RECEIVED, MISSED).when(new Command.Answer(MONDAY)).then(ANSWERED);
        notice.given(RECEIVED, ANSWERED).when(new Command.Answer(MONDAY)).refused(Refusal.NO_NOTICE_RUNS);
    }

    @Test
    void the_clock_tells_while_it_is_open() {
        notice.given(RECEIVED)
                .when(new Command.Warn("legal-date", MONDAY, MONDAY))
                .then(new DeadlineApproaching("legal-date", MONDAY, MONDAY));
        notice.given(RECEIVED).when(MISS).then(MISSED);
        notice.given(RECEIVED, ANSWERED).when(MISS).then();
    }
}

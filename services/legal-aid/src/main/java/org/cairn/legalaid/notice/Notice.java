package org.cairn.legalaid.notice;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.chassis.Decision;
import org.cairn.contracts.legalaid.ProceedingEvent;
import org.cairn.contracts.legalaid.ProceedingEvent.DeadlineApproaching;
import org.cairn.contracts.legalaid.ProceedingEvent.DeadlineMissed;
import org.cairn.contracts.legalaid.ProceedingEvent.NoticeAnswered;
import org.cairn.contracts.legalaid.ProceedingEvent.NoticeReceived;

/**
 * The day by which an authority asked the person to tell what they know: the slavery or trafficking information notice (UK:
 * Nationality and Borders Act 2022 ss.58 and 59). Pure. An answer after the day is taken as well: the platform draws nothing from it.
 *
 * @param answerBy null before a notice came
 */
public record Notice(State state, LocalDate answerBy) {

    /** No notice came yet. */
    public static final Notice NONE = new Notice(State.NONE, null);

    /** How far it is. */
    public enum State {
        NONE,
        RUNNING,
        ANSWERED
    }

    /** What somebody asks; it may be refused. */
    public sealed interface Command {
        /** Note a notice, or another day for the one that runs. */
        record Receive(LocalDate answerBy, Instant at) implements Command {}

        /** Note that it was answered, late or not. */
        record Answer(Instant at) implements Command {}

        /** Say that the day is near. */
        record Warn(String kind, Instant dueAt, Instant at) implements Command {}

        /** Say that the day passed. */
        record Miss(String kind, Instant dueAt, Instant at) implements Command {}
    }

    /** The rules; what no line allows is refused. */
    public static Decision<ProceedingEvent, Refusal> decide(Notice notice, Command command) {
        return switch (command) {
            case Command.Receive c -> agreed(new NoticeReceived(c.answerBy(), c.at()));
            case Command.Answer c ->
                notice.state() == State.RUNNING ? agreed(new NoticeAnswered(c.at())) : refused(Refusal.NO_NOTICE_RUNS);
            case Command.Warn c -> told(notice, new DeadlineApproaching(c.kind(), c.dueAt(), c.at()));
            case Command.Miss c -> told(notice, new DeadlineMissed(c.kind(), c.dueAt(), c.at()));
        };
    }

    private static Decision<ProceedingEvent, Refusal> told(Notice notice, ProceedingEvent news) {
        return notice.state() == State.RUNNING ? agreed(news) : agreed();
    }

    /** Facts folded into state. */
    public static Notice evolve(Notice notice, ProceedingEvent event) {
        return switch (event) {
            case NoticeReceived e -> new Notice(State.RUNNING, e.answerBy());
            case NoticeAnswered _ -> new Notice(State.ANSWERED, notice.answerBy);
            case DeadlineApproaching _, DeadlineMissed _ -> notice;
            case ProceedingEvent.HearingScheduled _, ProceedingEvent.HearingMoved _ -> notice;
            case ProceedingEvent.RemoteArranged _, ProceedingEvent.HearingOver _ -> notice;
        };
    }
}

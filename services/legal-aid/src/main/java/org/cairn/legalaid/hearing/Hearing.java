package org.cairn.legalaid.hearing;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.chassis.Decision;
import org.cairn.contracts.HearingId;
import org.cairn.contracts.legalaid.ProceedingEvent;
import org.cairn.contracts.legalaid.ProceedingEvent.DeadlineApproaching;
import org.cairn.contracts.legalaid.ProceedingEvent.DeadlineMissed;
import org.cairn.contracts.legalaid.ProceedingEvent.HearingEnd;
import org.cairn.contracts.legalaid.ProceedingEvent.HearingMoved;
import org.cairn.contracts.legalaid.ProceedingEvent.HearingOver;
import org.cairn.contracts.legalaid.ProceedingEvent.HearingScheduled;
import org.cairn.contracts.legalaid.ProceedingEvent.RemoteArranged;

/**
 * A date on which a court or an authority is to hear the person (Palermo Protocol Art. 6(2)). Pure. While the person must be there
 * themselves, nobody arranges their return over it (Palermo Protocol Art. 8(2); CETS 197 Art. 16(2)).
 *
 * @param plan what was scheduled, with the days as they are now; null before that
 * @param end why it is over; null until then
 */
public record Hearing(State state, Plan plan, HearingEnd end) {

    /** Nothing is scheduled yet. */
    public static final Hearing NONE = new Hearing(State.NONE, null, null);

    /** How far it is. */
    public enum State {
        NONE,
        SCHEDULED,
        REMOTE,
        OVER
    }

    /** The first and the last day on which it may be, both in the law's own time zone. */
    public record Days(LocalDate from, LocalDate to) {}

    /** What is scheduled, and before whom. */
    public record Plan(HearingId hearing, boolean presenceRequired, boolean remotePossible, Days days, String before) {

        private Plan on(Days other) {
            return new Plan(hearing, presenceRequired, remotePossible, other, before);
        }
    }

    /** What somebody asks; it may be refused. */
    public sealed interface Command {
        /** Schedule it; {@code today} is the day in the law's own time zone. */
        record Schedule(Plan plan, LocalDate today, Instant at) implements Command {}

        /** Move it to other days. */
        record Move(Days days, LocalDate today, Instant at) implements Command {}

        /** Say that the person will be heard from afar. */
        record ArrangeRemote(Instant at) implements Command {}

        /** Say that it is over, or not needed any more. */
        record End(HearingEnd end, Instant at) implements Command {}

        /** Say that the days are near. */
        record Warn(String kind, Instant dueAt, Instant at) implements Command {}

        /** Say that the last day passed and nobody said what became of it. */
        record Miss(String kind, Instant dueAt, Instant at) implements Command {}
    }

    /** The rules; what no line allows is refused. A clock tells and decides nothing. */
    public static Decision<ProceedingEvent, Refusal> decide(Hearing hearing, Command command) {
        return switch (command) {
            case Command.Schedule c -> schedule(hearing, c);
            case Command.Move c -> move(hearing, c);
            case Command.ArrangeRemote c -> arrangeRemote(hearing, c);
            case Command.End c -> end(hearing, c);
            case Command.Warn c -> told(hearing, new DeadlineApproaching(c.kind(), c.dueAt(), c.at()));
            case Command.Miss c -> told(hearing, new DeadlineMissed(c.kind(), c.dueAt(), c.at()));
        };
    }

    private static Decision<ProceedingEvent, Refusal> schedule(Hearing hearing, Command.Schedule c) {
        if (hearing.state() != State.NONE) {
            return refused(Refusal.ALREADY_SCHEDULED);
        }
        var plan = c.plan();
        return plan.days().from().isBefore(c.today())
                ? refused(Refusal.IN_THE_PAST)
                : agreed(new HearingScheduled(
                        plan.hearing(),
                        plan.presenceRequired(),
                        plan.remotePossible(),
                        plan.days().from(),
                        plan.days().to(),
                        plan.before(),
                        c.at()));
    }

    private static Decision<ProceedingEvent, Refusal> move(Hearing hearing, Command.Move c) {
        return switch (hearing.state()) {
            case NONE -> refused(Refusal.UNKNOWN_HEARING);
            case OVER -> refused(Refusal.ALREADY_OVER);
            case SCHEDULED, REMOTE ->
                c.days().from().isBefore(c.today())
                        ? refused(Refusal.IN_THE_PAST)
                        : agreed(new HearingMoved(
                                hearing.plan().hearing(),
                                c.days().from(),
                                c.days().to(),
                                c.at()));
        };
    }

    private static Decision<ProceedingEvent, Refusal> arrangeRemote(Hearing hearing, Command.ArrangeRemote c) {
        return switch (hearing.state()) {
            case NONE -> refused(Refusal.UNKNOWN_HEARING);
            case OVER -> refused(Refusal.ALREADY_OVER);
            case REMOTE -> refused(Refusal.ALREADY_REMOTE);
            case SCHEDULED ->
                hearing.plan().remotePossible()
                        ? agreed(new RemoteArranged(hearing.plan().hearing(), c.at()))
                        : refused(Refusal.NOT_FROM_AFAR);
        };
    }

    private static Decision<ProceedingEvent, Refusal> end(Hearing hearing, Command.End c) {
        return switch (hearing.state()) {
            case NONE -> refused(Refusal.UNKNOWN_HEARING);
            case OVER -> refused(Refusal.ALREADY_OVER);
            case SCHEDULED, REMOTE -> agreed(new HearingOver(hearing.plan().hearing(), c.end(), c.at()));
        };
    }

    private static Decision<ProceedingEvent, Refusal> told(Hearing hearing, ProceedingEvent news) {
        return switch (hearing.state()) {
            case NONE, OVER -> agreed();
            case SCHEDULED, REMOTE -> agreed(news);
        };
    }

    /** Facts folded into state. */
    public static Hearing evolve(Hearing hearing, ProceedingEvent event) {
        return switch (event) {
            case HearingScheduled e ->
                new Hearing(
                        State.SCHEDULED,
                        new Plan(
                                e.hearing(),
                                e.presenceRequired(),
                                e.remotePossible(),
                                new Days(e.from(), e.to()),
                                e.before()),
                        null);
            case HearingMoved e -> new Hearing(hearing.state, hearing.plan.on(new Days(e.from(), e.to())), null);
            case RemoteArranged _ -> new Hearing(State.REMOTE, hearing.plan, null);
            case HearingOver e -> new Hearing(State.OVER, hearing.plan, e.end());
            case DeadlineApproaching _, DeadlineMissed _ -> hearing;
            case ProceedingEvent.NoticeReceived _, ProceedingEvent.NoticeAnswered _ -> hearing;
        };
    }
}

package org.cairn.immigration.application;

import static org.cairn.chassis.Decision.agreed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.immigration.ApplicationEvent.AppealMissed;
import org.cairn.contracts.immigration.ApplicationEvent.Appealed;
import org.cairn.contracts.immigration.ApplicationEvent.Ground;
import org.cairn.contracts.immigration.ApplicationEvent.PermitKind;
import org.cairn.contracts.immigration.HoldEvent.HoldReason;

/**
 * One application for a residence status, from the first draft to the end of the permit (CETS 197 Art. 14; Directive 2004/81/EC
 * Art. 8). While it, a renewal asked for in time or an appeal is pending, nothing gets worse for the person. Pure.
 *
 * @param representative who wrote it for the person; null before
 * @param authority who decides; null before it was lodged
 * @param waitsSince when the answer that is awaited was asked for; null while none is
 * @param permit what was granted last; null before, and after it expired
 * @param appealDueAt the last moment to appeal in time; null unless the authority refused
 */
public record StatusApplication(
        State state,
        AgencyId representative,
        AgencyId authority,
        Ground ground,
        Instant waitsSince,
        Permit permit,
        Instant appealDueAt) {

    /** Nobody has written one. */
    public static final StatusApplication BLANK =
            new StatusApplication(State.BLANK, null, null, null, null, null, null);

    /** How far it is. */
    public enum State {
        BLANK,
        PREPARED,
        LODGED,
        PENDING,
        GRANTED,
        REFUSED,
        APPEALED,
        REFUSED_FINAL,
        RENEWAL_DUE,
        RENEWAL_PENDING,
        RENEWED,
        EXPIRED,
        WITHDRAWN
    }

    /** The right to stay; {@code until} is its last day, null when it has none. */
    public record Permit(PermitKind kind, LocalDate until) {}

    /** What somebody asks; it may be refused. {@code by} is the agency that acts. */
    public sealed interface Command {
        /** Write an application for the person. */
        record Prepare(ApplicationId id, AgencyId by, Draft draft, Instant at) implements Command {}

        /** Hand it in to that authority. */
        record Lodge(ApplicationId id, AgencyId authority, AgencyId by, Readiness readiness, Instant at)
                implements Command {}

        /** Begin to examine it, as the authority. */
        record Examine(AgencyId by, Instant at) implements Command {}

        /** Answer it, as the authority. */
        record Decide(Answer answer, AgencyId by, Instant at) implements Command {}

        /** Appeal against a refusal; {@code lateBecause} after the last day, as far as {@code lawful} names reasons. */
        record Appeal(String lateBecause, Set<String> lawful, Instant at) implements Command {}

        /** Say how the appeal was decided, as the authority that was told. */
        record DecideAppeal(Answer answer, AgencyId by, Instant at) implements Command {}

        /** Ask for a longer stay. */
        record AskRenewal(Instant at) implements Command {}

        /** Answer that, as the authority. */
        record DecideRenewal(Answer answer, AgencyId by, Instant at) implements Command {}

        /** The person does not want it any more. */
        record Withdraw(boolean atPersonsWish, Instant at) implements Command {}

        /** Say which day it is; a renewal is due from {@code dueFrom} on. */
        record SeeDay(LocalDate today, LocalDate dueFrom, Instant at) implements Command {}

        /** Say that the day of a decision comes near, or the last day to appeal. */
        record WarnOfDeadline(String kind, Instant dueAt, Instant at) implements Command {}

        /** Say that it passed. */
        record NoteMissedDeadline(String kind, Instant dueAt, Instant at) implements Command {}
    }

    /** The rules, family by family; what no line of {@link ApplicationRules} and {@link PermitRules} allows is refused. */
    public static Decision<ApplicationEvent, Refusal> decide(StatusApplication of, Command command) {
        return switch (command) {
            case Command.Prepare c -> ApplicationRules.prepare(of, c);
            case Command.Lodge c -> ApplicationRules.lodge(of, c);
            case Command.Examine c -> ApplicationRules.examine(of, c);
            case Command.Decide c -> ApplicationRules.decide(of, c);
            case Command.Appeal c -> ApplicationRules.appeal(of, c);
            case Command.DecideAppeal c -> ApplicationRules.decideAppeal(of, c);
            case Command.Withdraw c -> ApplicationRules.withdraw(of, c);
            case Command.AskRenewal c -> PermitRules.askRenewal(of, c);
            case Command.DecideRenewal c -> PermitRules.decideRenewal(of, c);
            case Command.SeeDay c -> PermitRules.seeDay(of, c);
            case Command.WarnOfDeadline(var kind, var dueAt, var at) ->
                agreed(
                        of.state == State.REFUSED
                                ? new ApplicationEvent.AppealApproaching(dueAt, at)
                                : new ApplicationEvent.DeadlineApproaching(kind, dueAt, at));
            case Command.NoteMissedDeadline(var kind, var dueAt, var at) ->
                agreed(
                        of.state == State.REFUSED
                                ? new AppealMissed(dueAt, at)
                                : new ApplicationEvent.DeadlineMissed(kind, dueAt, at));
        };
    }

    /** Facts folded into state. No default: a new event does not compile until it is handled here. */
    public static StatusApplication evolve(StatusApplication of, ApplicationEvent event) {
        return switch (event) {
            case ApplicationEvent.Prepared e ->
                new StatusApplication(State.PREPARED, e.representative(), null, e.ground(), null, null, null);
            case ApplicationEvent.Lodged e ->
                new StatusApplication(State.LODGED, of.representative, e.authority(), of.ground, e.at(), null, null);
            case ApplicationEvent.Examined _ -> of.waiting(State.PENDING, of.waitsSince);
            case ApplicationEvent.Granted e -> of.staying(State.GRANTED, new Permit(e.kind(), e.validUntil()));
            case ApplicationEvent.Refused e -> of.refused(e.appealDueAt());
            case Appealed _ -> of.in(State.APPEALED);
            case ApplicationEvent.RefusedFinally _ -> of.in(State.REFUSED_FINAL);
            case ApplicationEvent.RenewalDue _ -> of.in(State.RENEWAL_DUE);
            case ApplicationEvent.RenewalAsked e -> of.waiting(State.RENEWAL_PENDING, e.at());
            case ApplicationEvent.Renewed e -> of.staying(State.RENEWED, new Permit(e.kind(), e.validUntil()));
            case ApplicationEvent.Expired _ -> of.staying(State.EXPIRED, null);
            case ApplicationEvent.Withdrawn _ -> of.staying(State.WITHDRAWN, null);
            case AppealMissed _ -> of.refused(null);
            case ApplicationEvent.Decided _, ApplicationEvent.AppealDecided _ -> of;
            case ApplicationEvent.AppealApproaching _ -> of;
            case ApplicationEvent.DeadlineApproaching _, ApplicationEvent.DeadlineMissed _ -> of;
            case ApplicationEvent.NotRequired _, ApplicationEvent.RequiredAfterAll _ -> of;
            case ApplicationEvent.AsylumNoted _ -> of;
        };
    }

    /** Why nobody may remove the person meanwhile: something is pending, an appeal is open, or a permit stands. */
    public Set<HoldReason> holdReasons() {
        var reasons = EnumSet.noneOf(HoldReason.class);
        switch (state) {
            case LODGED, PENDING, RENEWAL_PENDING -> reasons.add(HoldReason.STATUS_PENDING);
            case APPEALED -> reasons.add(HoldReason.STATUS_APPEAL);
            case REFUSED -> reasons.addAll(appealDueAt == null ? Set.of() : Set.of(HoldReason.STATUS_APPEAL));
            case BLANK, PREPARED, GRANTED, REFUSED_FINAL, RENEWAL_DUE, RENEWED, EXPIRED, WITHDRAWN -> {}
        }
        if (permit != null) {
            reasons.add(HoldReason.PERMIT);
        }
        return reasons;
    }

    /** Whether something of it is under way or stands. */
    public boolean open() {
        return switch (state) {
            case PREPARED, LODGED, PENDING, GRANTED, REFUSED, APPEALED -> true;
            case RENEWAL_DUE, RENEWAL_PENDING, RENEWED -> true;
            case BLANK, REFUSED_FINAL, EXPIRED, WITHDRAWN -> permit != null;
        };
    }

    private StatusApplication in(State next) {
        return waiting(next, null);
    }

    private StatusApplication waiting(State next, Instant since) {
        return new StatusApplication(next, representative, authority, ground, since, permit, null);
    }

    private StatusApplication refused(Instant dueAt) {
        return new StatusApplication(State.REFUSED, representative, authority, ground, null, permit, dueAt);
    }

    private StatusApplication staying(State next, Permit granted) {
        return new StatusApplication(next, representative, authority, ground, null, granted, null);
    }
}

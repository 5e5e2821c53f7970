package org.cairn.immigration.application;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.immigration.ApplicationEvent.AppealDecided;
import org.cairn.contracts.immigration.ApplicationEvent.Appealed;
import org.cairn.contracts.immigration.ApplicationEvent.Decided;
import org.cairn.contracts.immigration.ApplicationEvent.Examined;
import org.cairn.contracts.immigration.ApplicationEvent.Granted;
import org.cairn.contracts.immigration.ApplicationEvent.Ground;
import org.cairn.contracts.immigration.ApplicationEvent.Lodged;
import org.cairn.contracts.immigration.ApplicationEvent.Prepared;
import org.cairn.contracts.immigration.ApplicationEvent.Refused;
import org.cairn.contracts.immigration.ApplicationEvent.RefusedFinally;
import org.cairn.contracts.immigration.ApplicationEvent.StatusOutcome;
import org.cairn.contracts.immigration.ApplicationEvent.Withdrawn;
import org.cairn.immigration.application.StatusApplication.Command;
import org.cairn.immigration.application.StatusApplication.State;

/** The rules of asking, answering and appealing. No rule here knows whether the person cooperates with anybody. */
final class ApplicationRules {

    private ApplicationRules() {}

    static Decision<ApplicationEvent, Refusal> prepare(StatusApplication of, Command.Prepare c) {
        if (of.state() != State.BLANK) {
            return refused(Refusal.ALREADY_PREPARED);
        }
        if (c.draft().needless()) {
            return refused(Refusal.NOT_REQUIRED);
        }
        return c.draft().ground() == Ground.DERIVATIVE ? derive(c) : onOwnGround(c);
    }

    private static Decision<ApplicationEvent, Refusal> onOwnGround(Command.Prepare c) {
        var draft = c.draft();
        if (draft.derivation() != null) {
            return refused(Refusal.NOT_DERIVATIVE);
        }
        return draft.lawful().contains(draft.ground().name())
                ? agreed(new Prepared(c.id(), c.by(), draft.ground(), null, null, null, c.at()))
                : refused(Refusal.GROUND_NOT_IN_LAW);
    }

    private static Decision<ApplicationEvent, Refusal> derive(Command.Prepare c) {
        var rests = c.draft().derivation();
        if (rests == null) {
            return refused(Refusal.NO_PRINCIPAL);
        }
        return switch (rests.rules().classify(rests.relative())) {
            case DerivativeRules.Verdict.Allowed(var statusClass) ->
                agreed(new Prepared(
                        c.id(),
                        c.by(),
                        Ground.DERIVATIVE,
                        rests.principal(),
                        rests.relative().relation(),
                        statusClass,
                        c.at()));
            case DerivativeRules.Verdict.Barred(var reason) -> refused(reason);
        };
    }

    static Decision<ApplicationEvent, Refusal> lodge(StatusApplication of, Command.Lodge c) {
        return switch (of.state()) {
            case PREPARED ->
                notReady(of, c)
                        .<Decision<ApplicationEvent, Refusal>>map(Decision::refused)
                        .orElseGet(() -> agreed(new Lodged(c.id(), c.authority(), of.ground(), c.at())));
            case BLANK -> refused(Refusal.NOT_PREPARED);
            case WITHDRAWN -> refused(Refusal.WITHDRAWN_ALREADY);
            case LODGED, PENDING, GRANTED, REFUSED, APPEALED, REFUSED_FINAL -> refused(Refusal.ALREADY_LODGED);
            case RENEWAL_DUE, RENEWAL_PENDING, RENEWED, EXPIRED -> refused(Refusal.ALREADY_LODGED);
        };
    }

    private static Optional<Refusal> notReady(StatusApplication of, Command.Lodge c) {
        if (c.authority().equals(of.representative()) || c.authority().equals(c.by())) {
            return Optional.of(Refusal.OWN_APPLICATION);
        }
        var forChild = c.readiness().child() || of.ground() == Ground.CHILD_BEST_INTERESTS;
        if (forChild && !c.readiness().guardian()) {
            return Optional.of(Refusal.NO_GUARDIAN);
        }
        return c.readiness().authorityMayKnow() ? Optional.empty() : Optional.of(Refusal.NO_CONSENT);
    }

    static Decision<ApplicationEvent, Refusal> examine(StatusApplication of, Command.Examine c) {
        return switch (of.state()) {
            case LODGED -> byTheAuthority(of, c.by(), () -> agreed(new Examined(c.at())));
            case BLANK, PREPARED -> refused(Refusal.NOT_LODGED);
            case WITHDRAWN -> refused(Refusal.WITHDRAWN_ALREADY);
            case PENDING, GRANTED, REFUSED, APPEALED, REFUSED_FINAL -> refused(Refusal.ALREADY_EXAMINED);
            case RENEWAL_DUE, RENEWAL_PENDING, RENEWED, EXPIRED -> refused(Refusal.ALREADY_EXAMINED);
        };
    }

    static Decision<ApplicationEvent, Refusal> decide(StatusApplication of, Command.Decide c) {
        return switch (of.state()) {
            case PENDING -> byTheAuthority(of, c.by(), () -> first(of, c.answer(), c.at()));
            case BLANK, PREPARED, LODGED -> refused(Refusal.NOT_EXAMINED);
            case WITHDRAWN -> refused(Refusal.WITHDRAWN_ALREADY);
            case GRANTED, REFUSED, APPEALED, REFUSED_FINAL -> refused(Refusal.ALREADY_DECIDED);
            case RENEWAL_DUE, RENEWAL_PENDING, RENEWED, EXPIRED -> refused(Refusal.ALREADY_DECIDED);
        };
    }

    private static Decision<ApplicationEvent, Refusal> first(StatusApplication of, Answer answer, Instant at) {
        return switch (answer) {
            case Answer.Grant grant ->
                grant(of, grant, at, List.of(new Decided(StatusOutcome.GRANTED, grant.reasons(), at)));
            case Answer.Refuse refuse -> refusal(refuse, at);
        };
    }

    static Decision<ApplicationEvent, Refusal> refusal(Answer.Refuse refuse, Instant at) {
        return agreed(new Decided(StatusOutcome.REFUSED, refuse.reasons(), at), new Refused(refuse.appealDueAt(), at));
    }

    private static Decision<ApplicationEvent, Refusal> grant(
            StatusApplication of, Answer.Grant grant, Instant at, List<ApplicationEvent> before) {
        var impossible = PermitRules.impossible(of, grant);
        if (impossible.isPresent()) {
            return refused(impossible.get());
        }
        var events = new ArrayList<>(before);
        events.add(new Granted(grant.until(), grant.workRight(), of.ground(), grant.kind(), at));
        return new Decision.Agreed<>(List.copyOf(events));
    }

    /** No appeal is refused for being late alone (invariant 10). */
    static Decision<ApplicationEvent, Refusal> appeal(StatusApplication of, Command.Appeal c) {
        return switch (of.state()) {
            case REFUSED -> {
                var late = of.appealDueAt() == null || c.at().isAfter(of.appealDueAt());
                yield late && !reasonCounts(c.lateBecause(), c.lawful())
                        ? refused(Refusal.LATE_NEEDS_REASON)
                        : agreed(new Appealed(late ? c.lateBecause() : null, c.at()));
            }
            case APPEALED -> refused(Refusal.ALREADY_APPEALED);
            case BLANK, PREPARED, LODGED, PENDING, GRANTED, REFUSED_FINAL -> refused(Refusal.NOT_REFUSED);
            case RENEWAL_DUE, RENEWAL_PENDING, RENEWED, EXPIRED, WITHDRAWN -> refused(Refusal.NOT_REFUSED);
        };
    }

    private static boolean reasonCounts(String because, Set<String> lawful) {
        return because != null && (lawful.isEmpty() || lawful.contains(because));
    }

    static Decision<ApplicationEvent, Refusal> decideAppeal(StatusApplication of, Command.DecideAppeal c) {
        return of.state() != State.APPEALED
                ? refused(Refusal.NOT_APPEALED)
                : byTheAuthority(of, c.by(), () -> second(of, c.answer(), c.at()));
    }

    private static Decision<ApplicationEvent, Refusal> second(StatusApplication of, Answer answer, Instant at) {
        return switch (answer) {
            case Answer.Grant grant ->
                grant(of, grant, at, List.of(new AppealDecided(StatusOutcome.GRANTED, grant.reasons(), at)));
            case Answer.Refuse refuse ->
                agreed(new AppealDecided(StatusOutcome.REFUSED, refuse.reasons(), at), new RefusedFinally(at));
        };
    }

    static Decision<ApplicationEvent, Refusal> withdraw(StatusApplication of, Command.Withdraw c) {
        return switch (of.state()) {
            case PREPARED, LODGED, PENDING, GRANTED, REFUSED, APPEALED, RENEWAL_DUE, RENEWAL_PENDING, RENEWED ->
                c.atPersonsWish() ? agreed(new Withdrawn(c.at())) : refused(Refusal.NOT_THEIR_WISH);
            case BLANK, REFUSED_FINAL, EXPIRED, WITHDRAWN -> refused(Refusal.NOTHING_TO_WITHDRAW);
        };
    }

    /** Nobody decides on what they wrote themselves, and nobody but the authority that was asked. */
    static Decision<ApplicationEvent, Refusal> byTheAuthority(
            StatusApplication of, AgencyId by, Supplier<Decision<ApplicationEvent, Refusal>> then) {
        if (by.equals(of.representative())) {
            return refused(Refusal.OWN_APPLICATION);
        }
        return by.equals(of.authority()) ? then.get() : refused(Refusal.NOT_THE_AUTHORITY);
    }
}

package org.cairn.immigration.application;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.util.Optional;
import org.cairn.chassis.Decision;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.immigration.ApplicationEvent.Decided;
import org.cairn.contracts.immigration.ApplicationEvent.Expired;
import org.cairn.contracts.immigration.ApplicationEvent.Ground;
import org.cairn.contracts.immigration.ApplicationEvent.PermitKind;
import org.cairn.contracts.immigration.ApplicationEvent.RenewalAsked;
import org.cairn.contracts.immigration.ApplicationEvent.RenewalDue;
import org.cairn.contracts.immigration.ApplicationEvent.Renewed;
import org.cairn.contracts.immigration.ApplicationEvent.StatusOutcome;
import org.cairn.immigration.application.StatusApplication.Command;
import org.cairn.immigration.application.StatusApplication.State;

/** The rules of a permit: how long, how it is renewed, and that only a day ends it and only when nobody asked for more. */
final class PermitRules {

    private PermitRules() {}

    /** What is wrong with the days of a permit. */
    static Optional<Refusal> impossible(StatusApplication of, Answer.Grant grant) {
        return wrongDays(of, grant).or(() -> outlasts(grant));
    }

    /** A derivative one stands as long as that on which it rests; an own ground is bound by no relative's permit. */
    private static Optional<Refusal> outlasts(Answer.Grant grant) {
        var principal = grant.term().principal();
        if (principal == null) {
            return Optional.empty();
        }
        if (principal.permit() == null) {
            return Optional.of(Refusal.PRINCIPAL_MAY_NOT_STAY);
        }
        var last = principal.permit().until();
        var within = last == null || grant.until() != null && !grant.until().isAfter(last);
        return within ? Optional.empty() : Optional.of(Refusal.OUTLASTS_PRINCIPAL);
    }

    /** The least time binds only a permit that rests on cooperation. */
    private static Optional<Refusal> wrongDays(StatusApplication of, Answer.Grant grant) {
        if (grant.kind() == PermitKind.PERMANENT) {
            return grant.until() == null ? Optional.empty() : Optional.of(Refusal.PERMANENT_HAS_NO_END);
        }
        if (grant.until() == null || !grant.until().isAfter(grant.term().today())) {
            return Optional.of(Refusal.ENDS_BEFORE_IT_BEGINS);
        }
        var least = grant.term().leastForCooperation();
        return of.ground() == Ground.COOPERATION
                        && least != null
                        && grant.until().isBefore(least)
                ? Optional.of(Refusal.PERMIT_TOO_SHORT)
                : Optional.empty();
    }

    static Decision<ApplicationEvent, Refusal> askRenewal(StatusApplication of, Command.AskRenewal c) {
        return switch (of.state()) {
            case GRANTED, RENEWAL_DUE, RENEWED ->
                of.permit().kind() == PermitKind.PERMANENT
                        ? refused(Refusal.NOTHING_TO_RENEW)
                        : agreed(new RenewalAsked(c.at()));
            case RENEWAL_PENDING -> refused(Refusal.ALREADY_ASKED);
            case EXPIRED -> refused(Refusal.ALREADY_EXPIRED);
            case BLANK, PREPARED, LODGED, PENDING, REFUSED, APPEALED, REFUSED_FINAL, WITHDRAWN ->
                refused(Refusal.NOTHING_TO_RENEW);
        };
    }

    static Decision<ApplicationEvent, Refusal> decideRenewal(StatusApplication of, Command.DecideRenewal c) {
        if (of.state() != State.RENEWAL_PENDING) {
            return refused(Refusal.NO_RENEWAL_ASKED);
        }
        return ApplicationRules.byTheAuthority(of, c.by(), () -> switch (c.answer()) {
            case Answer.Grant grant -> renew(of, grant, c);
            case Answer.Refuse refuse -> ApplicationRules.refusal(refuse, c.at());
        });
    }

    private static Decision<ApplicationEvent, Refusal> renew(
            StatusApplication of, Answer.Grant grant, Command.DecideRenewal c) {
        var impossible = impossible(of, grant);
        if (impossible.isPresent()) {
            return refused(impossible.get());
        }
        if (grant.until() != null && !grant.until().isAfter(of.permit().until())) {
            return refused(Refusal.NOT_LONGER);
        }
        return agreed(
                new Decided(StatusOutcome.GRANTED, grant.reasons(), c.at()),
                new Renewed(grant.kind(), grant.until(), c.at()));
    }

    /** While a renewal or an appeal is pending, or may still be lodged in time, the permit goes on whatever the day; none ends unwarned. */
    static Decision<ApplicationEvent, Refusal> seeDay(StatusApplication of, Command.SeeDay c) {
        if (of.permit() == null || of.permit().until() == null) {
            return agreed();
        }
        var over = c.today().isAfter(of.permit().until());
        return switch (of.state()) {
            case GRANTED, RENEWED ->
                c.today().isBefore(c.dueFrom())
                        ? agreed()
                        : agreed(new RenewalDue(of.permit().until(), c.at()));
            case RENEWAL_DUE, REFUSED_FINAL -> over ? agreed(new Expired(c.at())) : agreed();
            case REFUSED -> over && of.appealDueAt() == null ? agreed(new Expired(c.at())) : agreed();
            case BLANK, PREPARED, LODGED, PENDING, APPEALED, RENEWAL_PENDING, EXPIRED, WITHDRAWN -> agreed();
        };
    }
}

package org.cairn.repatriation.returncase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.Event;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.immigration.HoldEvent;
import org.cairn.contracts.legalaid.ProceedingEvent;
import org.cairn.repatriation.returncase.Surroundings.Fact;
import org.cairn.repatriation.returncase.Surroundings.Kind;

/** Hears under which law a pathway runs, and what in court, in status, in age or in the past stands in the way of a departure. */
@ApplicationScoped
public class ReturnConsumer implements InboxConsumer {

    private final SurroundingsDesk surroundings;
    private final ReturnDesk returns;
    private final Laws laws;
    private final PlatformClock clock;

    ReturnConsumer(SurroundingsDesk surroundings, ReturnDesk returns, Laws laws, PlatformClock clock) {
        this.surroundings = surroundings;
        this.returns = returns;
        this.laws = laws;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(
                PathwayEvent.class,
                GuardianEvent.class,
                IdentificationEvent.class,
                ProceedingEvent.class,
                HoldEvent.class,
                ApplicationEvent.class);
    }

    @Override
    public void on(Arrived arrived) {
        if (arrived.event() instanceof PathwayEvent.Opened opened) {
            laws.note(arrived.pathway(), opened.jurisdiction());
        }
        if (arrived.event() instanceof PathwayEvent.Closed) {
            returns.rest(arrived.pathway());
        }
        fact(arrived).ifPresent(fact -> {
            var act = arrived.reaction(clock.now());
            surroundings.hear(arrived.pathway(), fact, act);
            returns.heed(arrived.pathway(), act);
        });
    }

    private static Optional<Fact> fact(Arrived arrived) {
        return switch (arrived.event()) {
            case PathwayEvent.Linked _ -> of(Kind.LINKED, arrived);
            case GuardianEvent told -> guardian(told).flatMap(kind -> of(kind, arrived));
            case IdentificationEvent told -> identification(told).flatMap(kind -> of(kind, arrived));
            case HoldEvent.Activated _ -> of(Kind.HOLD_ACTIVATED, arrived);
            case HoldEvent.Released _ -> of(Kind.HOLD_RELEASED, arrived);
            case ApplicationEvent told -> status(told).flatMap(kind -> of(kind, arrived));
            case ProceedingEvent told -> hearing(told, arrived);
            default -> Optional.empty();
        };
    }

    private static Optional<Kind> guardian(GuardianEvent told) {
        return switch (told) {
            case GuardianEvent.Required _ -> Optional.of(Kind.GUARDIAN_REQUIRED);
            case GuardianEvent.Appointed _ -> Optional.of(Kind.GUARDIAN_APPOINTED);
            case GuardianEvent.Ended _ -> Optional.of(Kind.GUARDIAN_ENDED);
            case GuardianEvent.Requested _, GuardianEvent.Declined _ -> Optional.empty();
        };
    }

    private static Optional<Kind> identification(IdentificationEvent told) {
        return switch (told) {
            case IdentificationEvent.AgePresumedChild _ -> Optional.of(Kind.PRESUMED_CHILD);
            case IdentificationEvent.FoundChild _ -> Optional.of(Kind.FOUND_CHILD);
            case IdentificationEvent.FoundAdult _ -> Optional.of(Kind.FOUND_ADULT);
            case IdentificationEvent.ReconsiderationRequested _, IdentificationEvent.JudicialReviewOpened _ ->
                Optional.of(Kind.APPEAL_MADE);
            case IdentificationEvent.ReconsiderationDecided _, IdentificationEvent.JudicialReviewDecided _ ->
                Optional.of(Kind.APPEAL_DECIDED);
            case IdentificationEvent.Withdrawn _ -> Optional.of(Kind.APPEAL_DECIDED);
            default -> Optional.empty();
        };
    }

    private static Optional<Kind> status(ApplicationEvent told) {
        return switch (told) {
            case ApplicationEvent.Appealed _ -> Optional.of(Kind.APPEAL_MADE);
            case ApplicationEvent.AppealDecided _, ApplicationEvent.RefusedFinally _, ApplicationEvent.Withdrawn _ ->
                Optional.of(Kind.APPEAL_DECIDED);
            default -> Optional.empty();
        };
    }

    private static Optional<Fact> hearing(ProceedingEvent told, Arrived arrived) {
        return switch (told) {
            case ProceedingEvent.HearingScheduled e ->
                of(
                        e.presenceRequired() ? Kind.HEARING_NEEDS_PRESENCE : Kind.HEARING_WITHOUT_PRESENCE,
                        e.hearing().toString(),
                        arrived);
            case ProceedingEvent.RemoteArranged e ->
                of(Kind.HEARING_REMOTE, e.hearing().toString(), arrived);
            case ProceedingEvent.HearingOver e ->
                of(Kind.HEARING_OVER, e.hearing().toString(), arrived);
            default -> Optional.empty();
        };
    }

    private static Optional<Fact> of(Kind kind, Arrived arrived) {
        return of(kind, arrived.envelope().source(), arrived);
    }

    private static Optional<Fact> of(Kind kind, String about, Arrived arrived) {
        return Optional.of(new Fact(
                kind, about, arrived.envelope().version(), arrived.event().at()));
    }
}

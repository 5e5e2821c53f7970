package org.cairn.shelter.placement.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.Event;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.shelter.capacity.edge.Laws;
import org.cairn.shelter.placement.Protection.Fact;
import org.cairn.shelter.placement.Protection.Kind;

/** Hears under which law a pathway runs, and what in its identification keeps the person in support. */
@ApplicationScoped
public class ProtectionConsumer implements InboxConsumer {

    private final ProtectionDesk desk;
    private final Laws laws;
    private final PlatformClock clock;

    ProtectionConsumer(ProtectionDesk desk, Laws laws, PlatformClock clock) {
        this.desk = desk;
        this.laws = laws;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(PathwayEvent.class, IdentificationEvent.class);
    }

    @Override
    public void on(Arrived arrived) {
        switch (arrived.event()) {
            case PathwayEvent.Opened opened -> laws.note(arrived.pathway(), opened.jurisdiction());
            case PathwayEvent.Closed closed -> hear(arrived, new Fact(Kind.PATHWAY_CLOSED, null, false, closed.at()));
            case IdentificationEvent told -> fact(told).ifPresent(fact -> hear(arrived, fact));
            default -> {}
        }
    }

    private void hear(Arrived arrived, Fact fact) {
        desk.hear(arrived.pathway(), fact, arrived.reaction(clock.now()));
    }

    private static Optional<Fact> fact(IdentificationEvent told) {
        return switch (told) {
            case IdentificationEvent.Submitted _ -> of(Kind.SUBMITTED, null, told);
            case IdentificationEvent.ReasonableGroundsDecided e -> of(Kind.GROUNDS_DECIDED, e.decidedOn(), told);
            case IdentificationEvent.ConclusiveGroundsDecided e -> of(Kind.CONCLUSIVE_DECIDED, e.decidedOn(), told);
            case IdentificationEvent.ReconsiderationRequested _ -> of(Kind.RECONSIDERATION_REQUESTED, null, told);
            case IdentificationEvent.ReconsiderationDecided e -> of(Kind.RECONSIDERATION_DECIDED, e.decidedOn(), told);
            case IdentificationEvent.JudicialReviewOpened _ -> of(Kind.REVIEW_OPENED, null, told);
            case IdentificationEvent.JudicialReviewDecided _ -> of(Kind.REVIEW_DECIDED, null, told);
            case IdentificationEvent.ReflectionStarted e ->
                Optional.of(new Fact(Kind.REFLECTION_STARTED, e.lastDay(), e.openUntilConclusive(), e.at()));
            case IdentificationEvent.ReflectionExtended e -> of(Kind.REFLECTION_EXTENDED, e.lastDay(), told);
            case IdentificationEvent.ReflectionWithheld _ -> of(Kind.REFLECTION_WITHHELD, null, told);
            case IdentificationEvent.ReflectionEnded _ -> of(Kind.REFLECTION_ENDED, null, told);
            case IdentificationEvent.WithholdingAppealed _ -> of(Kind.APPEALED, null, told);
            case IdentificationEvent.WithholdingAppealDecided _ -> of(Kind.APPEAL_DECIDED, null, told);
            case IdentificationEvent.FormalDeclined _ -> of(Kind.DECLINED, null, told);
            case IdentificationEvent.Withdrawn _ -> of(Kind.WITHDRAWN, null, told);
            default -> Optional.empty();
        };
    }

    private static Optional<Fact> of(Kind kind, LocalDate day, IdentificationEvent told) {
        return Optional.of(new Fact(kind, day, false, told.at()));
    }
}
